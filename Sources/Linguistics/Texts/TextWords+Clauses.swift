extension TextWords {
  /// The marks that end a clause.
  private static let ends: Set<String> = [".", ":", ";", "!", "?"]

  /// The tokens between marks that end a clause.
  package var clauses: [Range<Int>] {
    var clauses: [Range<Int>] = []
    var start = 0
    for index in tokens.indices where isEnd(index) {
      // "e.g." and "TK.Net" have no end inside.
      guard index + 1 == tokens.count || tokens[index + 1].gap != .none else { continue }
      if start < index { clauses.append(start..<index) }
      start = index + 1
    }
    return start < tokens.count ? clauses + [start..<tokens.count] : clauses
  }

  /// Whether a clause ends between two tokens.
  package func hasEnd(between first: Int, _ second: Int) -> Bool { (first..<second).contains(where: isEnd) }

  private func isEnd(_ index: Int) -> Bool { tokens[index].kind == .sign && Self.ends.contains(tokens[index].text) }
}

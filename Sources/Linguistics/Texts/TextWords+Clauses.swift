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

  /// The part of a sentence around a token, between signs that divide it, commas and brackets included.
  package func part(around position: Int) -> Range<Int> {
    let start = tokens[..<position].indices.reversed().first(where: dividesSentence).map { $0 + 1 } ?? 0
    let end = tokens[position...].indices.first(where: dividesSentence) ?? tokens.count
    return start..<max(end, position + 1)
  }

  /// The parts of its sentences, which end where something else does as well.
  package func parts(endingAt isOtherEnd: (Int) -> Bool = { _ in false }) -> [Range<Int>] {
    tokens.indices.split { dividesSentence($0) || isOtherEnd($0) }.map { $0.startIndex..<$0.endIndex }
  }

  /// The marks that divide a sentence.
  private static let dividers: Set<String> = [",", ";", ":", "(", ")", "\u{2013}"]

  private func dividesSentence(_ index: Int) -> Bool {
    let isStop = tokens[index].text == "." && index + 1 < tokens.count && tokens[index + 1].gap != .none
    return isStop || Self.dividers.contains(tokens[index].text)
  }

  private func isEnd(_ index: Int) -> Bool { tokens[index].kind == .sign && Self.ends.contains(tokens[index].text) }
}

/// Cuts a text where a sentence ends, a semicolon divides, or "b." starts the next of several points.
package enum SentenceSplitter {
  /// The ranges of the sentences, in UTF-8 code units.
  package static func sentences(of text: String, _ tokens: [Token]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = tokens.first?.range.lowerBound ?? 0
    for index in tokens.indices.dropLast() {
      if let seam = seam(in: tokens[index]), seam > start {
        ranges.append(start..<seam)
        start = seam
      }
      guard isEnd(tokens, index) else { continue }
      let end = tokens[index].range.upperBound
      if end > start { ranges.append(start..<end) }
      start = tokens[index + 1].range.lowerBound
    }
    let end = text.utf8.count
    if end > start { ranges.append(start..<end) }
    return ranges
  }

  /// Where a heading ran into the text below it: "CargaA saída".
  private static func seam(in token: Token) -> Int? {
    guard token.kind == .word, token.text.utf8.last.map({ $0 >= 0x80 || (0x41...0x5A).contains($0) }) ?? false else {
      return nil
    }
    let letters = token.text.reversed()
    guard token.text.count > 3, letters.first?.isUppercase == true,
      letters.dropFirst().allSatisfy({ $0.isLetter }), letters.dropFirst().dropLast().allSatisfy({ $0.isLowercase })
    else { return nil }
    return token.range.upperBound - (token.text.last?.utf8.count ?? 0)
  }

  private static func isEnd(_ tokens: [Token], _ index: Int) -> Bool {
    let (token, next) = (tokens[index], tokens[index + 1])
    switch token.text {
    case ";": return true
    case ".", "!", "?":
      guard next.gap != .none else { return false }
      // "a. On when …": the letter of a point belongs to what follows.
      if index > 0, tokens[index - 1].text.count == 1, tokens[index - 1].text.first?.isLowercase == true {
        return false
      }
      // A name may start with a small letter and have its capitals further on.
      return next.text.first.map { $0.isUppercase || "\"„«“¿¡(".contains($0) } ?? false
        || next.kind == .word && next.text.contains(where: \.isUppercase)
    default: return false
    }
  }
}

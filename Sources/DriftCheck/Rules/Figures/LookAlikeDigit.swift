import Linguistics
import Localization

/// A letter in the place of a digit.
enum LookAlikeDigit: TextRule {
  static let description = RuleDescription(
    "look-alike-digit", .critical, .characterEncoding,
    summary: "No letter stands in the place of a digit: o for 0, l or I for 1.",
    rationale: "The eye reads a figure, but no search, no program and no screen reader does.",
    yieldingTo: ["altered-name", "literal-name", "untranslated-text"],
    accepted: [
      .translation("de", "on or off", "ein oder aus"), .file("pt", "the first parameter", "o 1o parâmetro"),
      .file("es", "the second tank", "el 2o depósito"),
    ],
    rejected: [
      .translation("de", "on or off", "ein oder ⟦o.5⟧ aus"), .translation("nl", "on or off", "aan of ⟦l0⟧ uit"),
    ])

  static func issues(in text: CheckedText, _ language: LanguageTools) -> [Issue] {
    guard text.classes.contains(.digit) else { return [] }
    let tokens = text.tokens
    let mixed = tokens.indices.filter { index in
      tokens[index].kind != .sign && tokens[index].text.utf8.contains { $0.isLetter }
        && tokens[index].text.utf8.contains { $0.isDigit || $0 >= 0x80 }
        && tokens[index].text.unicodeScalars.contains(where: \.isDigit)
    }
    return mixed.compactMap { index in
      let token = tokens[index]
      let letters = token.text.unicodeScalars.filter { !$0.isDigit && $0 != "." && $0 != "," }
      guard !letters.isEmpty, letters.allSatisfy({ "oOlI".unicodeScalars.contains($0) }) else { return nil }
      // "1o": the ordinal numbers of some languages end in a letter.
      let ending = token.text.drop { $0.isNumber }.prefix { $0.isLetter }
      if ending.count == letters.count, ending.startIndex > token.text.startIndex,
        language.ordinalEndings.contains(String(ending))
      {
        return nil
      }
      let digits = String(
        String.UnicodeScalarView(
          token.text.unicodeScalars.map { $0 == "o" || $0 == "O" ? "0" : $0 == "l" || $0 == "I" ? "1" : $0 }))
      var issue = text.issue(tokens: index..<(index + 1), "a letter stands in the place of a digit", expected: digits)
      // In a text from elsewhere it may be a name that nobody here knows.
      if language.product.facts == nil { issue.severity = .major }
      return issue
    }
  }
}

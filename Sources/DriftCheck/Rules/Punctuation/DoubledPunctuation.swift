/// A mark that stands twice.
enum DoubledPunctuation: TextRule {
  static let description = RuleDescription(
    "doubled-punctuation", .minor, .punctuation,
    summary: "No punctuation mark follows itself or another that excludes it.",
    rationale: "Two marks are the trace of an edit that was not finished.",
    yieldingTo: ["ellipsis"],
    accepted: [
      .source("The tank is full. It drains."), .source("It is written to C:."),
      .file("de", "Level (*.lvl);;All (*)", "Stand (*.lvl);;Alle (*)"),
    ],
    rejected: [.source("The tank is full⟦..⟧"), .source("levels⟦,,⟧ pumps"), .source("levels⟦;,⟧ pumps")])

  static func issues(in text: CheckedText, _ language: LanguageTools) -> [Issue] {
    let characters = text.characters
    let doubled = characters.indices.dropFirst().filter { isMark(characters[$0]) && isMark(characters[$0 - 1]) }
    return doubled.compactMap { index in
      let (before, mark) = (characters[index - 1], characters[index])
      guard before != "." || mark == "." && !text.isBlock else { return nil }
      // ";;" stands between the filters of files, and "C:" may end a sentence.
      guard !(mark == ";" && before == ";" && text.content.contains("(*")), !isDrive(text, at: index - 1) else {
        return nil
      }
      // A list may end with a comma before its "...".
      let isEllipsis = { (start: Int) in
        start > 0 && text.characters[start...].prefix { $0 == "." }.count == 3 && text.character(before: start) == ","
      }
      guard !isEllipsis(index), !isEllipsis(index - 1), !isEllipsis(index - 2) else { return nil }
      return text.issue((index - 1)..<(index + 1), "\"\(before)\(mark)\" are two marks")
    }
  }

  /// Whether a colon stands behind a single capital.
  private static func isDrive(_ text: CheckedText, at colon: Int) -> Bool {
    text.characters[colon] == ":" && text.character(before: colon)?.isUpper == true
      && text.character(before: colon - 1)?.isLetter != true
  }

  private static func isMark(_ character: Unicode.Scalar) -> Bool {
    character == "," || character == ";" || character == ":" || character == "."
  }
}

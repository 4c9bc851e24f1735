/// A hyphen in the place of a dash or a minus.
enum HyphenForDash: TextRule {
  static let description = RuleDescription(
    "hyphen-for-dash", .minor, .punctuation,
    summary: "A dash between words or ends of a range is –, a minus is −; the hyphen joins words.",
    rationale: "A hyphen before a figure is overlooked at the end of a line, and with it the sign of the figure.",
    accepted: [
      .translation("de", "{pump.current} – {pump.voltage}", "{pump.current} – {pump.voltage}"),
      .translation("de", "a float switch", "ein Ein/Aus-Schalter"),
    ],
    rejected: [
      .translation("sv", "low – high", "låg ⟦-⟧ hög"), .source("from {pump.current}⟦-⟧{pump.voltage}"),
      .source("above ⟦-⟧{pump.current}"),
    ])

  static func issues(in text: CheckedText, _ language: LanguageTools) -> [Issue] {
    guard text.classes.contains(.dash) else { return [] }
    return text.characters.indices.filter { text.characters[$0] == "-" }.compactMap { index in
      let (before, after) = (text.character(before: index), text.character(at: index + 1))
      let isAfterSpace = before.map { $0.isSpace || $0 == "(" } ?? true
      if isAfterSpace, after?.isSpace == true {
        guard !isQuoted(text, index), !isBullet(text, index) else { return nil }
        return text.issue(index..<(index + 1), "a hyphen stands for a dash", expected: "–")
      }
      let isBeforeFigure = after?.isDigit == true || after == CheckedText.object && figure(text, index + 1, language)
      guard isBeforeFigure else { return nil }
      if isAfterSpace { return text.issue(index..<(index + 1), "a hyphen stands for a minus", expected: "−") }
      guard before?.isDigit == true || before == CheckedText.object && figure(text, index - 1, language) else {
        return nil
      }
      return text.issue(index..<(index + 1), "a hyphen stands for the dash of a range", expected: "–")
    }
  }

  /// Whether nothing but spaces stands before it in a line that is not the first.
  private static func isBullet(_ text: CheckedText, _ index: Int) -> Bool {
    text.characters[..<index].last { $0 == "\n" || !$0.isSpace } == "\n"
  }

  /// "« - »" names the sign.
  private static func isQuoted(_ text: CheckedText, _ index: Int) -> Bool {
    text.character(before: index - 1).map { CharacterClass($0) == .quote } ?? false
      && text.character(at: index + 2).map { CharacterClass($0) == .quote } ?? false
  }

  private static func figure(_ text: CheckedText, _ index: Int, _ language: LanguageTools) -> Bool {
    text.placeholder(at: index).map { text.isQuantity(named: $0, language.product) } ?? false
  }
}

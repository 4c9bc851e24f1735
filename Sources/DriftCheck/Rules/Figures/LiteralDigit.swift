import Localization

/// A digit in a text.
enum LiteralDigit: TextRule {
  static let description = RuleDescription(
    "literal-digit", .critical, .numberFormat,
    summary: "No text has a digit of any script; figures come from the data through placeholders.",
    rationale: "A figure in a sentence is copied eight times and changed seven times.",
    in: .catalogs,
    yieldingTo: ["look-alike-digit", "altered-name", "literal-name"],
    accepted: [.translation("sv", "It supplies {pump.current}.", "Den ger {pump.current}.")],
    rejected: [
      .translation("sv", "There are no limits.", "Gränsen är inte ⟦12⟧."),
      .translation("it", "There are no limits.", "Il limite non è ⟦٣⟧."),
    ])

  static func issues(in text: CheckedText, _ language: LanguageTools) -> [Issue] {
    guard text.classes.contains(.digit) else { return [] }
    return text.runs { $0.isDigit }.map { run in
      text.issue(
        run, "the text states the figure \(text.text(run)) itself",
        remedy: "state it as a fact of the data and print it by a placeholder")
    }
  }
}

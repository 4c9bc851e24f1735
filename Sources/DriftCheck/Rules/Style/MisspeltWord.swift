/// A word that no dictionary has.
enum MisspeltWord: TextRule {
  static let description = RuleDescription(
    "misspelt-word", .minor, .spelling,
    summary: "Every word is in the Hunspell dictionary of its language, the glossary, the names or the word list.",
    rationale: "A misspelt word is not found by a search, and makes a reader doubt the figures beside it.",
    yieldingTo: [
      "wrong-language", "untranslated-text", "mixed-scripts", "invisible-character", "mojibake", "altered-name",
      "look-alike-digit", "literal-unit", "deprecated-term",
    ],
    accepted: [.source("The tank is full.")],
    rejected: [.source("The ⟦tnak⟧ is full.", .spelt)])

  static func issues(in text: CheckedText, _ language: LanguageTools) -> [Issue] {
    text.misspellings.map { misspelling in
      text.issue(
        tokens: misspelling.tokens, "\"\(text.text(tokens: misspelling.tokens))\" is in no dictionary",
        expected: misspelling.suggestion,
        remedy: "if it is right, add it to the word list of the language")
    }
  }
}

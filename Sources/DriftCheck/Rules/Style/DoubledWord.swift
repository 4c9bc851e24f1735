/// A word that stands twice in a row.
enum DoubledWord: TextRule {
  static let description = RuleDescription(
    "doubled-word", .minor, .grammar,
    summary: "No word follows itself.",
    rationale: "The eye skips the second of two words at the end of a line, and every reader meets it.",
    accepted: [.translation("fr", "we look at each other", "nous nous regardons")],
    rejected: [.translation("fr", "of the tank", "de ⟦la la⟧ cuve")])

  static func issues(in text: CheckedText, _ language: LanguageTools) -> [Issue] {
    text.tokens.indices.dropFirst().compactMap { index in
      let (before, token) = (text.tokens[index - 1], text.tokens[index])
      guard token.kind == .word, before.kind == .word, text.folded[index] == text.folded[index - 1], token.gap != .none,
        language.profile?.conventions.repeatableWords.contains(text.folded[index]) != true
      else { return nil }
      return text.issue(
        tokens: (index - 1)..<(index + 1), "\"\(token.text)\" stands twice", expected: before.text)
    }
  }
}

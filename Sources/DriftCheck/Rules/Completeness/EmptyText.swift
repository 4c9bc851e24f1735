/// A text without anything to read.
enum EmptyText: EntryRule {
  static let description = RuleDescription(
    "empty-text", .major, .missingText,
    summary: "No text is empty or consists of spaces.",
    rationale: "It counts as translated in every statistic, and prints as a gap.",
    accepted: [.translation("fr", "Tank", "Réservoir")],
    rejected: [.translation("fr", "Tank", "⟦⟧"), .translation("sv", "Tank", "⟦  ⟧")])

  static func issues(in entry: CheckedEntry, _ context: CheckContext) -> [Issue] {
    context.languages.flatMap { language in
      let translation = entry.translations[language]
      return (translation?.isNew == true ? [] : translation?.texts ?? []).filter(\.text.isBlank).compactMap {
        variant -> Issue? in
        let source = entry.source(of: variant, in: context.sourceLanguage)
        // A line end alone is its own translation.
        if context.product.facts == nil, let source, source.isBlank, !source.content.isEmpty { return nil }
        return variant.text.issue("the text is empty", remedy: source.map { "translate \"\($0.content)\"" })
      }
    }
  }
}

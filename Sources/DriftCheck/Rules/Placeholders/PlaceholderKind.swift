/// A placeholder that prints another kind of thing than that of the source, or nothing.
enum PlaceholderKind: TranslationRule {
  static let description = RuleDescription(
    "placeholder-kind", .critical, .mistranslation,
    summary: "In the place of a placeholder stands none that prints another kind of thing.",
    rationale: "A list in the place of a figure, or a yes-or-no in the place of a word, makes a sentence nonsense.",
    in: .catalogs,
    accepted: [.translation("es", "It supplies {pump.current}.", "Suministra {pump.current}.")],
    rejected: [.translation("es", "It supplies {pump.current}.", "Suministra ⟦{pump.mayFeed}⟧.")])

  static func issues(in pair: TextPair) -> [Issue] {
    PlaceholderChange(pair).exchanged.map { placeholder, wanted in
      pair.translation.issue(
        placeholder.character..<(placeholder.character + 1),
        "\(placeholder.written) is another kind of thing than \(wanted.written) of the source",
        expected: wanted.written)
    }
  }
}

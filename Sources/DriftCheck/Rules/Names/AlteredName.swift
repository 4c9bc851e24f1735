/// A name that is written otherwise than it is.
enum AlteredName: TextRule {
  static let description = RuleDescription(
    "altered-name", .critical, .doNotTranslate,
    summary: "Names of products and markings stand as they are: not translated, split, or nearly right.",
    rationale: "Another name is another product, and a marking is searched for on the device letter by letter.",
    in: .catalogs,
    accepted: [
      .translation("it", "The {names.relay} opens.", "Il relè {names.relay} si apre."),
      .translation("it", "levels low and high", "livelli bassi e alti"),
    ],
    rejected: [
      .translation("it", "The relay opens.", "Il relè ⟦Aqua-Open-Carico⟧ si apre."),
      .translation("it", "The product floats.", "Il ⟦Level Guard⟧ galleggia."),
      .translation("pt", "The bus is open.", "O barramento ⟦TKNet⟧ está aberto."),
      .translation("es", "Terminal of the float", "Borne ⟦Flota A⟧ del flotador"),
    ])

  static func issues(in text: CheckedText, _ language: LanguageTools) -> [Issue] {
    text.names.filter { $0.written != $0.name }.map { mention in
      text.issue(
        tokens: mention.tokens, "\"\(mention.written)\" is not how the name \(mention.name) is written",
        expected: mention.name)
    }
  }
}

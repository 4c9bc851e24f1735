/// An obligation, a recommendation or a permission of another strength.
enum ModalityChanged: TranslationRule {
  static let description = RuleDescription(
    "modality-changed", .critical, .mistranslation,
    summary: "What must, should or may be in the source must, should or may be in a translation.",
    rationale: "A duty turned into a possibility is a duty that nobody fulfils.",
    yieldingTo: ["untranslated-text", "wrong-language", "negation-changed"],
    accepted: [
      .translation("de", "The valve must not be open.", "Das Ventil darf nicht offen sein."),
      .translation("fr", "The pump may run.", "La pompe peut fonctionner."),
    ],
    rejected: [
      .translation("de", "The valve must be open.", "Das Ventil ⟦kann⟧ offen sein."),
      .file("nl", "The valve must be open.", "De klep ⟦kan⟧ open zijn."),
      .translation("es", "The pump may run.", "La bomba ⟦debe⟧ funcionar."),
    ])

  static func issues(in pair: TextPair) -> [Issue] {
    let found = pair.tools.modals(in: pair.translation)
    guard let first = found.first else { return [] }
    let wanted = pair.sourceTools.modals(in: pair.source)
    // A language may put in a verb what another leaves to the mood: only two different strengths contradict.
    guard !wanted.isEmpty else { return [] }
    let isFile = pair.tools.product.facts == nil
    // Outside of a product's own texts only a duty against a possibility is sure to be one.
    if isFile {
      guard Set([found, wanted].flatMap { $0.map(\.meaning) }) == [.obligation, .permission] else { return [] }
      // "May only" is as good as "must".
      let clauses = pair.clauses.flatMap { [$0.source, $0.translation] }
      guard !clauses.contains(where: { $0.mayDeny || $0.comparesFigures }) else { return [] }
    }
    let (left, right) = (Set(found.map(\.meaning)), Set(wanted.map(\.meaning)))
    guard left.isDisjoint(with: right) else { return [] }
    return [
      pair.translation.issue(
        tokens: first.tokens,
        "the source states \(words(right)), the translation \(words(left))",
        remedy: "the source is \"\(pair.source.content)\"")
    ]
  }

  private static func words(_ meanings: Set<ModalMeaning>) -> String {
    meanings.map(\.rawValue).sorted().joined(separator: " and ")
  }
}

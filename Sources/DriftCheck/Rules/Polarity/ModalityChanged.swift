import Findings

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
      .translation(
        "de", "The pump may run. It must not be opened.", "Die Pumpe ⟦muss⟧ laufen. Sie darf nicht geöffnet werden."),
    ])

  static func issues(in pair: TextPair) -> [Issue] {
    let found = pair.tools.modals(in: pair.translation)
    guard let first = found.first else { return [] }
    let wanted = pair.sourceTools.modals(in: pair.source)
    // A language may put in a verb what another leaves to the mood: only two different strengths contradict.
    guard !wanted.isEmpty else { return [] }
    // Outside of a product's own texts only a duty against a possibility is sure to be one.
    if pair.tools.product.facts == nil { return issuesOfFile(pair, found, wanted) }
    let (left, right) = (Set(found.map(\.meaning)), Set(wanted.map(\.meaning)))
    // Beside what both have, one in the place of its contrary contradicts all the same.
    let (gained, lost) = (left.subtracting(right), right.subtracting(left))
    let contradicts = gained.contains { $0.contrary.map(lost.contains) ?? false }
    guard left.isDisjoint(with: right) || contradicts else { return [] }
    let spot = found.first { gained.contains($0.meaning) } ?? first
    return [
      pair.translation.issue(
        tokens: spot.tokens,
        "the source states \(words(right)), the translation \(words(left))",
        remedy: pair.sourceAsRemedy)
    ]
  }

  /// In texts that were worded elsewhere, one verb in the place of the other in a plain sentence and no more: "may have
  /// to" is both, and what one has to do to be able to is said in either way.
  private static func issuesOfFile(
    _ pair: TextPair, _ found: [Modal], _ wanted: [Modal]
  ) -> [Issue] {
    // "Must absolutely" is one duty in two words.
    guard Set(found.map(\.meaning)).count == 1, Set(wanted.map(\.meaning)).count == 1, contradict(found[0], wanted[0]),
      pair.clauses.count == 1,
      let clause = pair.clauses.first, clause.source.tokens.count < 25,
      // "May only" is as good as "must".
      ![clause.source, clause.translation].contains(where: { $0.mayDeny || $0.comparesFigures || $0.isSofted })
    else { return [] }
    let message = "the source states \(wanted[0].meaning.rawValue), the translation \(found[0].meaning.rawValue)"
    var issue = pair.translation.issue(
      tokens: found[0].tokens, message, remedy: pair.sourceAsRemedy)
    // What is worded anew may say who does it in another way: "here you can choose what will be shown".
    let words = Literalness(clause, denial: nil, evidence: pair.evidence)
    issue.severity = .minor
    issue.isDoubtful = pair.isLong && !words.isUnknown && !words.isClose
    return [issue]
  }

  /// A duty and a permission contradict each other, and so do what is forbidden and what is left free.
  private static func contradict(_ one: Modal, _ other: Modal) -> Bool {
    guard one.meaning.contrary == other.meaning else { return false }
    let isPlain = one.meaning == .obligation || one.meaning == .permission
    return isPlain || one.isSure && other.isSure
  }

  private static func words(_ meanings: Set<ModalMeaning>) -> String {
    meanings.map(\.rawValue).sorted().joined(separator: " and ")
  }
}

extension ModalMeaning {
  /// What can't be meant by the same words; nothing contradicts advice.
  fileprivate var contrary: ModalMeaning? {
    switch self {
    case .obligation: .permission
    case .permission: .obligation
    case .prohibition: .exemption
    case .exemption: .prohibition
    case .advice: nil
    }
  }
}

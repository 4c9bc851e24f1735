/// A placeholder of the source that a translation has lost.
enum MissingPlaceholder: TranslationRule {
  static let description = RuleDescription(
    "missing-placeholder", .critical, .omission,
    summary: "A translation has every placeholder of its source.",
    rationale: "A lost placeholder is a lost figure, name or list.",
    yieldingTo: ["message-format", "untranslated-text"],
    accepted: [
      .file("sv", "watching `%s` (%d)", "övervakar ”%s” (%d)"),
      .translation("it", "It supplies {pump.current}.", "Eroga {pump.current}."),
      .file("de", "for ${n == 1 ? '1 day' : n += ' days'}", "für ${n == 1 ? '1 Tag' : n += ' Tage'}"),
      .file("nl", "less than${even ? ' or equal to' : ''} {size}", "kleiner dan${even ? ' of gelijk aan' : ''} {size}"),
    ],
    rejected: [
      .translation("it", "It supplies {pump.current}.", "⟦Eroga corrente.⟧"),
      .file("de", "${kind == 'pump' ? 'Pump' : 'Tank'} is on", "⟦${kind == 'Pumpe' ? 'Pumpe' : 'Tank'} ist an⟧"),
    ])

  static func issues(in pair: TextPair) -> [Issue] {
    let change = PlaceholderChange(pair)
    guard !change.missing.isEmpty else { return [] }
    let added = change.added.isEmpty ? "" : ", in whose place it has \(PlaceholderChange.list(change.added))"
    let lost = PlaceholderChange.list(change.missing)
    let message =
      change.missing.count == 1
      ? "the placeholder \(lost) of the source is missing" : "the placeholders \(lost) of the source are missing"
    var issue = pair.translation.issue(message + added, expected: lost, remedy: pair.sourceAsRemedy)
    issue.severity = change.severity(of: change.missing, of: pair.source, in: pair)
    return [issue]
  }
}

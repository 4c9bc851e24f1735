/// A placeholder of the source that a translation has lost.
enum MissingPlaceholder: TranslationRule {
  static let description = RuleDescription(
    "missing-placeholder", .critical, .omission,
    summary: "A translation has every placeholder of its source.",
    rationale: "A lost placeholder is a lost figure, name or list.",
    yieldingTo: ["message-format", "untranslated-text"],
    accepted: [
      .translation("it", "It supplies {pump.current}.", "Eroga {pump.current}.")
    ],
    rejected: [.translation("it", "It supplies {pump.current}.", "⟦Eroga corrente.⟧")])

  static func issues(in pair: TextPair) -> [Issue] {
    let change = PlaceholderChange(pair)
    return change.missing.map { placeholder in
      var issue = pair.translation.issue(
        "the placeholder \(placeholder.written) of the source is missing", expected: placeholder.written,
        remedy: pair.sourceAsRemedy)
      issue.severity = change.severity(of: placeholder, in: pair)
      return issue
    }
  }
}

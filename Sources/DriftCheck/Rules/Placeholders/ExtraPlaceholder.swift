/// A placeholder that the source does not have.
enum ExtraPlaceholder: TranslationRule {
  static let description = RuleDescription(
    "extra-placeholder", .critical, .addition,
    summary: "A translation has no placeholder that its source does not have.",
    rationale: "It prints a figure or a name that the sentence does not speak of.",
    yieldingTo: ["message-format"],
    accepted: [.translation("pt", "It supplies {pump.current}.", "Fornece {pump.current}.")],
    rejected: [
      .translation("pt", "It supplies {pump.current}.", "Fornece {pump.current} a ⟦{pump.voltage}⟧.")
    ])

  static func issues(in pair: TextPair) -> [Issue] {
    let change = PlaceholderChange(pair)
    return change.added.map { placeholder in
      var issue = pair.translation.issue(
        placeholder.character..<(placeholder.character + 1),
        "the source does not have the placeholder \(placeholder.written)",
        remedy: pair.sourceAsRemedy)
      issue.severity = change.severity(of: placeholder, in: pair)
      return issue
    }
  }
}

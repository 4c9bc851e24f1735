/// A placeholder that the source does not have.
enum ExtraPlaceholder: TranslationRule {
  static let description = RuleDescription(
    "extra-placeholder", .critical, .addition,
    summary: "A translation has no placeholder that its source does not have.",
    rationale: "It prints a figure or a name that the sentence does not speak of.",
    yieldingTo: ["message-format", "missing-placeholder"],
    accepted: [.translation("pt", "It supplies {pump.current}.", "Fornece {pump.current}.")],
    rejected: [
      .translation("pt", "It supplies {pump.current}.", "Fornece {pump.current} a ⟦{pump.voltage}⟧.")
    ])

  static func issues(in pair: TextPair) -> [Issue] {
    let change = PlaceholderChange(pair)
    guard let first = change.added.first else { return [] }
    let word = change.added.count == 1 ? "placeholder" : "placeholders"
    var issue = pair.translation.issue(
      first.character..<(first.character + 1),
      "the source does not have the \(word) \(PlaceholderChange.list(change.added))", remedy: pair.sourceAsRemedy)
    issue.severity = change.severity(of: change.added, of: pair.translation, in: pair)
    // What a program puts into braces it may know by more names and numbers than the source asks for.
    if pair.tools.product.facts == nil, !change.added.contains(where: { $0.written.hasPrefix("%") }) {
      issue.severity = .major
    }
    return [issue]
  }
}

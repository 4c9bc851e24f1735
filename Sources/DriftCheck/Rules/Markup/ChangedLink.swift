/// A link that leads elsewhere.
enum ChangedLink: TranslationRule {
  static let description = RuleDescription(
    "changed-link", .major, .linkReference,
    summary: "Links lead to where those of the source lead.",
    rationale: "A target changed by hand is a dead link, or one into another language’s page.",
    accepted: [.translation("sv", "See [levels](#levels).", "Se [nivåer](#levels).")],
    rejected: [.translation("sv", "See [levels](#levels).", "Se [nivåer](⟦#nivåer⟧).")])

  static func issues(in pair: TextPair) -> [Issue] {
    guard pair.source.classes.contains(.markup) else { return [] }
    let wanted = InlineMarkup(pair.source).targets.map(\.text)
    guard !wanted.isEmpty else { return [] }
    return InlineMarkup(pair.translation).targets.filter { !wanted.contains($0.text) }.map { target in
      pair.translation.issue(
        target.range, "the source has no link to \"\(target.text)\"", expected: wanted.joined(separator: " or "))
    }
  }
}

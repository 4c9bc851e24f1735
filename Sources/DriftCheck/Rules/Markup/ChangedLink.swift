/// A link that leads elsewhere.
enum ChangedLink: TranslationRule {
  static let description = RuleDescription(
    "changed-link", .major, .linkReference,
    summary: "Links lead to where those of the source lead.",
    rationale: "A target changed by hand is a dead link, or one into another language’s page.",
    yieldingTo: ["unsafe-link"],
    accepted: [
      .translation("sv", "See [levels](#levels).", "Se [nivåer](#levels)."),
      .file(
        "sv", "See [levels](#tank-levels).", "Se [nivåer](#tankens-nivåer).",
        beside: [.text("title", "Tank levels", "Tankens nivåer")]),
    ],
    rejected: [.translation("sv", "See [levels](#levels).", "Se [nivåer](⟦#nivåer⟧).")])

  static func issues(in pair: TextPair) -> [Issue] {
    guard pair.source.classes.contains(.markup) else { return [] }
    let wanted = InlineMarkup(pair.source).targets.map { $0.text.targetWithoutTitle }
    guard !wanted.isEmpty else { return [] }
    let known = Set(wanted)
    let expected = wanted.joined(separator: " or ")
    let changed = InlineMarkup(pair.translation).targets.filter { target in
      let text = target.text.targetWithoutTitle
      return !known.contains(text) && !(pair.evidence?.isHeading(text, for: wanted) ?? false)
    }
    return changed.map { target in
      pair.translation.issue(
        target.range, "the source has no link to \"\(target.text)\"", expected: expected)
    }
  }
}

extension String {
  /// The target of a link without the title that stands behind it in quotation marks.
  fileprivate var targetWithoutTitle: String {
    String(prefix { $0 != " " && $0 != "\"" }).trimmingPrefix("<").description.replacing(">", with: "")
  }
}

import Localization

/// A link to an address that could act.
enum UnsafeLink: TranslationRule {
  static let description = RuleDescription(
    "unsafe-link", .critical, .linkReference,
    summary: "No translation brings a link that is none to a web page, a mail address or a file.",
    rationale: "\"javascript:\" and \"data:\" run in the reader's browser, with all that the page may do.",
    accepted: [
      .translation("sv", "See [levels](#levels).", "Se [nivåer](#levels)."),
      .file("de", "Call [us](tel:+4912).", "Rufen Sie [uns](tel:+4912) an."),
    ],
    rejected: [
      .translation("sv", "See [levels](#levels).", "Se [nivåer](⟦javascript:alert⟧)."),
      .file("nl", "See [levels](levels.html).", "Zie [niveaus](⟦data:text/html;base64,PGI+⟧)."),
    ])

  static func issues(in pair: TextPair) -> [Issue] {
    guard pair.translation.classes.contains(.markup) else { return [] }
    let known = Set(InlineMarkup(pair.source).targets.map(\.text))
    return InlineMarkup(pair.translation).targets.compactMap { target in
      guard !SafeAddress.isAllowedOnPage(target.text), !known.contains(target.text) else { return nil }
      return pair.translation.issue(
        target.range, "the link leads to \"\(target.text)\", which could act",
        expected: "an address with \(SafeAddress.starts.joined(separator: ", "))")
    }
  }
}

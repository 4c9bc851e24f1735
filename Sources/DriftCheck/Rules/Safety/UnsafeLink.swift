import Localization

/// A link to an address that could act.
enum UnsafeLink: TranslationRule {
  static let description = RuleDescription(
    "unsafe-link", .critical, .linkReference,
    summary: "No translation brings a script, or a link that is none to a web page, a mail address or a file.",
    rationale: "\"javascript:\", \"data:\" and scripts run in the reader's browser, with all that the page may do.",
    accepted: [
      .translation("sv", "See [levels](#levels).", "Se [nivåer](#levels)."),
      .file("de", "Call [us](tel:+4912).", "Rufen Sie [uns](tel:+4912) an."),
      .file(
        "it", "<a href=\"https://tanks.example\">Level</a>", "<a href=\"https://tanks.example\">Livello</a>"),
      .file("sv", "run with --fill <script-file>", "kör med --fill <script-fil>"),
      .file(
        "de", "<a title=\"Help\" onclick='open()'>?</a>", "<a title=\"Hilfe\" onclick=\"open()\">?</a>"),
    ],
    rejected: [
      .translation("sv", "See [levels](#levels).", "Se [nivåer](⟦javascript:alert⟧)."),
      .file("nl", "See [levels](levels.html).", "Zie [niveaus](⟦data:text/html;base64,PGI+⟧)."),
      .file("nl", "See [levels](levels.html).", "Zie [niveaus](⟦&#74;avascript:alert⟧)."),
      .file("it", "Level", "⟦<a href=javascript:alert>⟧Livello</a>"),
      .file("it", "Level", "⟦<img src=x onerror=alert>⟧Livello"),
    ])

  static func issues(in pair: TextPair) -> [Issue] {
    links(in: pair) + scripts(in: pair)
  }

  private static func links(in pair: TextPair) -> [Issue] {
    guard pair.translation.classes.contains(.markup) else { return [] }
    let known = Set(InlineMarkup(pair.source).targets.map(\.text))
    return InlineMarkup(pair.translation).targets.compactMap { target in
      // Markdown has it in angle brackets too, and a backslash before a sign is none of its own.
      let address = String(target.text.drop { $0 == "<" || $0 == " " }.replacing("\\:", with: ":"))
      guard !SafeAddress.isAllowedOnPage(address), !known.contains(target.text) else { return nil }
      return pair.translation.issue(
        target.range, "the link leads to \"\(target.text)\", which could act",
        expected: "an address with \(SafeAddress.starts.joined(separator: ", "))")
    }
  }

  private static func scripts(in pair: TextPair) -> [Issue] {
    let active = ActiveMarkup(pair.translation).parts
    guard !active.isEmpty else { return [] }
    let known = Set(ActiveMarkup(pair.source).parts.map(\.action))
    return active.filter { !known.contains($0.action) }.map { part in
      pair.translation.issue(part.range, "what stands here runs a script, or can", remedy: pair.sourceAsRemedy)
    }
  }
}

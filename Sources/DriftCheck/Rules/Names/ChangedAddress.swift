/// An address, path, version or option of a command that is not the one of the source.
enum ChangedAddress: TranslationRule {
  static let description = RuleDescription(
    "changed-address", .critical, .linkReference,
    summary: "Web and mail addresses, paths, options of commands and versions stand as in the source.",
    rationale: "One letter less leads nowhere, or to somebody else.",
    in: .files, yieldingTo: ["untranslated-text"],
    accepted: [
      .file("sv", "See https://example.org/en/levels.", "Se https://example.org/sv/levels."),
      .file("sv", "Edit /etc/level.conf.", "Redigera /etc/level.conf."),
    ],
    rejected: [
      .file("sv", "See https://example.org/levels.", "Se ⟦https://example.org/nivåer⟧."),
      .file("nl", "Write to help@example.org.", "⟦Schrijf ons.⟧"),
      .file("de", "since 1.2.3", "seit ⟦1.2.4⟧"),
    ])

  static func issues(in pair: TextPair) -> [Issue] {
    [ProtectedStretch.Kind.address, .code].flatMap { kind -> [Issue] in
      let change = pair.change(of: kind)
      let known = Set(pair.source.protected.map { unlocalized($0.name) })
      let present = Set(pair.translation.protected.map { unlocalized($0.name) })
      let lost = change.lost.filter { !present.contains(unlocalized($0.name)) }
      let added = change.added.filter { !known.contains(unlocalized($0.name)) }
      if let first = added.first {
        return [
          pair.translation.issue(
            first.character..<(first.character + 1), "the source does not have \(first.written)",
            expected: lost.first?.written)
        ]
      }
      return lost.first.map { pair.translation.issue("\($0.written) of the source is missing", expected: $0.written) }
        .map { [$0] } ?? []
    }
  }

  /// An address without the parts that name a language: "/en/", "de.example.org".
  private static func unlocalized(_ address: String) -> String {
    guard address.contains("/") || address.contains(".") else { return address }
    let parts = address.split(whereSeparator: { "/._-=?&".contains($0) })
    guard address.contains("://") || address.hasPrefix("www.") else { return address }
    return parts.filter { $0.count != 2 }.joined(separator: "/")
  }
}

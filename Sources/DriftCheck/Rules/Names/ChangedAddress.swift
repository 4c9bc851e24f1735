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
      // A second mention is none that is lost.
      let known = Set(pair.source.protected.map(\.plainName))
      let present = Set(pair.translation.protected.map(\.plainName))
      let lost = change.lost.filter { !present.contains($0.plainName) }
      let added = change.added.filter { !known.contains($0.plainName) }
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
}

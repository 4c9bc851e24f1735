import Localization
import SpecModel

/// The findings that a team knew about when it began to check, each with the reason for keeping it.
package struct Baseline: Sendable {
  struct Entry: Sendable {
    let fingerprint: Fingerprint
    let reason: String
    /// Its byte in the file; it has a place when somebody asks.
    let offset: Int
  }

  private let entries: [Entry]
  private let origin: JSONRecord.Origin

  /// Reads `{"findings": [{"rule", "language", "product", "fact", "spot", "text", "reason"}]}`, as `write` writes it.
  ///
  /// - Throws: where an entry has no reason, unless it is read only to be written again.
  package init(path: String, bytes: [UInt8], isDraft: Bool = false) throws(LocalizationError) {
    let origin = JSONRecord.Origin(path: path, bytes: bytes)
    var entries: [Entry] = []
    try JSONRecord.forEach(of: "findings", in: origin) { record throws(LocalizationError) in
      try record.expectOnly("rule", "language", "product", "fact", "spot", "text", "reason")
      let fingerprint = Fingerprint(
        rule: RuleID(try record.string("rule").text),
        language: try record.optionalString("language").map { Language($0.text) },
        product: try record.optionalString("product").map { ProductID($0.text) },
        fact: try record.optionalString("fact")?.text, spot: try record.optionalString("spot")?.text ?? "",
        text: try record.optionalString("text")?.text ?? "")
      let reason = try record.string("reason", mayBeBlank: isDraft)
      entries.append(Entry(fingerprint: fingerprint, reason: reason.text, offset: record.offset))
    }
    self.origin = origin
    self.entries = entries
  }

  /// The reasons for these findings, as far as they are known.
  private func reasons(for prints: Set<Fingerprint>) -> [Fingerprint: String] {
    let known = entries.lazy.filter { prints.contains($0.fingerprint) }.map { ($0.fingerprint, $0.reason) }
    return Dictionary(known) { first, _ in first }
  }

  /// Who has mended so many writes the baseline anew.
  private static let mostUnused = 100

  /// Takes the known findings out.
  ///
  /// Entries for `unasked` rules don't count as unused: nobody knows what those rules would have found.
  package func applied(
    to findings: [Finding], unasked: Set<RuleID> = []
  ) -> (findings: [Finding], accepted: [Report.Accepted], unused: [Finding]) {
    let prints = findings.map(Fingerprint.init)
    let found = Set(prints)
    let reasons = reasons(for: found)
    var (kept, accepted): ([Finding], [Report.Accepted]) = ([], [])
    for (finding, fingerprint) in zip(findings, prints) {
      guard let reason = reasons[fingerprint] else {
        kept.append(finding)
        continue
      }
      accepted.append(.init(finding, because: reason))
    }
    let unused = entries.filter { !found.contains($0.fingerprint) && !unasked.contains($0.fingerprint.rule) }
    let more = unused.count - Self.mostUnused
    let told = unused.prefix(Self.mostUnused).enumerated().map { number, entry in
      AdoptionRules.unusedBaselineEntry(
        entry, at: origin.place(entry.offset), more: number + 1 == Self.mostUnused ? more : 0)
    }
    return (kept, accepted, told)
  }

  /// The baseline of these findings with the reasons of an `earlier` one, and how many are still to be filled in.
  package static func text(of findings: [Finding], earlier: Baseline?) -> (text: String, open: Int) {
    var seen: Set<Fingerprint> = []
    let fingerprints = findings.map(Fingerprint.init).filter { seen.insert($0).inserted }
    let reasons = earlier?.reasons(for: seen) ?? [:]
    let entries = fingerprints.map { fingerprint in
      let members: [(String, String?)] = [
        ("rule", fingerprint.rule.name), ("language", fingerprint.language?.tag),
        ("product", fingerprint.product?.name), ("fact", fingerprint.fact),
        ("spot", fingerprint.spot), ("text", fingerprint.text), ("reason", reasons[fingerprint] ?? ""),
      ]
      return JSONValue.object(members.compactMap { name, value in value.map { .init(name, .init($0)) } })
    }
    let document = JSONValue.object([.init("findings", .array(entries))])
    return (document.xcodeText + "\n", fingerprints.count { (reasons[$0] ?? "").isBlank })
  }
}

import Localization
import SpecModel

/// The findings that a team knew about when it began to check, each with the reason for keeping it.
package struct Baseline: Sendable {
  struct Entry: Sendable {
    let fingerprint: Fingerprint
    let reason: String
    let place: Place
  }

  private let entries: [Entry]

  /// Reads `{"findings": [{"rule", "language", "product", "fact", "spot", "text", "reason"}]}`, as `write` writes it.
  ///
  /// - Throws: where an entry has no reason, unless it is read only to be written again.
  package init(path: String, bytes: [UInt8], isDraft: Bool = false) throws(LocalizationError) {
    let document = try JSONRecord(.init(path: path, bytes: bytes))
    try document.expectOnly("findings")
    var entries: [Entry] = []
    for record in try document.records("findings") {
      try record.expectOnly("rule", "language", "product", "fact", "spot", "text", "reason")
      let fingerprint = Fingerprint(
        rule: RuleID(try record.string("rule").text),
        language: try record.optionalString("language").map { Language($0.text) },
        product: try record.optionalString("product").map { ProductID($0.text) },
        fact: try record.optionalString("fact")?.text, spot: try record.optionalString("spot")?.text ?? "",
        text: try record.optionalString("text")?.text ?? "")
      let reason = try record.string("reason", mayBeBlank: isDraft)
      entries.append(Entry(fingerprint: fingerprint, reason: reason.text, place: record.place))
    }
    self.entries = entries
  }

  /// Takes the known findings out.
  ///
  /// Entries for `unasked` rules don't count as unused: nobody knows what those rules would have found.
  package func applied(
    to findings: [Finding], unasked: Set<RuleID> = []
  ) -> (findings: [Finding], accepted: [Report.Accepted], unused: [Finding]) {
    let reasons = Dictionary(entries.map { ($0.fingerprint, $0.reason) }) { first, _ in first }
    var (kept, accepted): ([Finding], [Report.Accepted]) = ([], [])
    var found: Set<Fingerprint> = []
    for finding in findings {
      let fingerprint = Fingerprint(finding)
      guard let reason = reasons[fingerprint] else {
        kept.append(finding)
        continue
      }
      found.insert(fingerprint)
      accepted.append(.init(finding, because: reason))
    }
    let unused = entries.filter {
      !found.contains($0.fingerprint) && !unasked.contains($0.fingerprint.rule)
    }.map(AdoptionRules.unusedBaselineEntry)
    return (kept, accepted, unused)
  }

  /// The baseline of these findings with the reasons of an `earlier` one, and how many are still to be filled in.
  package static func text(of findings: [Finding], earlier: Baseline?) -> (text: String, open: Int) {
    let reasons = Dictionary(earlier?.entries.map { ($0.fingerprint, $0.reason) } ?? []) { first, _ in first }
    var seen: Set<Fingerprint> = []
    let fingerprints = findings.map(Fingerprint.init).filter { seen.insert($0).inserted }
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

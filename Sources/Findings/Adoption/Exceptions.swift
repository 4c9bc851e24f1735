import Localization
import SpecModel

/// What a team has decided about rules: off, or of another severity, for some keys or languages, with a reason.
package struct Exceptions: Sendable {
  /// A rule's findings about some keys in some language.
  struct Entry: Sendable {
    let rule: RuleID
    let language: Language?
    let key: Glob?
    /// nil where they are switched off.
    let severity: Severity?
    let reason: String
    let place: Place

    func applies(to finding: Finding) -> Bool {
      finding.rule == rule && (language == nil || finding.language == language)
        && (key.map { $0.matches(finding.subject?.name ?? "") } ?? true)
    }
  }

  private static let off = "off"
  private let entries: [Entry]

  /// No exceptions.
  package init() { entries = [] }

  /// Reads `{"exceptions": [{"rule", "language", "key", "severity", "reason"}]}`; language and key may be left out.
  ///
  /// - Throws: if a rule, a language or a key is unknown, or a reason is missing.
  package init(path: String, bytes: [UInt8], knowing names: KnownNames) throws(LocalizationError) {
    let document = try JSONRecord(.init(path: path, bytes: bytes))
    try document.expectOnly("exceptions")
    var entries: [Entry] = []
    for record in try document.records("exceptions") { entries.append(try Exceptions.entry(record, names)) }
    self.entries = entries
  }

  /// Applies the exceptions: of several that match a finding the last one decides.
  ///
  /// Exceptions for `unasked` rules don't count as unused: nobody knows what those rules would have found.
  package func applied(
    to findings: [Finding], unasked: Set<RuleID> = []
  ) -> (findings: [Finding], accepted: [Report.Accepted], unused: [Finding]) {
    var (kept, accepted): ([Finding], [Report.Accepted]) = ([], [])
    var used: Set<Int> = []
    for finding in findings {
      let matching = entries.indices.filter { entries[$0].applies(to: finding) }
      used.formUnion(matching)
      guard let last = matching.last else {
        kept.append(finding)
        continue
      }
      guard let severity = entries[last].severity else {
        accepted.append(.init(finding, because: entries[last].reason))
        continue
      }
      var graded = finding
      graded.severity = severity
      kept.append(graded)
    }
    let unused = entries.indices.filter { !used.contains($0) && !unasked.contains(entries[$0].rule) }
      .map { AdoptionRules.unusedException(entries[$0]) }
    return (kept, accepted, unused)
  }

  private static func entry(_ record: JSONRecord, _ names: KnownNames) throws(LocalizationError) -> Entry {
    try record.expectOnly("rule", "language", "key", "severity", "reason")
    let rule = try record.string("rule")
    try expect(rule, in: names.rules.map(\.name), "the id of a rule", record)
    let language = try record.optionalString("language")
    if let language { try expect(language, in: names.languages.map(\.tag), "a language that has texts", record) }
    let key = try record.optionalString("key")
    if let key, !names.keys.contains(where: Glob(key.text).matches) {
      try expect(key, in: names.keys, "a key, or a pattern that a key matches", record)
    }
    let severity = try record.string("severity")
    try expect(severity, in: Severity.allCases.map(\.rawValue) + [off], nil, record)
    return Entry(
      rule: RuleID(rule.text), language: language.map { Language($0.text) }, key: key.map { Glob($0.text) },
      severity: Severity(rawValue: severity.text), reason: try record.string("reason").text, place: record.place)
  }

  private static func expect(
    _ string: JSONString, in names: [String], _ expected: String?, _ record: JSONRecord
  ) throws(LocalizationError) {
    guard !names.contains(string.text) else { return }
    throw .malformed(
      record.place(of: string), found: "\"\(string.text)\"",
      expected: (expected ?? "one of \(names.joined(separator: ", "))")
        + NearMiss.question(for: string.text, among: names))
  }
}

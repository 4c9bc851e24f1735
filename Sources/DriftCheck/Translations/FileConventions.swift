import Findings

/// What a file writes its own way throughout is its convention, and no error of single texts.
struct FileConventions {
  /// The rules of typography that a file may have decided against.
  private static let conventional: Set<RuleID> = [
    "apostrophe", "ellipsis", "quotation-marks", "hyphen-for-dash", "punctuation-space", "unit-space",
    "capitalisation", "end-punctuation", "number-notation", "stray-space",
  ]

  /// The findings that are left.
  let findings: [Finding]
  /// How often each convention was met.
  private let kept: [(rule: RuleID, count: Int)]

  init(_ findings: [Finding], texts: Int) {
    var counts: [RuleID: Set<String>] = [:]
    for finding in findings where Self.conventional.contains(finding.rule) {
      counts[finding.rule, default: []].insert(finding.fact ?? "")
    }
    // One text in twelve, and not merely a few.
    let conventions = counts.filter { $0.value.count > 11 && $0.value.count * 12 > texts }.mapValues(\.count)
    self.findings = findings.filter { conventions[$0.rule] == nil }
    kept = conventions.map { ($0.key, $0.value) }.sorted { $0.rule.name < $1.rule.name }
  }

  /// What was not reported, a sentence each.
  func notices(_ path: String) -> [String] {
    kept.map { rule, count in
      "\(path): \(count) texts break \(rule), which is taken for a convention of the file and not reported."
    }
  }
}

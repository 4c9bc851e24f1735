import Findings

/// How far a file is: what is missing or to be read again is named while it is little, and counted where it is much.
struct FileStatus {
  private static let rules: [RuleID] = ["missing-text", "needs-review"]
  /// More texts than that nobody goes through one by one.
  private static let most = 10

  /// The findings that are left, the first of each rule standing for those that are counted.
  let findings: [Finding]
  private let counts: [(rule: RuleID, count: Int)]

  init(_ findings: [Finding], listsAll: Bool) {
    let counts = FileStatus.rules.map { rule in (rule, findings.count { $0.rule == rule }) }
      .filter { !listsAll && $0.1 > FileStatus.most }
    self.counts = counts.map { (rule: $0.0, count: $0.1) }
    var seen: Set<RuleID> = []
    self.findings = findings.compactMap { finding in
      guard let count = counts.first(where: { $0.0 == finding.rule })?.1 else { return finding }
      guard seen.insert(finding.rule).inserted else { return nil }
      return finding.summing(count)
    }
  }

  /// What was counted, a sentence each.
  func notices(_ path: String) -> [String] {
    counts.map { rule, count in "\(path): \(count) texts break \(rule); the first is named, all are by --list-status." }
  }
}

extension Finding {
  /// The same, said of so many texts.
  fileprivate func summing(_ count: Int) -> Finding {
    Finding(
      rule, severity, mqm, language: language, fact: fact, at: place, excerpt: excerpt,
      message: "\(message), here and in \(count - 1) more texts", expected: expected, remedy: remedy)
  }
}

import DriftCheck
import Findings
import Localization

extension FuzzedReader {
  /// What a finding has of its input, written in every format: texts with a zero byte between them.
  static let findings = [
    FuzzedReader("findings", ["a.po\0the source states 5 V\0Höchstens 6 V\0load.limits\0005 V\0see \"x\" <b>"]) {
      bytes in
      let parts = bytes.split(separator: 0, omittingEmptySubsequences: false).map {
        String(decoding: $0, as: UTF8.self)
      }
      guard parts.count >= 6, let rule = rules.first else { return }
      let finding = Finding(
        rule.id, .major, rule.mqm, language: "de", about: .row(parts[3]),
        at: Place(path: parts[0], line: bytes.count, column: 1),
        excerpt: Excerpt(parts[2], spot: parts[3].utf8.count..<parts[2].utf8.count + parts[3].utf8.count),
        message: parts[1], expected: parts[4], remedy: parts[5])
      write([finding])
    }
  ]

  /// Writes findings in every format, the first of each rule: a thousand of one would take most of the time.
  static func write(_ findings: [Finding]) {
    var counts: [RuleID: Int] = [:]
    let written = findings.filter { finding in
      counts[finding.rule, default: 0] += 1
      return counts[finding.rule, default: 0] <= mostOfOneRule
    }
    // The rules that nothing was found of would be most of what is written.
    let report = Report(
      written, by: "fuzz", version: "0", rules: rules.filter { counts[$0.id] != nil }, languages: ["de"],
      failingOn: .minor)
    for format in ReportFormat.allCases { _ = format.write(report, isColoured: true) }
  }

  private static let mostOfOneRule = 16

  private static let rules =
    RuleList.descriptions.map { RuleSummary($0.id, $0.severity, $0.mqm, summary: $0.summary, help: $0.rationale) }
}

import Findings
import Localization

/// How far files are: what is missing or to be read again is named while it is little, and counted where it is much.
struct StatusSum {
  fileprivate static let rules: [RuleID] = ["missing-text", "needs-review"]
  /// More texts than that nobody goes through one by one.
  private static let most = 10

  /// What the texts of a language break.
  fileprivate struct Matter: Hashable {
    let rule: RuleID
    let language: Language?
  }

  private struct Count {
    var texts = 0
    var files = 0
  }

  /// The findings of each file that are left, the first of each rule and language standing for those that are counted.
  private(set) var findings: [[Finding]]
  /// What was counted, a sentence each.
  let notices: [String]

  /// Counts what is found in files of these paths.
  init(_ findings: [[Finding]], in paths: [String], listsAll: Bool) {
    var counts: [Matter: Count] = [:]
    for found in findings where !listsAll {
      let matters = found.compactMap(Matter.init)
      for matter in matters { counts[matter, default: Count()].texts += 1 }
      for matter in Set(matters) { counts[matter, default: Count()].files += 1 }
    }
    counts = counts.filter { $0.value.texts > Self.most }
    var seen: Set<Matter> = []
    self.findings = findings.map { found in
      found.compactMap { finding in
        guard let matter = Matter(finding), let count = counts[matter] else { return finding }
        return seen.insert(matter).inserted ? finding.summing(count.texts, count.files) : nil
      }
    }
    notices = Self.rules.compactMap { rule in
      let ofRule = counts.filter { $0.key.rule == rule }
      guard !ofRule.isEmpty else { return nil }
      let texts = ofRule.values.map(\.texts).reduce(0, +)
      let files = zip(findings, paths).filter { found, _ in
        found.contains { finding in Matter(finding).map { ofRule[$0] != nil } ?? false }
      }.map(\.1)
      let places = Set(files).count == 1 ? files[0] : "\(Set(files).count) files"
      let named = ofRule.count == 1 ? "the first is named" : "the first of each language is named"
      return "\(places): \(texts) texts break \(rule); \(named), all are by --list-status."
    }
  }
}

extension StatusSum.Matter {
  fileprivate init?(_ finding: Finding) {
    guard StatusSum.rules.contains(finding.rule) else { return nil }
    self.init(rule: finding.rule, language: finding.language)
  }
}

extension Finding {
  /// The same, said of so many texts.
  fileprivate func summing(_ texts: Int, _ files: Int) -> Finding {
    let places = files == 1 ? "" : " of \(files) files"
    return Finding(
      rule, severity, mqm, language: language, about: subject, at: place, excerpt: excerpt,
      message: "\(message), here and in \(texts - 1) more texts\(places)", expected: expected, remedy: remedy)
  }
}

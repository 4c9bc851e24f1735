import Findings
import Localization

/// Sets what a language says of a fact beside what the other languages of the same document say.
struct Consensus {
  /// The findings, with the verdict of the other languages where several agree.
  let findings: [Finding]

  /// What several languages can have wrong alike.
  private struct Matter: Hashable {
    let rule: RuleID
    let subject: FindingSubject
  }

  init(_ findings: [Finding]) {
    var languages: [Matter: Set<Language>] = [:]
    for finding in findings where finding.severity == .critical {
      guard let subject = finding.subject, let language = finding.language else { continue }
      languages[Matter(rule: finding.rule, subject: subject), default: []].insert(language)
    }
    let all = Set(findings.compactMap(\.language))
    self.findings = findings.map { finding in
      guard finding.severity == .critical, let subject = finding.subject,
        let same = languages[Matter(rule: finding.rule, subject: subject)], same.count > 1
      else { return finding }
      var finding = finding
      finding.message += "; \(same.count) of \(all.count) languages do the same"
      return finding
    }
  }
}

import Findings
import Localization

/// Sets what a language says of a fact beside what the other languages of the same document say.
struct Consensus {
  /// The findings, with the verdict of the other languages where several agree.
  let findings: [Finding]

  init(_ findings: [Finding]) {
    var languages: [String: Set<Language>] = [:]
    for finding in findings where finding.severity == .critical {
      guard let fact = finding.fact, let language = finding.language else { continue }
      languages["\(finding.rule) \(fact)", default: []].insert(language)
    }
    let all = Set(findings.compactMap(\.language))
    self.findings = findings.map { finding in
      guard finding.severity == .critical, let fact = finding.fact,
        let same = languages["\(finding.rule) \(fact)"], same.count > 1
      else { return finding }
      var finding = finding
      finding.message += "; \(same.count) of \(all.count) languages do the same"
      return finding
    }
  }
}

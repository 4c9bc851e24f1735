import BuiltInFiles
import DriftCheck
import Exchange
import Findings
import Linguistics
import Localization

/// Translation files of any product, checked without its specification.
struct TranslationRun {
  private let check: TranslationCheck
  private let source: Language?
  private let target: Language?
  private let tool: ReportingTool

  static let rules =
    RuleList.descriptions.filter { $0.scope != .catalogs }.map(RuleSummary.init) + AdoptionRules.all

  /// Prepares the check; languages that are given take precedence over those that a file states.
  init(
    _ languages: KnownLanguages, source: Language?, target: Language?, checksSpelling: Bool,
    listsStatus: Bool = false, listsDoubtful: Bool = false,
    by tool: ReportingTool
  ) {
    var check = TranslationCheck(languages)
    check.listsStatus = listsStatus
    check.listsDoubtful = listsDoubtful
    if checksSpelling {
      check.spelling = { language in Spelling(of: [language], words: [:]) }
    }
    self.check = check
    self.source = source
    self.target = target
    self.tool = tool
  }

  /// What is found in files, after exceptions and baseline, and what could not be checked.
  func report(
    on files: [TranslationFile], config: String?, baseline: Baseline?, failingOn threshold: Severity
  ) throws -> (report: Report, notices: [String]) {
    let results = try check.results(of: files, source: source, target: target)
    var findings = results.flatMap(\.findings)
    var accepted: [Report.Accepted] = []
    let languages = Set(results.map(\.language)).sorted()
    // Without a dictionary nobody knows what the rule would have found.
    let unasked: Set = results.allSatisfy(\.checksSpelling) ? [] : [RuleList.spelling]
    if let config {
      let names = KnownNames(
        rules: Self.rules.map(\.id), languages: languages, keys: results.flatMap(\.keys))
      let exceptions = try Exceptions(path: config, bytes: FileTree.bytes(ofFile: config), knowing: names)
      let applied = exceptions.applied(to: findings, unasked: unasked)
      (findings, accepted) = (applied.findings + applied.unused, applied.accepted)
    }
    if let known = baseline?.applied(to: findings, unasked: unasked) {
      findings = known.findings + known.unused
      accepted += known.accepted
    }
    let report = Report(
      findings, accepted: accepted, by: tool.name, version: tool.version,
      rules: Self.rules.filter { !unasked.contains($0.id) }, languages: languages, failingOn: threshold)
    return (report, results.flatMap(\.notices))
  }
}

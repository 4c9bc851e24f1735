import BuiltInFiles
import DriftCheck
import Findings
import Localization
import SignOffs
import SpecModel

/// The texts of the catalogs, checked once in all languages.
struct CheckRun {
  /// The texts that all products share, and those of each product.
  let folders: [ReviewedFolder]
  let languages: [Language]
  /// What is found, after exceptions and baseline.
  private(set) var findings: [Finding]
  private var accepted: [Report.Accepted] = []
  private let products: [CheckedProduct]

  static let rules =
    RuleList.descriptions.map { RuleSummary($0) } + ReadBackRules.all + SignOffRules.all + AdoptionRules.all

  /// What could not be checked, one sentence each.
  let notices: [String]
  /// The rules that were run.
  private let asked: [RuleSummary]
  private let tool: ReportingTool

  /// Reads and checks the catalogs of products; `config` replaces their own configuration.
  init<Program>(
    of specifications: [Specification], _ files: ResourceOptions<Program>, config: String?, baseline: Baseline?,
    checksSpelling: Bool
  ) throws {
    tool = ReportingTool(Program.self)
    let products = try specifications.map { try CheckedProduct($0, files) }
    languages = Set(products.flatMap(\.languages)).sorted()
    folders = try CheckedProduct.folders(of: products, languages)
    let spelling = try products.map { checksSpelling ? try $0.spelling() : nil }
    var seen: Set<String> = []
    notices = spelling.compactMap(\.self).flatMap(\.notices).filter { seen.insert($0).inserted }
    asked = Self.rules.filter { $0.id != RuleList.spelling || checksSpelling }
    // With one dictionary missing, nobody knows what the rule would have found in that language.
    let unasked: Set = checksSpelling && notices.isEmpty ? [] : [RuleList.spelling]
    var found: Set<Finding> = []
    // What is wrong with texts that all products share is reported once.
    findings = try zip(products, spelling).flatMap { try $0.findings(spelling: $1) }
      .filter { found.insert($0).inserted }
    self.products = products
    findings += try products.flatMap { try $0.contradictions() }.filter { found.insert($0).inserted }
    findings += folders.flatMap(\.findings)
    if Program.isForSeveral {
      for index in findings.indices {
        findings[index].product = folders.first { $0.has(findings[index]) }?.product
      }
    }
    try except(config, unasked)
    guard let known = baseline?.applied(to: findings, unasked: unasked) else { return }
    findings = known.findings + known.unused
    accepted += known.accepted
  }

  /// Applies the exceptions of each folder to what is found in it, or those of one file to all.
  private mutating func except(_ config: String?, _ unasked: Set<RuleID>) throws {
    let keys = folders.flatMap { $0.texts.keys.map(\.name) }
    let names = KnownNames(rules: Self.rules.map(\.id), languages: languages, keys: keys)
    if let config {
      return apply(try Exceptions(path: config, bytes: FileTree.bytes(ofFile: config), knowing: names), unasked)
    }
    for folder in folders { apply(try folder.exceptions(knowing: names), unasked, where: folder.has) }
  }

  private mutating func apply(
    _ exceptions: Exceptions, _ unasked: Set<RuleID>, where isConcerned: (Finding) -> Bool = { _ in true }
  ) {
    let applied = exceptions.applied(to: findings.filter(isConcerned), unasked: unasked)
    findings = applied.findings + findings.filter { !isConcerned($0) } + applied.unused
    accepted += applied.accepted
  }

  /// The progress of each language, over all folders.
  func progress() throws -> [LanguageProgress] {
    let parts = Dictionary(grouping: folders.flatMap(\.progress), by: \.language)
    let shares = Dictionary(grouping: try products.flatMap { try $0.readBack().shares }, by: \.language)
    return parts.sorted { $0.key < $1.key }.compactMap { language, parts in
      guard var sum = parts.first else { return nil }
      for part in parts.dropFirst() { sum = sum + part }
      sum.claims = shares[language, default: []].reduce(0) { $0 + $1.claims }
      sum.readBack = shares[language, default: []].reduce(0) { $0 + $1.readBack }
      return sum
    }
  }

  /// The languages that were asked for, all if none were.
  func languages(_ asked: [Language]) throws -> [Language] {
    if let unknown = asked.first(where: { !languages.contains($0) }) {
      throw LocalizationError.unknownLanguage(unknown, known: languages)
    }
    return asked.isEmpty ? languages : languages.filter(asked.contains)
  }

  /// The findings in some languages, and those about no language.
  func report(on languages: [Language], failingOn threshold: Severity) -> Report {
    report(on: languages, failingOn: threshold) { $0.language.map(languages.contains) ?? true }
  }

  /// What has to be fixed before these texts can be signed off.
  func obstacles(to slots: Set<SignOff.Slot>) -> Report {
    let reviewRules = Set((SignOffRules.all + ReadBackRules.all).map(\.id))
    return report(on: languages, failingOn: .major) { finding in
      guard case .text(let key)? = finding.subject, let language = finding.language else { return false }
      guard slots.contains(.init(key, language)) else { return false }
      return finding.severity >= .major && !reviewRules.contains(finding.rule)
    }
  }

  private func report(
    on languages: [Language], failingOn threshold: Severity, _ isWanted: (Finding) -> Bool
  ) -> Report {
    Report(
      findings.filter(isWanted), accepted: accepted.filter { isWanted($0.finding) }, by: tool.name,
      version: tool.version,
      rules: asked, languages: languages, failingOn: threshold)
  }
}

import BuiltInFiles
import DriftCheck
import Findings
import Localization
import Manual
import SignOffs
import SmallBMS
import SpecModel

/// The texts of the catalogs, checked once in all languages.
struct CheckRun {
  let texts: CurrentTexts
  let signOffs: SignOffs
  /// What is found, after exceptions and baseline.
  private(set) var findings: [Finding]
  private var accepted: [Report.Accepted]
  private let signOffCheck: SignOffCheck

  static let rules = RuleList.descriptions.map(RuleSummary.init) + SignOffRules.all + AdoptionRules.all
  static let exceptionsPath = "Strings/check.json"

  /// What could not be checked, a sentence each.
  let notices: [String]
  /// The rules that were asked.
  private let asked: [RuleSummary]

  /// Reads and checks the catalogs of these files; `config` stands in the place of their own configuration.
  init(_ files: ResourceOptions, config: String?, baseline: Baseline?, checksSpelling: Bool) throws {
    let specification = SmallBMS().specification
    let resources = try files.tree()
    let catalogs = try Site.catalogs(of: specification.product, in: resources)
    texts = CurrentTexts(catalogs, of: specification)
    signOffs =
      try resources.optionalBytes(of: SignOffs.path).map { bytes in
        try SignOffs(path: resources.name(SignOffs.path), bytes: bytes)
      } ?? SignOffs()
    signOffCheck = SignOffCheck(texts, signOffs, specification)
    let names = KnownNames(rules: Self.rules.map(\.id), languages: texts.languages, keys: texts.keys.map(\.name))
    let exceptions = try Self.exceptions(config, resources, names)
    let spelling = checksSpelling ? try Self.spelling(of: texts.languages, in: resources) : nil
    notices = spelling?.notices ?? []
    asked = Self.rules.filter { $0.id != RuleList.spelling || spelling != nil }
    // With one dictionary missing, nobody knows what the rule would have found in that language.
    let unasked: Set = spelling?.notices.isEmpty == true ? [] : [RuleList.spelling]
    var check = CatalogCheck(
      specification, glossary: try files.glossary(),
      profiles: try texts.languages.reduce(into: [:]) { $0[$1] = try files.profile(of: $1) })
    check.spelling = spelling
    let applied = exceptions.applied(to: check.findings(in: catalogs) + signOffCheck.findings(), unasked: unasked)
    findings = applied.findings + applied.unused
    accepted = applied.accepted
    guard let known = baseline?.applied(to: findings, unasked: unasked) else { return }
    findings = known.findings + known.unused
    accepted += known.accepted
  }

  var progress: [LanguageProgress] { signOffCheck.progress() }

  /// The languages that were asked for, all if none were.
  func languages(_ asked: [Language]) throws -> [Language] {
    if let unknown = asked.first(where: { !texts.languages.contains($0) }) {
      throw LocalizationError.unknownLanguage(unknown, known: texts.languages)
    }
    return asked.isEmpty ? texts.languages : texts.languages.filter(asked.contains)
  }

  /// What is found in some languages, and what is about no language.
  func report(on languages: [Language], failingOn threshold: Severity) -> Report {
    report(on: languages, failingOn: threshold) { $0.language.map(languages.contains) ?? true }
  }

  /// What has to be mended before these texts can be signed off.
  func obstacles(to slots: Set<SignOff.Slot>) -> Report {
    let reviewRules = Set(SignOffRules.all.map(\.id))
    return report(on: texts.languages, failingOn: .major) { finding in
      guard let key = finding.fact, let language = finding.language else { return false }
      guard slots.contains(.init(TextKey(key), language)) else { return false }
      return finding.severity >= .major && !reviewRules.contains(finding.rule)
    }
  }

  private func report(
    on languages: [Language], failingOn threshold: Severity, _ isWanted: (Finding) -> Bool
  ) -> Report {
    Report(
      findings.filter(isWanted), accepted: accepted.filter { isWanted($0.finding) }, by: SmallBMSCommand.name,
      version: SmallBMSCommand.configuration.version, rules: asked, languages: languages, failingOn: threshold)
  }

  private static func exceptions(
    _ config: String?, _ resources: FileTree, _ names: KnownNames
  ) throws -> Exceptions {
    if let config { return try Exceptions(path: config, bytes: FileTree.bytes(ofFile: config), knowing: names) }
    guard let bytes = try resources.optionalBytes(of: exceptionsPath) else { return Exceptions() }
    return try Exceptions(path: resources.name(exceptionsPath), bytes: bytes, knowing: names)
  }

  /// The dictionaries of this machine, and the word lists of the resources.
  private static func spelling(of languages: [Language], in resources: FileTree) throws -> Spelling {
    let words = try languages.reduce(into: [Language: Set<String>]()) { words, language in
      guard let bytes = try resources.optionalBytes(of: "Spelling/\(language).txt") else { return }
      words[language] = Spelling.words(in: String(decoding: bytes, as: UTF8.self))
    }
    return Spelling(of: languages, words: words)
  }
}

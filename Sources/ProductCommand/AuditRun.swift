import Audit
import Findings
import Foundation
import Linguistics
import Localization
import Manual
import SmallBMS

/// The specification in all languages, ready to hold documents against.
struct AuditRun {
  private let auditor: Auditor
  private let site: Site
  private let language: Language?
  private let expected: [Language]

  static let rules = AuditRule.all.map {
    RuleSummary($0.id, $0.severity, $0.mqm, summary: $0.summary, help: $0.summary)
  }

  init(_ files: ResourceOptions, language: Language?, expected: [Language]?) async throws {
    site = try files.site()
    let known = site.languages
    for asked in [language].compactMap(\.self) + (expected ?? []) where !known.contains(asked) {
      throw LocalizationError.unknownLanguage(asked, known: known)
    }
    let specification = SmallBMS().specification
    async let profiles = known.compactMap(files.profile(of:))
    async let glossary = files.glossary()
    let wordings = try await site.editions(known).map {
      Wording(specification, in: $0.vocabulary, numbers: $0.numbers)
    }
    auditor = try await Auditor(wordings, profiles: profiles, glossary: glossary)
    self.language = language
    self.expected = expected ?? []
  }

  /// The findings, and the documents in which nothing was recognised.
  func report(
    on documents: [PublishedDocument], baseline: Baseline?, failingOn threshold: Severity
  ) throws -> (Report, strangers: [String]) {
    var findings: [Finding] = []
    var strangers: [String] = []
    for document in documents {
      let result = try auditor.audit(document, language: language)
      if result.findings.isEmpty, result.stated.isEmpty { strangers.append(document.path) }
      findings += result.findings + missingLanguages(in: document)
    }
    var accepted: [Report.Accepted] = []
    if let baseline {
      let known = baseline.applied(to: findings)
      (findings, accepted) = (known.findings + known.unused, known.accepted)
    }
    let report = Report(
      findings, accepted: accepted, by: SmallBMSCommand.name, version: SmallBMSCommand.configuration.version,
      rules: Self.rules, languages: language.map { [$0] } ?? site.languages, failingOn: threshold)
    return (report, strangers)
  }

  private func missingLanguages(in document: PublishedDocument) -> [Finding] {
    guard !expected.isEmpty else { return [] }
    let found = language.map { [$0] } ?? auditor.languages(of: document)
    return expected.filter { !found.contains($0) }.map { missing in
      let rule = AuditRule.missingLanguage
      let place = Place(path: document.path, line: 1, column: 1)
      let message = "no text in the language \"\(missing)\" was found"
      return Finding(rule.id, rule.severity, rule.mqm, language: missing, at: place, message: message)
    }
  }

  /// One line a sentence: where, language, unit, score and the text.
  func alignment(of document: PublishedDocument) throws -> String {
    try auditor.alignment(of: document, language: language).map { segment in
      let score = String(format: "%.2f", segment.score)
      return "\(segment.place)\t\(segment.language)\t\(segment.unit ?? "-")\t\(score)\t\(segment.text)\n"
    }.joined()
  }

  /// A page with the findings beside the audited text.
  func page(_ report: Report, _ documents: [PublishedDocument]) throws -> String {
    let title = "\(SmallBMS().names.product.value.text): audit of \(documents.map(\.path).joined(separator: ", "))"
    return try HTMLReport().page(
      title: title, findings: report.findings, texts: documents.map { HTMLReport.Text($0) },
      notices: documents.flatMap(\.notices))
  }
}

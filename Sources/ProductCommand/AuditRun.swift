import Audit
import BuiltInFiles
import Documents
import Findings
import Foundation
import Localization
import Manual
import SpecModel

/// Specifications in all their languages, ready for documents to be checked against.
struct AuditRun {
  private let products: [AuditedProduct]
  private let templates: FileTree
  private let language: Language?
  private let expected: [Language]
  private let tool: ReportingTool

  static let rules = AuditRule.all.map { RuleSummary($0) }

  init<Program>(
    _ specifications: [Specification], _ files: ResourceOptions<Program>, language: Language?, expected: [Language]?,
    _ console: ConsoleOptions
  ) async throws {
    let sites = try specifications.map { try files.site(of: $0) }
    let known = Set(sites.flatMap(\.languages)).sorted()
    let language = language.map { console.found($0, among: known) }
    for asked in [language].compactMap(\.self) + (expected ?? []) where !known.contains(asked) {
      throw LocalizationError.unknownLanguage(asked, known: known)
    }
    var products: [AuditedProduct] = []
    for (specification, site) in zip(specifications, sites) {
      products.append(
        try await AuditedProduct(
          specification, site, files, isOneOfSeveral: Program.isForSeveral,
          beside: Program.specifications.filter { !$0.isSystem }.map(\.product.text).filter {
            $0 != specification.product.text
          }))
    }
    self.products = products
    templates = try ResourceOptions<Program>.templates()
    self.language = language
    self.expected = expected ?? []
    tool = ReportingTool(Program.self)
  }

  /// The findings, and what is about none of the products and was passed over, unless `regardless` asks for all.
  func report(
    on documents: [PublishedDocument], baseline: Baseline?, failingOn threshold: Severity, regardless: Bool
  ) throws -> (Report, unaudited: [UnauditedPart]) {
    var findings: [Finding] = []
    var unaudited: [UnauditedPart] = []
    let names = products.map(\.specification.product.text)
    for document in documents {
      let audited = try Auditor.audit(
        document, by: products.map(\.auditor), language: language, regardless: regardless)
      let results = zip(products, audited).map {
        $0.completed($1, of: document, in: language, expecting: expected)
      }
      unaudited += UnauditedPart.all(of: document, results, products: names)
      findings += results.filter(\.isAboutProduct).flatMap(\.findings)
    }
    var accepted: [Report.Accepted] = []
    if let baseline {
      let known = baseline.applied(to: findings)
      (findings, accepted) = (known.findings + known.unused, known.accepted)
    }
    let languages = language.map { [$0] } ?? Set(products.flatMap(\.languages)).sorted()
    let report = Report(
      findings, accepted: accepted, passedOver: unaudited.map(\.passedOver), by: tool.name, version: tool.version,
      rules: Self.rules, languages: languages,
      failingOn: threshold)
    return (report, unaudited)
  }

  /// One line per sentence: place, language, unit, score and text, preceded by the product if there are several.
  func alignment(of document: PublishedDocument) throws -> String {
    try products.map { try $0.alignment(of: document, in: language) }.joined()
  }

  /// A page with the findings beside the audited text.
  func page(_ report: Report, _ documents: [PublishedDocument]) throws -> String {
    let names = products.map(\.specification.product.text).joined(separator: ", ")
    let title = "\(names): audit of \(documents.map(\.path).joined(separator: ", "))"
    return try HTMLReport(templates: templates).page(
      title: title, findings: report.findings, texts: documents.map { HTMLReport.Text($0) },
      notices: documents.flatMap(\.notices) + report.passedOver.map { "\($0.start): \($0.message)" })
  }
}

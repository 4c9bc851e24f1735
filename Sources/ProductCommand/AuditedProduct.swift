import Audit
import Documents
import Findings
import Foundation
import Localization
import Manual
import SpecModel

/// One product of an audit.
struct AuditedProduct {
  let specification: Specification
  let languages: [Language]
  let auditor: Auditor
  private let isOneOfSeveral: Bool

  init<Program>(
    _ specification: Specification, _ site: Site, _ files: ResourceOptions<Program>, isOneOfSeveral: Bool,
    beside others: [String]
  ) async throws {
    self.specification = specification
    self.isOneOfSeveral = isOneOfSeveral
    let languages = site.languages
    self.languages = languages
    async let profiles = languages.compactMap(files.profile(of:))
    async let glossary = files.words(of: specification).glossary()
    let wordings = try await site.editions(languages).map {
      Wording(specification, in: $0.vocabulary, numbers: $0.numbers)
    }
    auditor = try await Auditor(wordings, profiles: profiles, glossary: glossary, beside: others)
  }

  /// What its auditor found in a document, with the languages that are missing there.
  func completed(
    _ result: AuditResult, of document: PublishedDocument, in language: Language?, expecting expected: [Language]
  ) -> AuditResult {
    var result = result
    result.findings += auditor.missingLanguages(
      in: document, language: language, expecting: expected.filter(languages.contains))
    if isOneOfSeveral {
      for index in result.findings.indices { result.findings[index].product = specification.id }
    }
    return result
  }

  /// One line per sentence.
  func alignment(of document: PublishedDocument, in language: Language?) throws -> String {
    try auditor.alignment(of: document, language: language).map { passage in
      let score = String(format: "%.2f", passage.score)
      let product = isOneOfSeveral ? "\(specification.id)\t" : ""
      return
        "\(product)\(passage.place)\t\(passage.language)\t\(passage.expectation ?? "-")\t\(score)\t\(Visible.text(passage.text))\n"
    }.joined()
  }
}

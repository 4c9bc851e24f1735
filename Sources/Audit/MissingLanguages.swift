import Documents
import Findings
import Localization

extension Auditor {
  /// A finding for each language that a document was expected to have and has no text in, at its beginning.
  ///
  /// A document that is audited as one `language` has that one alone.
  public func missingLanguages(
    in document: PublishedDocument, language: Language? = nil, expecting expected: [Language]
  ) -> [Finding] {
    guard !expected.isEmpty else { return [] }
    let found = language.map { [$0] } ?? languages(of: document)
    return expected.filter { !found.contains($0) }.map { missing in
      let rule = AuditRule.missingLanguage
      return Finding(
        rule.id, rule.severity, rule.mqm, language: missing, at: Place(path: document.path, line: 1, column: 1),
        message: "no text in the language \"\(missing)\" was found")
    }
  }
}

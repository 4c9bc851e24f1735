import Audit
import Documents
import Findings
import Localization
import Testing

@Suite("Texts of all kinds about the product, each language with its own")
struct FreeTextTests {
  private static func findings(in text: String, _ language: Language) throws -> [Finding] {
    let document = try DocumentReader().read(Array(text.utf8), named: "text.md", as: .markdown)
    return try ShippedAudit.shared.get().auditor.audit(document, language: language).findings.filter {
      $0.severity != .minor
    }
  }

  @Test("What is true in whatever words raises nothing critical or major", arguments: FreeText.all)
  func correct(text: FreeText) throws {
    let findings = try Self.findings(in: text.text(), text.language)
    #expect(findings.map { "\($0.place.line): \($0.message)" } == [])
  }

  @Test(
    "Of the errors planted in them two in three are found on their line, in each language",
    arguments: FreeText.languages)
  func faulty(language: Language) throws {
    var (planted, missed) = (0, [String]())
    for text in FreeText.all where text.language == language {
      let errors = try text.errors()
      let lines = Set(try Self.findings(in: text.text(with: errors), language).map(\.place.line))
      planted += errors.count
      missed += errors.filter { !lines.contains($0.line) }.map { "\(text) \($0.line): \($0.wrong)" }
    }
    #expect(planted == 95)
    #expect(missed.count * 3 <= planted, "\(missed.joined(separator: "\n"))")
  }
}

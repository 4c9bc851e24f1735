import Documents
import Findings
import Foundation
import Testing

@testable import Audit

@Suite("The examples of the rules of audit, which are their documentation, are their test")
struct RuleTests {
  private struct Case: CustomTestStringConvertible {
    let rule: AuditRule
    let example: AuditExample
    var testDescription: String { "\(rule.id): \(example.document.marked)" }
  }

  private static let accepted = AuditRule.all.flatMap { rule in rule.accepted.map { Case(rule: rule, example: $0) } }
  private static let rejected = AuditRule.all.flatMap { rule in rule.rejected.map { Case(rule: rule, example: $0) } }

  @Test("Nothing is found in what is right", arguments: accepted)
  private func right(_ example: Case) throws { #expect(try findings(in: example.example) == []) }

  @Test("What is wrong is found at its mark by its rule, and nothing that matters by another", arguments: rejected)
  private func wrong(_ example: Case) throws {
    let found = try findings(in: example.example)
    #expect(found.filter { $0.rule != example.rule.id && $0.severity > .minor } == [])
    let own = found.filter { $0.rule == example.rule.id }
    #expect(own.count == 1)
    guard let finding = own.first else { return }
    #expect(finding.mqm == example.rule.mqm)
    #expect(!finding.message.hasSuffix("."))
    let document = example.example.document
    guard let spot = document.spot else {
      #expect(finding.excerpt == nil)
      return
    }
    let bytes = Array(document.text.utf8)
    let lines = bytes[..<spot.lowerBound].split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    #expect(finding.place.line == lines.count)
    #expect(finding.place.column == (lines.last?.count ?? 0) + 1)
    // The cells of a row are told apart by tabs.
    #expect(finding.excerpt?.marked.replacing("\t", with: " | ") == String(decoding: bytes[spot], as: UTF8.self))
  }

  private func findings(in example: AuditExample) throws -> [Finding] {
    let document = try DocumentReader().read(
      Array(example.document.text.utf8), named: "example.md", as: .markdown)
    let language = example.parts.count == 1 ? example.parts.first?.language : nil
    let auditor = try ShippedAudit.levelGuard.get().auditor
    return try auditor.audit(document, language: language, regardless: true).findings
      + auditor.missingLanguages(in: document, language: language, expecting: example.expected)
  }

  @Test("Each rule has a file of its own in the folder, and each file is a rule of the list")
  func files() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/Audit/Rules")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    let names = AuditRule.all.map { rule in
      rule.id.name.split(separator: "-").map(\.capitalized).joined() + ".swift"
    }
    #expect(files == names.sorted())
  }

  @Test("Rules say why they are there, and show in two languages at least what they accept and reject")
  func descriptions() {
    let ids = AuditRule.all.map(\.id.name)
    #expect(Set(ids).count == ids.count)
    #expect(ids == ids.sorted())
    for rule in AuditRule.all {
      #expect(rule.id.name.allSatisfy { $0 == "-" || ("a"..."z").contains($0) }, "\(rule.id)")
      #expect(rule.summary.hasSuffix(".") && rule.rationale.hasSuffix("."), "\(rule.id)")
      for examples in [rule.accepted, rule.rejected] {
        #expect(Set(examples.flatMap(\.parts).map(\.language)).count >= 2, "\(rule.id)")
      }
    }
  }
}

import BuiltInFiles
import Findings
import Foundation
import Glossary
import Linguistics
import Localization
import SpecModel
import Testing

@testable import DriftCheck

/// The examples of the rules, which are their documentation, are their test.
@Suite struct RuleTests {
  private struct Case: CustomTestStringConvertible {
    let rule: RuleDescription
    let example: RuleExample
    let isAccepted: Bool
    var testDescription: String { "\(rule.id) \(isAccepted ? "accepts" : "rejects") \(example.marked ?? "nothing")" }
  }

  private static let cases = RuleList.descriptions.flatMap { rule in
    rule.accepted.map { Case(rule: rule, example: $0, isAccepted: true) }
      + rule.rejected.map { Case(rule: rule, example: $0, isAccepted: false) }
  }

  @Test(arguments: cases)
  private func `an example is accepted, or rejected at its mark and by its rule alone`(_ example: Case) throws {
    // Without a dictionary nothing is misspelt.
    if example.example.peculiarity == .spelt, !Spelling(of: [example.example.language], words: [:]).notices.isEmpty {
      return
    }
    let found = try example.example.findings()
    guard !example.isAccepted else {
      #expect(found.filter { $0.rule == example.rule.id } == [])
      return
    }
    #expect(found.map(\.rule) == [example.rule.id])
    guard let finding = found.first else { return }
    #expect(finding.mqm == example.rule.mqm)
    #expect(finding.language == example.example.language)
    #expect(!finding.message.hasSuffix("."))
    if let text = example.example.text, example.example.spot != nil {
      #expect(finding.excerpt?.text == text)
      #expect(finding.excerpt?.spot == example.example.spot)
    }
  }

  @Test func `each rule has a file of its own in the folder, and each file is a rule of the list`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/DriftCheck/Rules")
    let walk = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    let files = walk.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
    #expect(
      files.map { $0.deletingPathExtension().lastPathComponent }.sorted()
        == RuleList.all.map { String(describing: $0) }.sorted())
  }

  @Test func `ids are kebab-case words, each once, and every rule shows what it accepts and rejects`() {
    let ids = RuleList.descriptions.map(\.id.name)
    #expect(Set(ids).count == ids.count)
    for rule in RuleList.descriptions {
      #expect(rule.id.name.allSatisfy { $0 == "-" || ("a"..."z").contains($0) }, "\(rule.id)")
      #expect(!rule.accepted.isEmpty && !rule.rejected.isEmpty, "\(rule.id)")
      #expect(rule.summary.hasSuffix(".") && rule.rationale.hasSuffix("."), "\(rule.id)")
      #expect(rule.yields.allSatisfy { ids.contains($0.name) }, "\(rule.id)")
    }
  }
}

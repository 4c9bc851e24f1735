import Audit
import Documents
import Findings
import Localization
import Testing

@Suite("Texts in other words than our manual's are held against the same facts")
struct RewordingTests {
  /// The findings in a text, which is read as any plain text is.
  private func findings(in text: String) throws -> [Finding] {
    let document = PublishedDocument(path: "text", blocks: PlainTextReader.blocks(of: text))
    return try ShippedAudit.shared.get().auditor.audit(document).findings
  }

  @Test("A correct text raises nothing critical or major", arguments: Rewording.all)
  func correct(rewording: Rewording) throws {
    let findings = try findings(in: rewording.text)
    #expect(findings.allSatisfy { $0.severity == .minor }, "\(Self.shown(findings))")
    #expect(findings.allSatisfy { $0.language == Language(rewording.language) })
  }

  @Test("A correct text with no-break spaces before its units is as correct", arguments: Rewording.all)
  func noBreakSpaces(rewording: Rewording) throws {
    let text = rewording.text.replacing(/([0-9]) (?=[VmAk°%])/) { "\($0.output.1)\u{A0}" }
    let findings = try findings(in: text)
    #expect(findings.allSatisfy { $0.severity == .minor }, "\(Self.shown(findings))")
  }

  @Test("Each planted error is found at its place for what it is, and nothing elsewhere", arguments: Rewording.all)
  func faulty(rewording: Rewording) throws {
    let spoiled = try SpoiledText(rewording)
    let findings = try findings(in: spoiled.text)
    for spot in spoiled.spots where !findings.contains(where: spot.isFound) {
      Issue.record("line \(spot.line): \(spot.error.kind) \"\(spot.error.wrong)\"\n\(Self.shown(findings))")
    }
    let others = findings.filter { finding in
      finding.severity > .minor && !spoiled.spots.contains { $0.isNear(finding) }
    }
    #expect(others.isEmpty, "\(Self.shown(others))")
  }

  @Test("Each kind of error is planted in each language", arguments: Rewording.all)
  func kinds(rewording: Rewording) {
    #expect(rewording.errors.count >= 12)
    let kinds = Set(rewording.errors.map(\.kind))
    #expect(kinds.count >= 11, "\(Set(PlantedError.Kind.allCases).subtracting(kinds))")
  }

  private static func shown(_ findings: [Finding]) -> String {
    findings.map { "\($0.place.line):\($0.place.column) \($0.severity) \($0.rule.name): \($0.message)" }
      .joined(separator: "\n")
  }
}

import Audit
import Findings
import ShippedFiles
import Testing

@Suite("docs/audits.md, written from the descriptions of the rules")
struct AuditsDocumentTests {
  @Test("It says what the rules say; RECORD_DOCUMENTS=1 writes it anew")
  func document() throws {
    if ProjectDocuments.areRecorded { try ProjectDocuments.write(Self.text, to: "docs/audits.md") }
    #expect(try ProjectDocuments.text("docs/audits.md") == Self.text)
  }

  private static var text: String {
    let rules = AuditRule.all.map { RuleSummary($0) }
    let rows = rules.map { RuleTables.row($0.id.name, $0.severity.rawValue, $0.summary) }
    return """
      # What `audit` finds

      What `smallbms audit` finds in published documents. Written from the rules themselves (`Sources/Audit/Rules`), whose examples
      are also their tests: documents in Markdown about a made-up level switch for a water tank, levelGuard, held against its
      specification (`Tests/AuditTests/LevelGuard`). ⟦ and ⟧ mark the spot of a finding. Severities are those of MQM, as in
      [checks.md](checks.md); a single finding may be milder than its rule.

      \(RuleTables.head)

      """ + rows.joined(separator: "\n") + "\n\n" + rules.map(section).joined(separator: "\n")
  }

  private static func section(_ rule: RuleSummary) -> String {
    """
    ## \(rule.id)

    \(rule.summary) \(rule.help)

    \(rule.severity.rawValue), MQM `\(rule.mqm.rawValue)`

    | | text |
    | --- | --- |
    \(rule.examples.flatMap(rows).joined(separator: "\n"))

    """
  }

  /// A row for each language; lines without a label belong to the one above.
  private static func rows(_ example: [ExampleLine]) -> [String] {
    let starts = example.indices.filter { !example[$0].label.isEmpty }
    return zip(starts, starts.dropFirst() + [example.count]).map { start, end in
      "| \(example[start].label) | \(example[start..<end].map { RuleTables.cell($0.text) }.joined(separator: "<br>")) |"
    }
  }
}

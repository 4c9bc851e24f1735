import DriftCheck
import Findings
import ShippedFiles
import SignOffs
import Testing

/// `docs/checks.md`, written from the descriptions of the rules.
@Suite struct ChecksDocumentTests {
  @Test func `docs/checks.md says what the rules say; RECORD_DOCUMENTS=1 writes it anew`() throws {
    let text = ChecksDocument.text
    if ProjectDocuments.areRecorded { try ProjectDocuments.write(text, to: "docs/checks.md") }
    #expect(try ProjectDocuments.text("docs/checks.md") == text)
  }
}

private enum ChecksDocument {
  static var text: String {
    let rules = RuleList.descriptions.sorted { $0.id.name < $1.id.name }
    let others = (ReadBackRules.all + SignOffRules.all + AdoptionRules.all).sorted { $0.id.name < $1.id.name }
    let rows = rules.map { row($0.id, $0.severity, $0.summary) }
    return """
      # Checks

      What `smallbms check` holds texts to, those of the catalogs or those of the files it is given. Written from the rules themselves (`Sources/DriftCheck/Rules`), whose examples
      are also their tests; ⟦ and ⟧ mark the spot of a finding. Severities are those of MQM: *critical* where a fact, a
      limit, a polarity, a name or a safety matter is wrong, *major* for a misleading term or a text that is missing,
      *minor* for notation and typography.

      \(RuleTables.head)

      """ + rows.joined(separator: "\n") + "\n\n" + rules.map(section).joined(separator: "\n") + """

        ## Sign-offs, exceptions and baselines

        What `smallbms check` says of the files that [findings.md](findings.md) describes.

        \(RuleTables.head)

        """ + others.map { row($0.id, $0.severity, $0.summary) }.joined(separator: "\n") + "\n\n"
        + others.map(section).joined(separator: "\n")
  }

  private static func row(_ id: RuleID, _ severity: Severity, _ summary: String) -> String {
    RuleTables.row(id.name, severity.rawValue, summary)
  }

  private static func section(_ rule: RuleSummary) -> String {
    """
    ## \(rule.id)

    \(rule.summary) \(rule.help)

    \(rule.severity.rawValue), MQM `\(rule.mqm.rawValue)`

    """
  }

  private static func section(_ rule: RuleDescription) -> String {
    """
    ## \(rule.id)

    \(rule.summary) \(rule.rationale)

    \(rule.severity.rawValue), MQM `\(rule.mqm.rawValue)`\(scope(rule.scope))

    | | language | source | text |
    | --- | --- | --- | --- |
    \((rule.accepted.map { row("right", $0) } + rule.rejected.map { row("wrong", $0) }).joined(separator: "\n"))

    """
  }

  private static func scope(_ scope: RuleScope) -> String {
    switch scope {
    case .everywhere: ""
    case .catalogs: ", of catalogs alone"
    case .files: ", of translation files made elsewhere"
    }
  }

  private static func row(_ verdict: String, _ example: RuleExample) -> String {
    var text = RuleTables.cell(example.shown)
    for neighbour in example.beside {
      text +=
        "<br>beside \(RuleTables.cell(neighbour.source))" + (neighbour.text.map { ": \(RuleTables.cell($0))" } ?? "")
    }
    return "| \(verdict) | \(example.language) | \(RuleTables.cell(example.source)) | \(text) |"
  }
}

import DriftCheck
import Findings
import Localization
import SignOffs
import Testing

/// `docs/checks.md`, written from the descriptions of the rules.
@Suite struct ChecksDocumentTests {
  @Test func `docs/checks.md says what the rules say; RECORD_DOCUMENTS=1 writes it anew`() throws {
    let text = ChecksDocument.text
    if Documents.areRecorded { try Documents.write(text, to: "docs/checks.md") }
    #expect(try Documents.text("docs/checks.md") == text)
  }
}

private enum ChecksDocument {
  static var text: String {
    let rules = RuleList.descriptions.sorted { $0.id.name < $1.id.name }
    let others = (SignOffRules.all + AdoptionRules.all).sorted { $0.id.name < $1.id.name }
    let rows = rules.map { row($0.id, $0.severity, $0.summary) }
    return """
      # Checks

      What `smallbms check` holds texts to, those of the catalogs or those of the files it is given. Written from the rules themselves (`Sources/DriftCheck/Rules`), whose examples
      are also their tests; ⟦ and ⟧ mark the spot of a finding. Severities are those of MQM: *critical* where a fact, a
      limit, a polarity, a name or a safety matter is wrong, *major* for a misleading term or a text that is missing,
      *minor* for notation and typography.

      | rule | severity | |
      | --- | --- | --- |

      """ + rows.joined(separator: "\n") + "\n\n" + rules.map(section).joined(separator: "\n") + """

        ## Sign-offs, exceptions and baselines

        What `smallbms check` says of the files that [findings.md](findings.md) describes.

        | rule | severity | |
        | --- | --- | --- |

        """ + others.map { row($0.id, $0.severity, $0.summary) }.joined(separator: "\n") + "\n\n"
        + others.map(section).joined(separator: "\n")
  }

  private static func row(_ id: RuleID, _ severity: Severity, _ summary: String) -> String {
    "| [`\(id)`](#\(id)) | \(severity.rawValue) | \(summary) |"
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
    let forms = example.plurals.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: ", ")
    var text = cell(example.marked ?? (forms.isEmpty ? nil : forms))
    for neighbour in example.beside {
      text += "<br>beside \(cell(neighbour.source))" + (neighbour.text.map { ": \(cell($0))" } ?? "")
    }
    return "| \(verdict) | \(example.language) | \(cell(example.source)) | \(text) |"
  }

  /// A text as code; what can't be seen by its code point.
  private static func cell(_ text: String?) -> String {
    guard let text else { return "" }
    let visible = text.unicodeScalars.reduce(into: "") { result, scalar in
      let category = scalar.properties.generalCategory
      let isSeen = scalar == " " || ![.control, .format, .spaceSeparator, .nonspacingMark].contains(category)
      if isSeen {
        result.unicodeScalars.append(scalar)
      } else {
        result += "<U+\(String(scalar.value, radix: 16, uppercase: true))>"
      }
    }
    let ticks = visible.contains("`") ? "``" : "`"
    return "\(ticks)\(visible.replacing("|", with: "\\|"))\(ticks)"
  }
}

import Localization
import SpecModel
import Verification

/// Writes the traceability matrix, as CSV for programs and as Markdown for a page.
enum TraceabilityWriter {
  static func csv(_ matrix: Traceability, _ languages: [Language], hasPages: Bool) -> String {
    let header = ["clauses", "statement", "kind", "claims", "verdict", "rows"] + languages.map(\.tag)
    let rows = matrix.rows.map { row in
      [
        row.clauses.map(\.name).joined(separator: " "), row.statement, row.kind.name,
        String(row.kind.claims.count), verdict(row), row.tableRows.joined(separator: " "),
      ] + languages.map { hasPages ? "\($0)/index.html#\(row.anchor)" : "" }
    }
    return CSVText.text([header] + rows, lineEnd: "\r\n")
  }

  static func markdown(_ matrix: Traceability, _ languages: [Language]) -> String {
    let header = ["Clauses", "Statement", "Kind", "Verdict", "Rows of decision tables", "Where"]
    let rows = matrix.rows.map { row in
      [
        row.clauses.map(\.name).joined(separator: ", "), row.statement, row.kind.name, verdict(row),
        row.tableRows.joined(separator: ", "),
        languages.map { "[\($0)](\($0)/index.html#\(row.anchor))" }.joined(separator: " "),
      ]
    }
    return MarkdownWriter.text(of: .table(columns: header, rows: rows)) + "\n"
  }

  private static func verdict(_ row: Traceability.Row) -> String {
    row.kind.claims.isEmpty ? "no claim" : row.isConfirmed ? "holds" : "denied"
  }
}

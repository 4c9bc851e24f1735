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
    // The keyboard stops once a row, at the page in English where there is one: its choice of languages keeps the place.
    let language = languages.first { $0 == Language("en") } ?? languages.first
    let header = ["Clauses", "Statement", "Kind", "Verdict", "Rows of decision tables"]
    let rows = matrix.rows.map { row in
      [
        row.clauses.map(\.name).joined(separator: ", "),
        language.map { "[\(row.statement)](\($0)/index.html#\(row.anchor))" } ?? row.statement,
        row.kind.name, verdict(row), row.tableRows.joined(separator: ", "),
      ]
    }
    return MarkdownWriter.text(of: .table(columns: header, rows: rows)) + "\n"
  }

  private static func verdict(_ row: Traceability.Row) -> String {
    row.kind.claims.isEmpty ? "no claim" : row.isConfirmed ? "holds" : "denied"
  }
}

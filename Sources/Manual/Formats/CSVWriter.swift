import Localization
import SpecModel
import Verification

/// Writes the technical data as CSV by RFC 4180: words of the language, and beside them plain numbers for machines.
package struct CSVWriter {
  /// The technical data of a product in one language.
  package static func technicalData(_ wording: Wording) throws -> String {
    let header = ["id", "group", "characteristic", "value", "number", "minimum", "maximum", "unit", "source"]
    let rows = try wording.technicalData().map { row in
      [
        row.id, try wording.text(row.group), CMark.plainText(row.characteristic), CMark.plainText(row.value),
        number(row.numbers.single), number(row.numbers.minimum), number(row.numbers.maximum), row.numbers.unit,
        row.sources.map(\.clause.name).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
          .joined(separator: " "),
      ]
    }
    return CSVText.text([header] + rows, lineEnd: "\r\n")
  }

  private static func number(_ quantity: AnyQuantity?) -> String { quantity?.number.description ?? "" }
}

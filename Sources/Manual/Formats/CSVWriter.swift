import Localization
import SpecModel
import Verification

/// Writes the technical data as CSV: words of the language, and beside them numbers alone.
package struct CSVWriter {
  /// The technical data of a product in one language.
  package static func technicalData(_ wording: Wording, as form: CSVForm = .plain) throws -> String {
    let point = form.decimalSeparator(wording.numbers)
    let header = ["id", "group", "characteristic", "value", "number", "minimum", "maximum", "unit", "source"]
    let rows = try wording.technicalData().flatMap { row in
      guard !row.variants.isEmpty else {
        let numbers = row.numbers(in: wording.specification.facts)
        return [try self.row(row, row.id, row.characteristic, row.value, numbers, wording, point)]
      }
      return try row.variants.map { variant in
        let characteristic = try wording.text(
          "column.byChoice", ["heading": row.characteristic, "choice": variant.words])
        return try self.row(
          row, "\(row.id).\(variant.choice)", characteristic, variant.value, variant.numbers, wording, point)
      }
    }
    return form.start
      + CSVText.text([header] + rows, separator: form.separator(wording.numbers), lineEnd: "\r\n")
  }

  private static func row(
    _ row: TechnicalDataRow, _ id: String, _ characteristic: String, _ value: String,
    _ numbers: TechnicalDataRow.Numbers, _ wording: Wording, _ point: String
  ) throws -> [String] {
    func number(_ quantity: AnyQuantity?) -> String { quantity?.number.description.replacing(".", with: point) ?? "" }
    return [
      id, noFormula(try wording.text(row.group)), noFormula(CMark.plainText(characteristic)),
      noFormula(CMark.plainText(value)),
      number(numbers.single), number(numbers.minimum), number(numbers.maximum), numbers.unit,
      row.sources.map(\.clause.name).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        .joined(separator: " "),
    ]
  }

  /// Words with an apostrophe before them where a spreadsheet would take them for a formula, which could send the table
  /// elsewhere; "-20 °C to 50 °C" is none.
  private static func noFormula(_ words: String) -> String {
    guard let first = words.first, "=+-@\t\r".contains(first) else { return words }
    let isSigned = "+-".contains(first) && !words.dropFirst().contains { "()|!=+*&\"'@".contains($0) }
    return isSigned ? words : "'" + words
  }
}

import Localization

/// For whom a table is written as CSV.
public enum CSVForm: Hashable, Sendable {
  /// For programs: by RFC 4180, in numbers with a decimal point.
  case plain
  /// For the spreadsheets of people: with a byte order mark, the decimal sign of the language, and this between cells; nil
  /// stands for what spreadsheets of the language expect.
  case spreadsheet(separator: Character?)

  /// What stands between cells.
  func separator(_ numbers: NumberStyle) -> Character {
    switch self {
    case .plain: ","
    case .spreadsheet(let separator?): separator
    // Where the comma parts a number, spreadsheets expect another sign between cells.
    case .spreadsheet(nil): numbers.decimalSeparator == "," ? ";" : ","
    }
  }

  /// What parts the whole of a number from its fraction.
  func decimalSeparator(_ numbers: NumberStyle) -> String { self == .plain ? "." : numbers.decimalSeparator }

  /// What a file starts with, so that spreadsheets read its letters as UTF-8.
  var start: String { self == .plain ? "" : "\u{FEFF}" }
}

import ArgumentParser
import Manual

/// For whom CSV is written.
struct TableOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Write CSV for spreadsheets: with this between cells – comma, semicolon, tab or, by \"language\", what those of its "
        + "language expect –, the decimal sign of the language and a byte order mark. Without it CSV is for programs.",
      valueName: "sign"))
  var csvSeparator: CSVSeparator?

  /// For whom it is.
  var form: CSVForm { csvSeparator.map { .spreadsheet(separator: $0.sign) } ?? .plain }
}

/// What stands between the cells of a table.
enum CSVSeparator: String, ExpressibleByArgument, CaseIterable {
  case comma
  case semicolon
  case tab
  case language

  init?(argument: String) {
    let named = Self.allCases.first { $0.rawValue == argument || $0.sign.map(String.init) == argument }
    guard let named else { return nil }
    self = named
  }

  /// The sign itself; nil where the language decides.
  var sign: Character? {
    switch self {
    case .comma: ","
    case .semicolon: ";"
    case .tab: "\t"
    case .language: nil
    }
  }
}

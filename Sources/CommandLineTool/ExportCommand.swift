import ArgumentParser
import Localization
import Manual
import SmallBMS

/// `smallbms export`.
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Print the data of the product for other programs.",
    discussion: """
      Example: smallbms export --json > spec.json
      Example: smallbms export --csv --language sv > specifikationer.csv
      """)

  /// What can be exported.
  enum Kind: EnumerableFlag {
    case json
    case csv

    static func help(for value: Kind) -> ArgumentHelp? {
      switch value {
      case .json: "Facts, readings and behaviour as JSON, the same for every language."
      case .csv: "The technical data as CSV, in the words of one language."
      }
    }
  }

  @Flag(help: "What to print.")
  var kind: Kind

  @Option(name: .shortAndLong, help: ArgumentHelp("The language of the CSV table. (default: en)", valueName: "tag"))
  var language: Language?

  @OptionGroup var files: ResourceOptions
  @OptionGroup var console: ConsoleOptions

  func validate() throws {
    if kind == .json, language != nil { throw ValidationError("--language goes with --csv; JSON has no language.") }
  }

  func run() async throws {
    try await Failure.reported {
      let specification = SmallBMS().specification
      switch kind {
      case .json: try Console.result(JSONExport.text(of: specification))
      case .csv:
        let edition = try files.site().edition(language ?? Language("en"))
        let wording = Wording(specification, in: edition.vocabulary, numbers: edition.numbers)
        try Console.result(try CSVWriter.technicalData(wording))
      }
    }
  }
}

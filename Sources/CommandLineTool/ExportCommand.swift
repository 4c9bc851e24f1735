import ArgumentParser
import Engine
import Localization
import Manual
import SmallBMS
import Verification

/// `smallbms export`.
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Print the data of the product for other programs.",
    usage: "smallbms export (--json | --csv | --vectors <format> | --smt2) [<options>]",
    discussion: """
      Example: smallbms export --json > spec.json
      Example: smallbms export --csv --language sv > specifikationer.csv
      Example: smallbms export --vectors csv --profile field > vectors.csv
      """)

  /// What can be exported in one form only.
  enum Kind: EnumerableFlag {
    case json
    case csv
    case smt2

    static func help(for value: Kind) -> ArgumentHelp? {
      switch value {
      case .json: "Facts, readings and behaviour as JSON, the same for every language."
      case .csv: "The technical data as CSV, in the words of one language."
      case .smt2: "Tables, protections and safety properties as SMT-LIB 2, for a prover such as Z3."
      }
    }
  }

  /// The form of test vectors.
  enum VectorFormat: String, ExpressibleByArgument, CaseIterable {
    case csv
    case json
  }

  @Flag(help: "What to print.")
  var kind: Kind?

  @Option(
    help: ArgumentHelp(
      "Test vectors for a test bench: every boundary, and MC/DC of every decision, with the expected outputs.",
      valueName: "format"))
  var vectors: VectorFormat?

  @Option(name: .shortAndLong, help: ArgumentHelp("The language of the CSV table. (default: en)", valueName: "tag"))
  var language: Language?

  @Option(help: ArgumentHelp("The release thresholds of vectors and SMT-LIB. (default: datasheet)", valueName: "name"))
  var profile: ProfileName?

  @OptionGroup var files: ResourceOptions
  @OptionGroup var console: ConsoleOptions

  func validate() throws {
    guard (kind == nil) != (vectors == nil) else {
      throw ValidationError("Say what to print: one of --json, --csv, --vectors and --smt2.")
    }
    if kind != .csv, language != nil { throw ValidationError("--language goes with --csv alone.") }
    if profile != nil, kind == .json || kind == .csv {
      throw ValidationError("--profile goes with --vectors and --smt2 alone.")
    }
  }

  func run() async throws {
    try await Failure.reported {
      let specification = SmallBMS().specification
      let settings = Settings(profile?.profile)
      if let vectors {
        let made = try TestVectors(specification, settings)
        return try Console.result(vectors == .csv ? made.csv : made.json)
      }
      switch kind {
      case .smt2: try Console.result(try SMTExport.text(of: specification, settings))
      case .csv:
        let edition = try files.site().edition(language ?? Language("en"))
        let wording = Wording(specification, in: edition.vocabulary, numbers: edition.numbers)
        try Console.result(try CSVWriter.technicalData(wording))
      case .json, nil: try Console.result(JSONExport.text(of: specification))
      }
    }
  }
}

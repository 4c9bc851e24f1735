import ArgumentParser
import Engine
import Localization
import Manual
import SmallBMS
import Verification

/// `smallbms export`.
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Print the data of the product for other programs, and its texts for translators.",
    usage: "smallbms export (--json | --csv | --xliff | --po | --tbx | --vectors <format> | --smt2) [<options>]",
    discussion: """
      Example: smallbms export --json > spec.json
      Example: smallbms export --csv --language sv > specifikationer.csv
      Example: smallbms export --po --language sv > sv.po
      Example: smallbms export --vectors csv --profile field > vectors.csv
      """)

  /// What can be exported in one form only.
  enum Kind: EnumerableFlag {
    case json
    case csv
    case xliff
    case po
    case tbx
    case smt2

    static func help(for value: Kind) -> ArgumentHelp? {
      switch value {
      case .json: "Facts, readings and behaviour as JSON, the same for every language."
      case .csv: "The technical data as CSV, in the words of one language."
      case .xliff: "The texts with their translations into one language as XLIFF, for \"smallbms import\" to take back."
      case .po: "The same as a PO file of gettext."
      case .tbx: "The terms of the trade in all languages as TBX-Basic."
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

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The language of CSV (default: en), or that XLIFF or PO is translated into.", valueName: "tag"))
  var language: Language?

  @Flag(help: "With --xliff and --po: the language may be one that the catalogs do not have yet.")
  var newLanguage = false

  @Option(help: ArgumentHelp("The version of XLIFF: 2.1 or 1.2. (default: 2.1)", valueName: "number"))
  var xliffVersion: XLIFFVersion?

  @Option(help: ArgumentHelp("The release thresholds of vectors and SMT-LIB. (default: datasheet)", valueName: "name"))
  var profile: ProfileName?

  @OptionGroup var files: ResourceOptions
  @OptionGroup var console: ConsoleOptions

  func validate() throws {
    guard (kind == nil) != (vectors == nil) else {
      throw ValidationError("Say what to print: one of --json, --csv, --xliff, --po, --tbx, --vectors and --smt2.")
    }
    let isForTranslators = kind == .xliff || kind == .po
    if language != nil, kind != .csv, !isForTranslators {
      throw ValidationError("--language goes with --csv, --xliff and --po alone.")
    }
    if isForTranslators, language == nil {
      throw ValidationError("Say into which language the texts are translated: --language.")
    }
    if newLanguage, !isForTranslators { throw ValidationError("--new-language goes with --xliff and --po alone.") }
    if xliffVersion != nil, kind != .xliff { throw ValidationError("--xliff-version goes with --xliff alone.") }
    if profile != nil, vectors == nil, kind != .smt2 {
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
      case .xliff:
        let document = try translationDocument()
        try Console.result(xliffVersion == .v1 ? document.xliff1 : document.xliff2)
      case .po: try Console.result(try translationDocument().po)
      case .tbx: try Console.result(try terms())
      case .json, nil: try Console.result(JSONExport.text(of: specification))
      }
    }
  }
}

import ArgumentParser
import Engine
import Localization
import Manual
import Verification

/// The subcommand `export`.
struct ExportCommand<Program: ProductProgram>: ParsableCommand, ParameterTaking {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "export",
      abstract: "Print the data of the product for other programs, and its texts for translators.",
      usage:
        "\(Program.name) export (--json | --csv | --xliff | --po | --tbx | --vectors <format> | --smt2) [<options>]",
      discussion: """
        Example: \(Program.name) export --json > spec.json
        Example: \(Program.name) export --csv --language sv > specifikationer.csv
        Example: \(Program.name) export --po --language sv > sv.po
        Example: \(Program.name) export --vectors csv\(ProfileName<Program>.example) > vectors.csv
        """)
  }

  @Flag(help: "What to print.")
  var kind: ExportKind?

  @Option(
    help: ArgumentHelp(
      "Test vectors for a test bench: every boundary, and MC/DC of every decision, with the expected outputs.",
      valueName: "format"))
  var vectors: VectorFormat?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The language of CSV, by default that of the sources, or that XLIFF or PO is translated into.", valueName: "tag"))
  var language: Language?

  @Flag(help: "With --xliff and --po: the language may be one that the catalogs do not have yet.")
  var newLanguage = false

  @Option(help: ArgumentHelp("The version of XLIFF: 2.1 or 1.2. (default: 2.1)", valueName: "number"))
  var xliffVersion: XLIFFVersion?

  @Option(help: ArgumentHelp("The release thresholds of vectors and SMT-LIB.", valueName: "name"))
  var profile: ProfileName<Program>?

  @OptionGroup var tables: TableOptions
  @OptionGroup var choice: ProductOptions<Program>
  @OptionGroup var parameters: ParameterOptions<Program>
  @OptionGroup var files: ResourceOptions<Program>
  @OptionGroup var console: ConsoleOptions

  func validate() throws {
    guard (kind == nil) != (vectors == nil) else {
      throw ValidationError("say what to print: one of --json, --csv, --xliff, --po, --tbx, --vectors and --smt2")
    }
    let isForTranslators = kind == .xliff || kind == .po
    if language != nil, kind != .csv, !isForTranslators {
      throw ValidationError("--language only goes with --csv, --xliff and --po.")
    }
    if isForTranslators, language == nil {
      throw ValidationError("name the language to translate into: --language")
    }
    if newLanguage, !isForTranslators { throw ValidationError("--new-language only goes with --xliff and --po.") }
    if tables.csvSeparator != nil, kind != .csv { throw ValidationError("--csv-separator only goes with --csv.") }
    if xliffVersion != nil, kind != .xliff { throw ValidationError("--xliff-version only goes with --xliff.") }
    guard vectors == nil, kind != .smt2 else { return }
    if profile != nil { throw ValidationError("--profile only goes with --vectors and --smt2.") }
    if let setting = parameters.settings.first {
      throw ValidationError("--\(setting.option) only goes with --vectors and --smt2.")
    }
  }

  func run() throws {
    try Failure.reported {
      let specification = try choice.one()
      let settings = Settings(
        try profile?.profile(of: specification), choices: try parameters.choices(for: specification))
      if let vectors {
        let made = try TestVectors(specification, settings)
        return try Console.result(vectors == .csv ? made.csv : made.json)
      }
      switch kind {
      case .smt2: try Console.result(try SMTExport.text(of: specification, settings))
      case .csv:
        let wording = try files.wording(of: specification, in: language, console)
        try Console.result(try CSVWriter.technicalData(wording, as: tables.form))
      case .xliff:
        let document = try translationDocument(of: specification)
        try Console.result(xliffVersion == .v1 ? document.xliff1 : document.xliff2)
      case .po: try Console.result(try translationDocument(of: specification).po)
      case .tbx: try Console.result(try terms(of: specification))
      case .json, nil:
        let wordings = try files.site(of: specification).wordings(of: specification)
        try Console.result(JSONExport.text(of: specification, in: wordings))
      }
    }
  }
}

/// What can be exported in only one form.
enum ExportKind: EnumerableFlag {
  case json
  case csv
  case xliff
  case po
  case tbx
  case smt2

  static func help(for value: ExportKind) -> ArgumentHelp? {
    switch value {
    case .json: "Facts, readings, behaviour and the texts of all languages as JSON."
    case .csv: "The technical data as CSV, in the words of one language."
    case .xliff: "The texts with their translations into one language as XLIFF, for \"import\" to take back."
    case .po: "The same as a PO file of gettext."
    case .tbx: "The terms of the trade in all languages as TBX-Basic."
    case .smt2: "Tables, safety properties and what sentences claim, over time as well, as SMT-LIB 2 for Z3."
    }
  }
}

/// The form of test vectors.
enum VectorFormat: String, ExpressibleByArgument, CaseIterable {
  case csv
  case json
}

import ArgumentParser
import Findings
import Localization
import SignOffs

/// The subcommand `check`.
struct CheckCommand<Program: ProductProgram>: ParsableCommand {
  static var configuration: CommandConfiguration {
    let name = Program.name
    return CommandConfiguration(
      commandName: "check",
      abstract: "Check texts against their source: those of the catalogs, or those of any translation file.",
      discussion: """
        Without files, the catalogs of all languages are checked against the data, the English source and the glossary. FILE \
        is a translation file of any product ("-" for standard input); it is held to the rules that need no data: \
        figures, negations, names, placeholders, lists, typography. The formats are PO, XLIFF 1.2 and 2, Qt .ts, Apple \
        .xcstrings and .strings, Android strings.xml, .resx, Flutter ARB, JSON and Java .properties.

        A file with a single language is held to the file beside it in the source language (en.json for de.json, \
        values for values-de), or to that named by "--source"; so are files whose sources are keys, such as mail.de.xlf beside mail.en.xlf. "{language}" in a path \
        stands for every language that is there, beside it "*" for any part of a name and "**" for any folders.

        Each finding says where it is, what is wrong and how to fix it; "--explain" says why a rule is there. Exit code 1 \
        if anything is found at or above the severity of "--fail-on".

        Rules are switched off, or given another severity, in check.json beside the texts, each with a reason. A \
        person who has read a text signs it off with "--accept"; when the text, its source or a value in it changes \
        afterwards, check says so.

        Example: \(name) check --language de --format sarif > findings.sarif
        Example: \(name) check --explain stale
        Example: \(name) check de.po fr.xliff --fail-on major
        Example: \(name) check --source en.json nl.json
        Example: \(name) check 'locales/{language}/messages.json'
        Example: \(name) check --accept 'title.*' --language nl --by "M. Jansen"
        """)
  }

  @Argument(
    help: ArgumentHelp("Translation files made elsewhere; the catalogs if not given.", valueName: "file"),
    completion: .file())
  var paths: [String] = []

  @Option(
    name: .shortAndLong, parsing: .upToNextOption,
    help: ArgumentHelp(
      "Languages to report on, by their tags, separated by spaces or commas; all if not given. With files: the "
        + "language that they are in, whatever they say themselves.", valueName: "tag"))
  var language: [LanguagesOrFile] = []

  @Option(
    help: ArgumentHelp("The file with the texts that keys of translation files stand for.", valueName: "file"),
    completion: .file())
  var source: String?

  @Option(
    help: ArgumentHelp(
      "The language that files are translated from; if not given, what they say, or else English.", valueName: "tag"))
  var sourceLanguage: Language?

  @Option(name: .shortAndLong, help: ArgumentHelp("The form of the findings.", valueName: "format"))
  var format: ReportFormat = .text

  @Option(help: ArgumentHelp("The lowest severity that counts as a failure.", valueName: "severity"))
  var failOn: Severity = .minor

  @Option(
    help: ArgumentHelp("Read exceptions from this file, not from check.json beside the texts.", valueName: "file"),
    completion: .file())
  var config: String?

  @Flag(help: "Check the spelling as well, by the Hunspell dictionaries that are installed.")
  var spelling = false

  @Flag(help: "Name each text of a file that is missing or needs review, instead of counting them.")
  var listStatus = false

  @Flag(help: "List doubtful findings in files as well, of which about every second is no fault.")
  var listDoubtful = false

  @OptionGroup var modes: CheckModes
  @OptionGroup var signature: SignatureOptions
  @OptionGroup var known: BaselineOptions
  @OptionGroup var choice: ProductOptions<Program>
  @OptionGroup var files: ResourceOptions<Program>
  @OptionGroup var colour: ColourOptions
  @OptionGroup var console: ConsoleOptions

  func validate() throws {
    try modes.validate(isSigning: signature.isGiven)
    if modes.progress, ![.text, .json].contains(format) {
      throw ValidationError("--progress is printed as text or json.")
    }
    if config == "" { throw ValidationError("--config needs the name of a file.") }
    try validateFiles()
    if let name = modes.explain { _ = try RuleText.rule(name, in: CheckRun.rules) }
    guard signature.isGiven else { return }
    if languages.isEmpty { throw ValidationError("--accept needs --language: which texts were read?") }
  }

  func run() throws {
    try Failure.reported {
      if modes.listRules { return try Console.result(RuleText.list(CheckRun.rules)) }
      if let name = modes.explain {
        return try Console.result(RuleText.explanation(of: RuleText.rule(name, in: CheckRun.rules)))
      }
      if !translationFiles.isEmpty { return try checkFiles() }
      let changes = signature.isGiven ? try files.changing(try choice.one()) : nil
      let check = try CheckRun(
        of: signature.isGiven ? [try choice.one()] : try choice.chosen(), changes?.options ?? files, config: config,
        baseline: try known.read(), checksSpelling: spelling)
      if !console.quiet { check.notices.forEach(Console.diagnostic) }
      let languages = try check.languages(console.found(self.languages, among: check.languages))
      if modes.progress {
        let table = ProgressTable(try check.progress().filter { languages.contains($0.language) })
        return try Console.result(format == .json ? table.json : table.text)
      }
      if let changes {
        return try signature.accept(
          languages, check, changes.changes, isColoured: colour.isOn, isQuiet: console.quiet)
      }
      let report = check.report(on: languages, failingOn: failOn)
      if try known.wrote(report, isQuiet: console.quiet) { return }
      try print(report)
    }
  }

  func print(_ report: Report) throws {
    try Console.result(format.write(report, isColoured: colour.isOn))
    if !console.quiet { Console.diagnostic(report.count) }
    if report.hasFailures { throw ExitCode.failure }
  }
}

/// What `check` can do instead of checking.
struct CheckModes: ParsableArguments {
  @Flag(help: "Print the progress of each language: texts, translated, reviewed, stale, read back.")
  var progress = false

  @Flag(help: "Print the rules.")
  var listRules = false

  @Option(
    help: ArgumentHelp("Print what a rule requires, and why.", valueName: "rule"),
    completion: .list(CheckRun.rules.map(\.id.name)))
  var explain: String?

  /// Whether something other than a check is asked for.
  var isGiven: Bool { progress || listRules || explain != nil }

  func validate(isSigning: Bool) throws {
    let chosen = [progress, listRules, explain != nil, isSigning].count { $0 }
    guard chosen < 2 else {
      throw ValidationError("--progress, --list-rules, --explain and --accept exclude each other.")
    }
  }
}

extension ReportFormat: ExpressibleByArgument {}

extension Severity: ExpressibleByArgument {}

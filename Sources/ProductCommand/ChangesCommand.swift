import ArgumentParser
import Localization
import Manual
import SpecModel

/// The subcommand `changes`.
struct ChangesCommand<Program: ProductProgram>: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "changes", abstract: "Say what has changed since an earlier export.",
      discussion: """
        FILE is a spec.json that "\(Program.name) export --json" has printed or "\(Program.name) build" has written; "-" reads \
        standard input. Facts are printed old and new with their sources, sentences and table rows in every language that \
        they have changed in, and for everything that the product does otherwise a trace that shows it, as "\(Program.name) \
        simulate" reads it: the behaviour of the file is run beside the present one in every situation. "\(Program.name) \
        build --since FILE" makes a page of it in every language.

        Exit code 0 whether anything has changed or not; with --exit-code 1 if anything has.

        Example: \(Program.name) changes spec-1.0.json --language de
        """)
  }

  @Argument(help: ArgumentHelp("The earlier export; - for standard input.", valueName: "file"), completion: .file())
  var file: String

  @Option(name: .shortAndLong, help: "How to print it.")
  var format = ChangesFormat.text

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The language of text and Markdown; all languages in text, and that of the sources in Markdown, if not given.",
      valueName: "tag"))
  var language: Language?

  @Flag(help: "Exit with 1 if anything has changed.")
  var exitCode = false

  @OptionGroup var choice: ProductOptions<Program>
  @OptionGroup var files: ResourceOptions<Program>
  @OptionGroup var console: ConsoleOptions

  func validate() throws {
    if language != nil, format == .json {
      throw ValidationError("--language goes with text and Markdown; JSON has all languages.")
    }
  }

  func run() throws {
    try Failure.reported {
      let candidates = try choice.chosen()
      let earlier = try EarlierExport(file)
      let specification = try earlier.specification(among: candidates)
      let site = try files.site(of: specification)
      let language = language.map { console.found($0, among: site.languages) }
      if let language { _ = try site.edition(language) }
      let changes = try SpecificationChanges(
        of: specification, in: try site.wordings(of: specification), since: try earlier.exported(of: specification))
      switch format {
      case .text: try Console.result(ChangesText.text(of: changes, in: language.map { [$0] }))
      case .json: try Console.result(ChangesJSON.text(of: changes))
      case .markdown:
        let wording = try files.wording(of: specification, in: language, console)
        try Console.result(try ChangesDocument(changes, wording).markdown())
      }
      guard !exitCode || changes.isEmpty else { throw ExitCode.failure }
    }
  }
}

/// A form in which changes are printed.
enum ChangesFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case markdown
  case json
}

import ArgumentParser
import Manual
import SpecModel

/// The subcommand `merge`.
struct MergeCommand<Program: ProductProgram>: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "merge", abstract: "Make one site of the parts of a portfolio that build --shard has written.",
      discussion: """
        The site is, byte for byte, the one that build makes without --shard. The portfolio, the languages and the formats \
        have to be those of the parts; a part that is missing is named, and nothing is written. Files of the parts get a second \
        name in the site where the file system has such, and are copied else; the parts stay as they are.

        Example: \(Program.name) merge part-1 part-2 --portfolio variants.jsonl --output site
        """)
  }

  @Argument(help: ArgumentHelp("The folders of all parts.", valueName: "folder"))
  var shards: [String]

  @Option(name: .shortAndLong, help: ArgumentHelp("The folder to write.", valueName: "folder"))
  var output = "site"

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The languages of the parts, by their tags, separated by commas; all if not given.", valueName: "tag"))
  var language: [LanguageList] = []

  @Option(name: .shortAndLong, help: ArgumentHelp("The formats of the parts.", valueName: "formats"))
  var format: FormatList = FormatList(formats: SiteFormat.ownFormats)

  @OptionGroup var portfolio: PortfolioOptions
  @OptionGroup var tables: TableOptions
  @OptionGroup var choice: ProductOptions<Program>
  @OptionGroup var files: ResourceOptions<Program>
  @OptionGroup var looks: TemplateOptions
  @OptionGroup var console: ConsoleOptions

  func validate() throws {
    try OutputFolder.check(output)
    guard portfolio.file != nil else {
      throw ValidationError("--portfolio needs the file that the parts were built of.")
    }
  }

  func run() async throws {
    try await Failure.reported {
      let run = try portfolio.run(choice, files, looks, language, tables, try portfolio.bytes())
      let count = try await Interruption.cancelling { [shards, output, formats = format.formats] in
        try await run.builder.merge(shards, into: output, languages: run.languages, formats: formats)
      }
      guard !console.quiet else { return }
      Console.diagnostic("\(output): \(count) files (\(run.languages.map(\.tag).joined(separator: " ")))")
    }
  }
}

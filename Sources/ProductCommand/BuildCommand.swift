import ArgumentParser
import FileWriting
import Localization
import Manual
import SpecModel

/// The subcommand `build`.
struct BuildCommand<Program: ProductProgram>: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "build", abstract: "Write the manual in all languages as a folder of web pages, texts and tables.",
      discussion: """
        The folder is replaced as a whole, and only when everything in it is ready; if anything fails, the old one stays. \
        A folder with files that no build wrote is never replaced, and one that was made from the same and has not been touched \
        since is left as it is.

        The language en-XA is made for looking at layout: English with accents, a third longer, each text between ⟦ and ⟧, so \
        that whatever stands outside comes from no catalog. It is only built on request.

        Of a product that comes in models or the like, and of several products, a page "compare" sets the technical data side \
        by side. With --since there is a page "changes" in each language, which the manual links to.

        PDF is made by Typst, which is a program of its own (typst.app; or its module for python3: pip install typst). Its own \
        fonts are used, and those in the folders of TYPST_FONT_PATHS.

        With --portfolio, hundreds or thousands of variants of one product are built in one run, each into a folder called by \
        its id. Each is a line of JSON with an id, a name and the values that differ: \
        {"id": "X12", "product": "X 12", "facts": {"enclosure.mass": 0.2}}. Facts are called as in spec.json, the ends of a \
        range "….lower" and "….upper". With --shard 3/10 a tenth of them is built; "merge" makes one site of all tenths.

        Example: \(Program.name) build --language de --language nl --format html --output /tmp/manual
        """)
  }

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The folder to write.", valueName: "folder"), completion: .directory)
  var output = "site"

  @Option(
    name: .shortAndLong, parsing: .upToNextOption,
    help: ArgumentHelp(
      "Languages to build, by their tags, separated by spaces or commas; all if not given.", valueName: "tag"))
  var language: [LanguageList] = []

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Formats to build, separated by commas: html, markdown, csv, json, pdf.", valueName: "formats"))
  var format: FormatList = FormatList(formats: SiteFormat.ownFormats)

  @Option(
    help: ArgumentHelp(
      "Write Markdown for one of the programs that read it: \(MarkdownFlavour.allCases.map(\.rawValue).joined(separator: ", ")). "
        + "GitHub's if not given.", valueName: "name"))
  var flavour: MarkdownFlavour?

  @Option(
    help: ArgumentHelp(
      "Say on a page what has changed since this spec.json of an earlier build or export; one for each product.",
      valueName: "file"), completion: .file())
  var since: [String] = []

  @Option(
    help: ArgumentHelp(
      "The address that the folder will have on the web: pages then name each other by it, and a sitemap lists them.",
      valueName: "url"))
  var baseURL: BaseURL?

  @OptionGroup var portfolio: PortfolioOptions

  @Option(help: ArgumentHelp("Build only this part of the portfolio.", valueName: "number/count"))
  var shard: Shard?

  @OptionGroup var tables: TableOptions
  @OptionGroup var choice: ProductOptions<Program>
  @OptionGroup var files: ResourceOptions<Program>

  @OptionGroup var looks: TemplateOptions

  @OptionGroup var console: ConsoleOptions

  func validate() throws {
    try OutputFolder.check(output)
    guard flavour == nil || format.formats.contains(.markdown) else {
      throw ValidationError("--flavour is for Markdown, which --format leaves out.")
    }
    guard portfolio.file != nil else {
      guard shard == nil else { throw ValidationError("--shard is for --portfolio.") }
      return
    }
    let excluded = [
      ("--since", !since.isEmpty), ("--flavour", flavour != nil), ("--base-url", baseURL != nil),
      ("--format pdf", format.formats.contains(.pdf)),
    ]
    if let option = excluded.first(where: \.1)?.0 { throw ValidationError("\(option) is not for --portfolio.") }
  }

  func run() async throws {
    try await Failure.reported {
      if portfolio.file != nil { return try await buildPortfolio() }
      let inputs = inputs()
      if isBuilt(inputs.flatMap { FolderRecord(ofFolder: output, madeFrom: $0) }) { return }
      let products = try choice.chosen().map { (try files.site(of: $0, templates: looks.templates), $0) }
      if let denied = try DeniedTexts(products.map(\.1), files) { throw denied }
      let known = Set(products.flatMap(\.0.languages)).sorted()
      let languages = language.isEmpty ? known : console.found(language.flatMap(\.languages), among: known)
      let pages = products.reduce(0) { count, product in count + languages.count(where: product.0.hasEdition) }
      let earlier = try exports(of: products.map(\.1))
      var builder =
        Program.isForSeveral
        ? SiteBuilder(
          products, since: earlier, at: baseURL?.text, tables: tables.form, flavour: flavour ?? .github)
        : SiteBuilder(
          site: products[0].0, specification: products[0].1, since: earlier.first, at: baseURL?.text,
          tables: tables.form, flavour: flavour ?? .github)
      // What is said of a language in the place of another has to be said each time.
      if language.isEmpty || language.flatMap(\.languages) == languages { builder.inputs = inputs }
      let count = try await Interruption.cancelling {
        [builder, output, formats = format.formats, quiet = console.quiet] in
        try await builder.build(into: output, languages: languages, formats: formats) { done in
          if !quiet { Console.progress("\(done) of \(pages) languages") }
        }
      }
      guard !console.quiet else { return }
      Console.progress("")
      Console.diagnostic(
        "\(output): \(count) \(count == 1 ? "file" : "files") (\(languages.map(\.tag).joined(separator: " ")))")
    }
  }
}

extension BuildCommand {
  /// What the folder is made from; nil where that can't be said in full: another program makes PDF.
  private func inputs(of portfolio: [UInt8]? = nil) -> FolderInputs? {
    guard since.isEmpty, !format.formats.contains(.pdf) else { return nil }
    return FolderInputs {
      let options = [
        language.flatMap(\.languages).map(\.tag), format.formats.map(\.rawValue).sorted(),
        [flavour?.rawValue, baseURL?.text, shard?.description, tables.csvSeparator?.rawValue].map { $0 ?? "" },
        choice.names, choice.systems, [Program.name, portfolio == nil ? "products" : "portfolio"],
      ]
      guard var inputs = BuildInputs(options: options.map { $0.joined(separator: "\n") }) else { return nil }
      return inputs.add(folder: files.resources) && inputs.add(folder: looks.templates) ? inputs.value : nil
    }.map { inputs in portfolio.map(inputs.adding) ?? inputs }
  }

  /// Whether the folder is there and would become the same, which is said then.
  private func isBuilt(_ record: FolderRecord?) -> Bool {
    guard let record else { return false }
    if !console.quiet {
      Console.diagnostic("\(output): \(record.count) \(record.count == 1 ? "file" : "files"), as they were")
    }
    return true
  }
}

extension BuildCommand {
  /// Builds the variants of a portfolio.
  private func buildPortfolio() async throws {
    let bytes = try portfolio.bytes()
    let inputs = inputs(of: bytes)
    let known = inputs.flatMap { _ in KnownFolder(output) }
    if isBuilt(inputs.flatMap { known?.record(of: $0) }) { return }
    let run = try portfolio.run(choice, files, looks, language, tables, bytes, inputs, over: known)
    if let denied = try DeniedTexts(try choice.chosen(), files) { throw denied }
    let count = try await Interruption.cancelling {
      [run, output, shard, formats = format.formats, quiet = console.quiet] in
      try await run.builder.build(into: output, languages: run.languages, formats: formats, shard: shard) { done in
        if !quiet, done.isMultiple(of: 10) { Console.progress("\(done) products") }
      }
    }
    guard !console.quiet else { return }
    Console.progress("")
    Console.diagnostic("\(output): \(count) files (\(run.languages.map(\.tag).joined(separator: " ")))")
  }
  /// The earlier exports, each of another product.
  private func exports(of specifications: [Specification]) throws -> [ExportedSpecification] {
    var seen: Set<ProductID> = []
    return try since.map { file in
      let earlier = try EarlierExport(file)
      let specification = try earlier.specification(among: specifications)
      guard seen.insert(specification.id).inserted else {
        throw ValidationError(
          "--since: \(file) is a second file of \(specification.id); expected one for each product.")
      }
      return try earlier.exported(of: specification)
    }
  }
}

extension MarkdownFlavour: ExpressibleByArgument {}

/// Formats separated by commas, "html,csv".
struct FormatList: ExpressibleByArgument {
  let formats: Set<SiteFormat>

  init(formats: Set<SiteFormat>) { self.formats = formats }

  init?(argument: String) {
    let names = argument.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    formats = Set(names.compactMap(SiteFormat.init(rawValue:)))
    guard names.allSatisfy({ SiteFormat(rawValue: $0) != nil }) else { return nil }
  }

  var defaultValueDescription: String {
    SiteFormat.allCases.filter(formats.contains).map(\.rawValue).joined(separator: ",")
  }

  static var defaultCompletionKind: CompletionKind { .list(SiteFormat.allCases.map(\.rawValue)) }
}

/// The address of a folder on the web, "https://example.org/manual/".
struct BaseURL: ExpressibleByArgument {
  /// The address, ending in "/".
  let text: String

  init?(argument: String) {
    let rest = ["https://", "http://"].first { argument.hasPrefix($0) }.map { argument.dropFirst($0.count) }
    // A query or a fragment would end up in the middle of an address.
    guard let rest, let first = rest.first, first.isLetter || first.isNumber || first == "[",
      rest.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !"?#\"<>".utf8.contains($0) })
    else { return nil }
    text = argument.hasSuffix("/") ? argument : argument + "/"
  }
}

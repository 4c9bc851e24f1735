import ArgumentParser
import FileWriting
import Localization
import Manual

/// Which variants are built, of which product.
struct PortfolioOptions: ParsableArguments {
  @Option(
    name: .customLong("portfolio"),
    help: ArgumentHelp("Build the variants of the product that this file lists, one a line.", valueName: "file"))
  var file: String?

  private var path: String { file ?? "-" }
  private var name: String { path == "-" ? "standard input" : path }

  /// The content of the file.
  func bytes() throws -> [UInt8] { try InputFile.bytes(of: path, named: name, limit: Self.limit) }

  /// What builds or merges them, and in which languages.
  func run<Program>(
    _ choice: ProductOptions<Program>, _ files: ResourceOptions<Program>, _ looks: TemplateOptions,
    _ languages: [LanguageList], _ tables: TableOptions, _ bytes: [UInt8],
    _ inputs: FolderInputs? = nil, over known: KnownFolder? = nil
  ) throws -> (builder: PortfolioBuilder, languages: [Language]) {
    guard bytes.count <= Self.limit else {
      throw LocalizationError.malformed(
        Place(path: name, line: 1, column: 1), found: "more than \(Self.limit >> 20) MiB", expected: "a smaller file")
    }
    let base = try choice.one()
    let site = try files.site(of: base, templates: looks.templates)
    var seen: Set<Language> = []
    let chosen = languages.flatMap(\.languages).filter { seen.insert($0).inserted }
    let portfolio = try Portfolio(path: name, bytes: bytes, of: base)
    let builder = PortfolioBuilder(site, portfolio, tables: tables.form, madeFrom: inputs, over: known)
    return (builder, chosen.isEmpty ? site.languages : chosen)
  }

  /// Enough for a million variants with a dozen values each.
  private static let limit = 256 << 20
}

extension Shard: ExpressibleByArgument {
  /// Takes "3/10"; nil for what is no such part.
  public init?(argument: String) { self.init(argument) }
}

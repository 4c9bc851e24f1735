import ArgumentParser
import BuiltInFiles
import FileWriting
import Findings
import Localization
import Manual
import Resources

/// The subcommand `new-product`.
struct NewProductCommand<Program: ProductProgram>: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "new-product", abstract: "Write a package for a new product, which builds as it stands.",
      discussion: """
        The package has a product without figures and behaviour, its program, its tests and its texts, in a manual that \
        says how it is made; its README says what comes next.

        Example: \(Program.name) new-product Boiler --languages en,de --output ../Boiler
        """)
  }

  @Argument(
    help: ArgumentHelp("What the product's type is called in Swift: a capital letter, then letters and digits."))
  var name: String

  @Option(help: ArgumentHelp("Its languages by their tags, separated by commas.", valueName: "tags"))
  var languages: LanguageList

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The folder to make; if not given, one of that name in the current folder.", valueName: "folder"),
    completion: .directory)
  var output: String?

  @Option(
    help: ArgumentHelp(
      "The folder or the URL of SpecSheet; if not given, the clone that the current folder is in.",
      valueName: "path or URL"))
  var specsheet: String?

  @OptionGroup var console: ConsoleOptions

  func validate() throws {
    guard name.wholeMatch(of: /[A-Z][A-Za-z0-9]*/) != nil else {
      throw ValidationError(
        "\"\(name)\" can't be a type in Swift; expected a capital letter, then letters and digits: Boiler.")
    }
    for (option, value) in [("--output", output), ("--specsheet", specsheet)] where value == "" {
      throw ValidationError("\(option) needs a name.")
    }
  }

  func run() throws {
    try Failure.reported {
      let folder = output ?? name
      let package = NewPackage(
        name: name, languages: try knownLanguages(), kit: try KitLocation(specsheet, seenFrom: folder))
      let files = try package.files(from: BuiltInFiles.templates)
      try write(files, into: folder)
      if !console.quiet {
        Console.diagnostic("\(folder): \(files.count) files; its README.md says what comes next")
      }
    }
  }

  private func write(_ files: [SiteFile], into folder: String) throws(NotWritable) {
    let new = try WholeFolder(path: folder, isNew: true)
    do throws(NotWritable) {
      for file in files { try new.write(file.path, file.text) }
      try new.commit(replaceable: nil)
    } catch {
      new.discard()
      throw error
    }
  }

  /// The languages that are asked for, which have to be among those that all products share.
  private func knownLanguages() throws -> [Language] {
    let path = TextFolder.shared.catalog
    let catalog = try StringCatalog(
      path: BuiltInFiles.resources.name(path), bytes: BuiltInFiles.resources.bytes(of: path))
    let known = catalog.languages.sorted()
    if let unknown = languages.languages.first(where: { !known.contains($0) }) {
      throw LocalizationError.unknownLanguage(unknown, known: known)
    }
    let source = catalog.sourceLanguage
    guard languages.languages.contains(source) else {
      throw ValidationError("--languages needs \(source): what is written in it is what the others translate.")
    }
    return known.filter(languages.languages.contains)
  }
}

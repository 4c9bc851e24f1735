import ArgumentParser
import BuiltInFiles
import FileWriting
import Linguistics
import Localization
import Manual
import Resources
import SpecModel

/// Where texts come from.
struct ResourceOptions<Program: ProductProgram>: ParsableArguments {
  @Option(
    help: ArgumentHelp("Read texts and schemas from this folder, not the built-in ones.", valueName: "folder"),
    completion: .directory)
  var resources: String?

  /// The files of the folder or of the program.
  private func own() throws -> FileTree {
    guard let resources else { return FileTree(embedded: Program.files, below: "Resources") }
    let files = try FileTree(folder: resources)
    try FileChanges.finishInterrupted(in: resources)
    return files
  }

  /// The folder that is written to if none is given.
  static var folder: String { "Resources" }

  /// These options with the folder `Resources` where none is named and it is here.
  var fromFolder: ResourceOptions {
    var options = self
    options.resources = resources ?? Self.folder(ifThere: Self.folder)
    return options
  }

  /// The name of a folder, if it is here.
  static func folder(ifThere name: String) -> String? { (try? FileTree(folder: name)).map { _ in name } }

  /// The folder whose files are changed: the one that is given, or `Resources` if it is there.
  private func writableFolder() throws -> String {
    if let resources { return resources }
    guard (try? FileTree(folder: Self.folder)) != nil else {
      throw FileTree.Unreadable(
        path: Self.folder,
        reason: "no such folder here, and the built-in catalogs can't be changed; name a folder with --resources")
    }
    return Self.folder
  }

  /// These options with the folder whose files are changed, and the changes, for which other programs wait: what is
  /// replaced has to be read afterwards.
  func changing(_ specification: Specification) throws -> (options: ResourceOptions, changes: FileChanges) {
    var options = self
    let folder = try writableFolder()
    options.resources = folder
    let paths = try options.words(of: specification).changeablePaths
    return (options, try FileChanges(in: folder, of: paths))
  }

  /// The words of a product, or of a system of products.
  func words(of specification: Specification) throws -> ProductResources {
    try ProductResources(specification, in: try own())
  }

  /// The site of a product; a template that is nowhere else comes from the kit.
  func site(of specification: Specification, templates: String? = nil) throws -> Site {
    try Site(try words(of: specification), templates: try Self.templates(templates))
  }

  /// The templates of a folder, or else of the program.
  static func templates(_ folder: String? = nil) throws -> FileTree {
    let own = try folder.map { try FileTree(folder: $0) } ?? FileTree(embedded: Program.files, below: "templates")
    return FileTree(layers: [own, BuiltInFiles.templates])
  }

  /// A specification in the words of a language.
  func wording(of specification: Specification, in language: Language?, _ console: ConsoleOptions) throws -> Wording {
    let site = try site(of: specification)
    let edition = try site.edition(
      language.map { console.found($0, among: site.languages) } ?? site.sourceLanguage)
    return Wording(specification, in: edition.vocabulary, numbers: edition.numbers)
  }

  /// What is known of a language.
  func profile(of language: Language) throws -> LanguageProfile? {
    try LanguageProfile(language, resources: try own().aboveKit)
  }

  /// What is known of all languages.
  func knownLanguages() throws -> KnownLanguages { try KnownLanguages(in: try own().aboveKit) }
}

/// Where the looks of pages come from.
struct TemplateOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Read templates and style sheet from this folder, not the built-in ones.", valueName: "folder"),
    completion: .directory)
  var templates: String?
}

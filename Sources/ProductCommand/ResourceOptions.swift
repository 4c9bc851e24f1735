import ArgumentParser
import BuiltInFiles
import Glossary
import Linguistics
import Localization
import Manual
import Resources
import SmallBMS

/// Where texts come from.
struct ResourceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Read catalogs and schema from this folder, not the built-in ones.", valueName: "folder"))
  var resources: String?

  /// The files.
  func tree() throws -> FileTree { try resources.map { try FileTree(folder: $0) } ?? BuiltInFiles.resources }

  /// The folder that is written to where none is given.
  static let folder = "Resources"

  /// These options with a folder: the one that is given, or `Resources` if it is there.
  func writable() throws -> ResourceOptions {
    guard resources == nil else { return self }
    guard (try? FileTree(folder: Self.folder)) != nil else {
      throw FileTree.Unreadable(
        path: Self.folder,
        reason: "no such folder here, and the built-in catalogs can't be changed; name a folder with --resources")
    }
    var options = self
    options.resources = Self.folder
    return options
  }

  /// The words of the product.
  func words() throws -> ProductResources { try ProductResources(SmallBMS.id, in: try tree()) }

  /// The site of these files.
  func site(templates: String? = nil) throws -> Site {
    try Site(
      try words(),
      templates: try templates.map { try FileTree(folder: $0) } ?? BuiltInFiles.templates)
  }

  /// What is known of a language: by the files, or else by the program.
  func profile(of language: Language) throws -> LanguageProfile? {
    try LanguageProfile(language, resources: try tree())
      ?? LanguageProfile(language, resources: BuiltInFiles.resources)
  }

  /// What is known of languages, of those of the files and of the program.
  func profiles() throws -> [Language: LanguageProfile] {
    var profiles: [Language: LanguageProfile] = [:]
    for name in [try tree(), BuiltInFiles.resources].flatMap({ $0.names(in: "Languages") }) {
      guard name.hasSuffix(".json") else { continue }
      let language = Language(String(name.dropLast(".json".count)))
      if profiles[language] == nil { profiles[language] = try profile(of: language) }
    }
    return profiles
  }

  /// The terms of the product's trade.
  func glossary() throws -> Glossary { try words().glossary() }
}

extension Language: ExpressibleByArgument {
  /// Takes a BCP 47 tag; nil for what can't be one.
  public init?(argument: String) {
    guard !argument.isEmpty, argument.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }) else {
      return nil
    }
    self.init(argument)
  }
}

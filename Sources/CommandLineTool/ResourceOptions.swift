import ArgumentParser
import BuiltInFiles
import Localization
import Manual
import SmallBMS

/// Where texts and templates come from.
struct ResourceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Read catalogs, glossary and schemas from this folder instead of the built-in ones.", valueName: "folder"))
  var resources: String?

  @Option(help: ArgumentHelp("Read templates and style sheet from this folder.", valueName: "folder"))
  var templates: String?

  /// The site of these files.
  func site() throws -> Site {
    try Site(
      product: SmallBMS().names.product.value,
      resources: try resources.map { try FileTree(folder: $0) } ?? BuiltInFiles.resources,
      templates: try templates.map { try FileTree(folder: $0) } ?? BuiltInFiles.templates)
  }
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

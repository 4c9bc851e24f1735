import ArgumentParser
import BuiltInFiles
import Localization
import Manual
import SmallBMS

/// Where texts come from.
struct ResourceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Read catalogs and schema from this folder, not the built-in ones.", valueName: "folder"))
  var resources: String?

  /// The files.
  func tree() throws -> FileTree { try resources.map { try FileTree(folder: $0) } ?? BuiltInFiles.resources }

  /// The site of these files.
  func site(templates: String? = nil) throws -> Site {
    try Site(
      product: SmallBMS().names.product.value,
      resources: try tree(),
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

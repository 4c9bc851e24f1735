import BuiltInFiles
import Glossary
import Linguistics
import Localization
import SmallBMS
import SpecModel
import Testing

@testable import DriftCheck

/// What the program ships, read once.
enum Shipped {
  static let languages: [Language] = ["en", "nl", "fr", "sv", "de", "pt", "es", "it"]
  static let catalogs = Result { try ["Kit", "smallBMS"].map { try catalog("Strings/\($0).xcstrings") } }
  static let profiles = Result {
    Dictionary(
      uniqueKeysWithValues: try languages.map { ($0, try LanguageProfile($0, resources: BuiltInFiles.resources)) }
    ).compactMapValues(\.self)
  }
  static let glossary = Result {
    try Glossary(path: "smallBMS.tbx", bytes: try BuiltInFiles.resources.bytes(of: "Glossary/smallBMS.tbx"))
  }

  private static func catalog(_ path: String) throws -> StringCatalog {
    try StringCatalog(path: path, bytes: try BuiltInFiles.resources.bytes(of: path))
  }

  static func check() throws -> CatalogCheck {
    CatalogCheck(SmallBMS().specification, glossary: try glossary.get(), profiles: try profiles.get())
  }
}

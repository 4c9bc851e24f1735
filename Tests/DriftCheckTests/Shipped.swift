import Glossary
import Linguistics
import Localization
import Resources
import ShippedFiles
import SmallBMS
import SpecModel
import Testing

@testable import DriftCheck

/// What the program ships, read once.
enum Shipped {
  static let languages: [Language] = ["en", "nl", "fr", "sv", "de", "pt", "es", "it"]
  static let words = Result { try ProductResources(SmallBMS.id, in: ShippedFiles.resources) }
  static let catalogs = Result { try words.get().catalogs() }
  static let profiles = Result {
    Dictionary(
      uniqueKeysWithValues: try languages.map { ($0, try LanguageProfile($0, resources: ShippedFiles.resources)) }
    ).compactMapValues(\.self)
  }
  /// The check of files, whose knowledge of the languages is prepared once for all tests.
  static let translationCheck = Result { TranslationCheck(KnownLanguages(try profiles.get())) }
  static let glossary = Result { try words.get().glossary() }

  private static let catalogCheck = Result {
    CatalogCheck(SmallBMS().specification, glossary: try glossary.get(), profiles: try profiles.get())
  }

  static func check() throws -> CatalogCheck { try catalogCheck.get() }
}

import DriftCheck
import Exchange
import Glossary
import Linguistics
import Localization
import Resources
import ShippedFiles
import SmallBMS

extension FuzzedReader {
  /// Translation files as they are read, which takes a hundredth of the time of what `check FILE` does with them next.
  static let translations = Seeds.translations.map { path, seeds in
    FuzzedReader(name(path), seeds) { _ = try TranslationFile.read(path: path, bytes: $0) }
  }

  /// The same files with every rule.
  static let checkedTranslations = Seeds.translations.map { path, seeds in
    FuzzedReader("check-\(name(path))", seeds) { bytes in
      let files = try TranslationFile.read(path: path, bytes: bytes)
      _ = try check.get().results(of: files, source: "en", target: "de")
    }
  }

  private static func name(_ path: String) -> String { path.replacing("/", with: "-") }

  /// What belongs to the texts of a product.
  static let catalogs = [
    FuzzedReader("glossary.tbx", [Seeds.glossary]) { _ = try Glossary(path: "glossary.tbx", bytes: $0) },
    FuzzedReader("Texts.xcstrings", Seeds.catalogs + Seeds.productTexts) { bytes in
      _ = try StringCatalog(path: "Texts.xcstrings", bytes: bytes)
    },
    FuzzedReader("check-Texts.xcstrings", Seeds.catalogs + Seeds.productTexts) { bytes in
      _ = try catalogCheck.get().findings(in: [try StringCatalog(path: "Texts.xcstrings", bytes: bytes)])
    },
    FuzzedReader("import.po", Seeds.returned) { bytes in
      for file in try TranslationFile.read(path: "import.po", bytes: bytes) {
        _ = try TranslationImport(file, into: [catalog.get()]).changedCatalogs
      }
    },
  ]

  private static let catalog = Result {
    try StringCatalog(path: "Texts.xcstrings", bytes: Array((Seeds.productTexts.first ?? "").utf8))
  }

  private static let profiles = Result {
    let languages: [Language] = ["en", "de"]
    let profiles = try languages.map { ($0, try LanguageProfile($0, resources: ShippedFiles.resources)) }
    return Dictionary(uniqueKeysWithValues: profiles).compactMapValues(\.self)
  }

  private static let check = Result { TranslationCheck(KnownLanguages(try profiles.get())) }

  private static let catalogCheck = Result {
    let specification = SmallBMS().specification
    let words = try ProductResources(specification.id, in: ShippedFiles.resources)
    return CatalogCheck(specification, glossary: try words.glossary(), profiles: try profiles.get())
  }
}

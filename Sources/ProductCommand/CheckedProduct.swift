import DriftCheck
import Findings
import Linguistics
import Localization
import Resources
import SignOffs
import SpecModel

/// A product with the texts that are checked.
struct CheckedProduct {
  let specification: Specification
  /// The languages of the product, whatever languages the texts have that all products share.
  let languages: [Language]
  private let words: ProductResources
  private let catalogs: [StringCatalog]
  /// What a system takes from its components, with which it is checked there.
  private let componentCatalogs: [StringCatalog]
  private let profile: (Language) throws -> LanguageProfile?

  init<Program>(_ specification: Specification, _ files: ResourceOptions<Program>) throws {
    self.specification = specification
    words = try files.words(of: specification)
    catalogs = try words.catalogs()
    componentCatalogs = try words.componentCatalogs()
    languages = catalogs.last?.languages.sorted() ?? []
    profile = files.profile
  }

  /// What is known of its languages.
  private func profiles() throws -> [Language: LanguageProfile] {
    try languages.reduce(into: [:]) { $0[$1] = try profile($1) }
  }

  /// What the rules find; a text that all products share may be of use to another one alone.
  func findings(spelling: Spelling?) throws -> [Finding] {
    var check = CatalogCheck(specification, glossary: try words.glossary(), profiles: try profiles())
    check.spelling = spelling
    let shared = words.files.name(TextFolder.shared.catalog)
    let borrowed = Set(componentCatalogs.map(\.path))
    return check.findings(in: componentCatalogs + catalogs, languages: languages)
      .filter { !borrowed.contains($0.place.path) && ($0.rule != RuleList.orphan || $0.place.path != shared) }
  }

  /// What the texts claim, read back.
  func readBack() throws -> CatalogReadBack {
    try CatalogReadBack(catalogs, beside: componentCatalogs, of: specification, words.glossary(), profiles())
  }

  /// The texts that say the contrary of what the data have, and those that can't be read and were changed since a person
  /// signed them off; nothing is read where all stand as they were signed.
  func contradictions() throws -> [Finding] {
    let folders = try Self.folders(of: [self], languages)
    let keys = CatalogReadBack.keys(of: specification)
    guard !folders.allSatisfy({ $0.texts.areSigned(keys, in: $0.signOffs) }) else { return [] }
    return try readBack().findings { key, language in
      let slot = SignOff.Slot(key, language)
      for folder in folders {
        guard let signOff = folder.signOffs[slot] else { continue }
        return folder.texts.areSame(as: signOff) ? .current : .outdated(signed: signOff.text)
      }
      return .none
    }
  }

  /// The dictionaries of this machine, and the word lists of the resources.
  func spelling() throws -> Spelling {
    let known = try languages.reduce(into: [Language: Set<String>]()) { known, language in
      for folder in words.folders {
        guard let bytes = try words.files.optionalBytes(of: folder.spelling(language)) else { continue }
        known[language, default: []].formUnion(Spelling.words(in: String(decoding: bytes, as: UTF8.self)))
      }
    }
    return Spelling(of: languages, words: known)
  }

  /// The folders of products, what all share once, with their sign-offs.
  static func folders(of products: [CheckedProduct], _ languages: [Language]) throws -> [ReviewedFolder] {
    var seen: Set<TextFolder> = []
    return try products.flatMap { product in
      try zip(product.words.folders, product.catalogs).compactMap { folder, catalog in
        guard seen.insert(folder).inserted else { return nil }
        return try folder == .shared
          ? ReviewedFolder(folder, catalog, in: languages, of: nil, product.words.files)
          : ReviewedFolder(folder, catalog, in: product.languages, of: product.specification, product.words.files)
      }
    }
  }
}

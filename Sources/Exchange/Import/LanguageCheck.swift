import Localization

/// Whether a file is in the languages of catalogs.
struct LanguageCheck {
  private let file: TranslationFile
  private let source: Language
  private let known: [Language]
  private let allowsNew: Bool

  init(_ file: TranslationFile, _ catalogs: [StringCatalog], _ allowsNew: Bool) {
    self.file = file
    self.allowsNew = allowsNew
    source = catalogs.first?.sourceLanguage ?? Language("en")
    // The product's own texts come last; those that all products share may have more languages.
    known = catalogs.last?.languages.sorted() ?? []
  }

  /// The language of the catalogs that the file translates into; `language` is also that of a file that states none, as
  /// xliff2po writes it.
  func target(expecting language: Language?) throws(ExchangeError) -> Language {
    // Tools add the region that they know: po2xliff makes "en-US" of English.
    if let stated = file.sourceLanguage, stated.primary != source.primary {
      throw error("texts translated from \"\(stated)\"", "from \"\(source)\"")
    }
    let wanted =
      language.map { "\"\($0)\"" } ?? "one of \(known.filter { $0 != source }.map(\.tag).joined(separator: " "))"
    guard let stated = file.targetLanguage ?? language, !stated.tag.isEmpty else {
      throw error("no language of the translations", "\(file.format == .po ? "Language: " : "")\(wanted)")
    }
    guard let target = resolved(stated), target != source, language == nil || target == language else {
      throw error("translations into \"\(stated)\"", wanted)
    }
    return target
  }

  /// The language of the catalogs for a tag: the same, or the only one of that language where the region is another.
  private func resolved(_ stated: Language) -> Language? {
    if let same = known.first(where: { $0.tag.lowercased() == stated.tag.lowercased() }) { return same }
    let related = known.filter { $0.primary == stated.primary }
    if related.count == 1, related[0].tag == stated.primary { return related[0] }
    return allowsNew && stated.isWellFormed ? stated : nil
  }

  private func error(_ found: String, _ expected: String) -> ExchangeError {
    ExchangeError(place: file.languagePlace, found: found, expected: expected)
  }
}

import ArgumentParser
import Exchange
import Localization
import Manual
import SpecModel

/// A version of XLIFF that can be written.
enum XLIFFVersion: String, ExpressibleByArgument, CaseIterable {
  case v2 = "2.1"
  case v1 = "1.2"
}

extension ExportCommand {
  /// The texts for a translator, with what the manual prints in the place of each placeholder.
  func translationDocument(of specification: Specification) throws -> TranslationDocument {
    let words = try files.words(of: specification)
    let site = try files.site(of: specification)
    let sources = Set(site.catalogs.map(\.sourceLanguage))
    guard let language, !sources.contains(language) else {
      throw ValidationError("\(language?.tag ?? "") is the language that the texts are translated from.")
    }
    guard newLanguage ? language.isWellFormed : site.languages.contains(language) else {
      throw LocalizationError.unknownLanguage(language, known: site.languages)
    }
    // A language that is not complete yet has no words for every value; its source has.
    let edition = try (try? site.edition(language)) ?? site.edition(sources.first ?? language)
    let wording = Wording(specification, in: edition.vocabulary, numbers: edition.numbers)
    return try TranslationDocument(
      site.catalogs, into: language, title: "\(specification.product.text) \(specification.revision)",
      values: try wording.printedValues(), glossary: kind == .xliff && xliffVersion != .v1 ? try words.glossary() : nil)
  }

  /// The glossary.
  func terms(of specification: Specification) throws -> String {
    try files.words(of: specification).glossary()
      .tbx(title: specification.product.text, sourceLanguage: Language("en"))
  }
}

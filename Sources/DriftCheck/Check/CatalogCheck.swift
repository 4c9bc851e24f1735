import Findings
import Glossary
import Linguistics
import Localization
import SpecModel

/// Holds the texts of catalogs to all rules.
///
/// A text that is wrong, however badly, is a finding and never an error; the check goes on behind it.
package struct CatalogCheck: Sendable {
  private let product: ProductTexts
  private let glossary: Glossary
  private let shared: SharedTools
  private let rules: [any Rule.Type]
  /// The dictionaries to check spelling by; nil where it is not asked for, because they take long to load.
  package var spelling: Spelling?

  /// Prepares the check of a product's catalogs; a language without a profile is held to the rules that need none.
  package init(_ specification: Specification, glossary: Glossary, profiles: [Language: LanguageProfile]) {
    self.init(product: ProductTexts(specification), glossary: glossary, profiles: profiles)
  }

  init(
    product: ProductTexts, glossary: Glossary, profiles: [Language: LanguageProfile],
    rules: [any Rule.Type] = RuleList.all.filter { $0.description.scope != .files }
  ) {
    self.product = product
    self.glossary = glossary
    shared = SharedTools(KnownLanguages(profiles), product: product, glossary: glossary)
    self.rules = rules
  }

  /// What is wrong in catalogs, in some of their languages or in all, in the order of the texts.
  package func findings(in catalogs: [StringCatalog], languages: [Language]? = nil) -> [Finding] {
    guard let sourceLanguage = catalogs.first?.sourceLanguage else { return [] }
    let languages = languages ?? Set(catalogs.flatMap(\.languages)).sorted()
    let all = Set(languages + [sourceLanguage]).sorted()
    let readings = all.mapInParallel { language in
      read(language, isSource: language == sourceLanguage, catalogs)
    }
    let context = CheckContext(
      product: product, sourceLanguage: sourceLanguage, languages: languages,
      tools: Dictionary(uniqueKeysWithValues: zip(all, readings.map(\.tools))))
    return RuleRun(rules: rules, context: context, source: ReadEntries(entries: entries(of: catalogs, readings)))
      .findings
  }

  private typealias Reading = (tools: LanguageTools, translations: [CheckedEntry.Translation?])

  /// The texts of one language, one for each entry of the catalogs.
  private func read(
    _ language: Language, isSource: Bool, _ catalogs: [StringCatalog]
  ) -> Reading {
    let stemmer = Stemmer(language)
    let tools = shared.tools(language, isSource: isSource)
    let dictionary = spelling?.checker(of: language, glossary: glossary.words(in: language, stem: stemmer.stem))
    let reader = EntryReader(language: language, tools: tools, stemmer: stemmer, spelling: dictionary)
    return (tools, catalogs.flatMap(reader.translations))
  }

  private func entries(of catalogs: [StringCatalog], _ readings: [Reading]) -> [CheckedEntry] {
    let members = catalogs.flatMap { catalog in catalog.entries.map { (catalog, $0) } }
    var seen: Set<TextKey> = []
    return members.enumerated().map { index, member in
      let (catalog, entry) = member
      let key = TextKey(entry.key.text)
      let translations = readings.compactMap { reading in
        reading.translations[index].map { (reading.tools.language, $0) }
      }
      return CheckedEntry(
        key: key, comment: entry.value["comment"]?.text,
        nameText: key.name, sourceLanguage: catalog.sourceLanguage, nameOrigin: .catalog(catalog, entry.key),
        translations: Dictionary(uniqueKeysWithValues: translations), earlier: seen.insert(key).inserted ? nil : .init()
      )
    }
  }
}

extension Glossary {
  /// The words of the terms that may be used, in lower case, and their stems.
  fileprivate func words(in language: Language, stem: (String) -> String) -> Set<String> {
    let terms = concepts.flatMap { $0.terms[language, default: []] }.filter { $0.status.isUsable }
    let words = terms.flatMap { Tokenizer.tokens(of: $0.text).map(\.folded) }
    return Set(words + words.map(stem))
  }
}

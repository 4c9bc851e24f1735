import Findings
import Glossary
import Linguistics
import Localization
import SpecModel

/// Holds the texts of catalogs to all rules.
///
/// A text that is wrong, however badly, is a finding and never an error; the check goes on behind it.
public struct CatalogCheck: Sendable {
  private let product: ProductTexts
  private let glossary: Glossary
  private let profiles: [Language: LanguageProfile]
  private let rules: [any Rule.Type]

  /// Prepares the check of a product's catalogs; a language without a profile is held to the rules that need none.
  public init(_ specification: Specification, glossary: Glossary, profiles: [Language: LanguageProfile]) {
    self.init(product: ProductTexts(specification), glossary: glossary, profiles: profiles)
  }

  init(
    product: ProductTexts, glossary: Glossary, profiles: [Language: LanguageProfile],
    rules: [any Rule.Type] = RuleList.all
  ) {
    self.product = product
    self.glossary = glossary
    self.profiles = profiles
    self.rules = rules
  }

  /// What is wrong in catalogs, in some of their languages or in all, in the order of the texts.
  public func findings(in catalogs: [StringCatalog], languages: [Language]? = nil) -> [Finding] {
    guard let sourceLanguage = catalogs.first?.sourceLanguage else { return [] }
    let languages = languages ?? Set(catalogs.flatMap(\.languages)).sorted()
    var reader = EntryReader()
    let recognizer = LanguageRecognizer(profiles)
    for language in Set(languages + [sourceLanguage]) {
      reader.tools[language] = LanguageTools(
        language, isSource: language == sourceLanguage,
        profile: profiles[language] ?? profiles[Language(language.primary)], product: product,
        glossary: glossary, recognizer: recognizer, stem: reader.stemmer(of: language).stem)
    }
    let context = CheckContext(
      product: product, sourceLanguage: sourceLanguage, languages: languages, tools: reader.tools)
    let entries = catalogs.flatMap { reader.entries(of: $0) }
    return RuleRun(rules: rules, context: context, entries: entries).findings
  }
}

import Findings
import Glossary
import Linguistics
import Localization
import SpecModel

/// The catalogs of a product read back: each text that claims something of the behaviour.
package struct CatalogReadBack: Sendable {
  /// How a text stands to the sign-off that somebody gave it.
  package enum Signature: Sendable {
    /// Nobody has signed it off.
    case none
    /// It was signed off as it stands.
    case current
    /// Another text was.
    case outdated(signed: String)
  }

  /// How many texts of a language claim something, and how many were read and say so.
  package struct Share: Sendable {
    /// The language.
    package let language: Language
    /// The texts that claim something.
    package let claims: Int
    /// Those of them that could be read, and agree.
    package let readBack: Int
  }

  let readBack: ReadBack
  let tools: [Language: LanguageTools]
  /// The texts that claim something, language by language in the order of the catalogs.
  let texts: [CheckedText]
  private let claimed: Set<TextKey>

  /// Reads the texts of catalogs; those of a system's components are read for the names of states alone.
  package init(
    _ catalogs: [StringCatalog], beside components: [StringCatalog] = [], of specification: Specification,
    _ glossary: Glossary, _ profiles: [Language: LanguageProfile]
  ) {
    let product = ProductTexts(specification)
    let shared = SharedTools(KnownLanguages(profiles), product: product, glossary: glossary)
    let languages = Set(catalogs.flatMap(\.languages)).filter { profiles[$0] != nil }.sorted()
    claimed = Set(specification.claimsOfTexts.keys)
    let names = Set(StateMeanings.names(in: specification) + StateMeanings.factNames(in: specification))
    let keys = claimed.union(names)
    let source = catalogs.first?.sourceLanguage
    let read = languages.mapInParallel {
      language -> (tools: LanguageTools, own: [CheckedText], others: [CheckedText]) in
      let tools = shared.tools(language, isSource: language == source)
      let reader = EntryReader(language: language, tools: tools, stemmer: Stemmer(language), spelling: nil)
      func texts(_ catalogs: [StringCatalog], _ keys: Set<TextKey>) -> [CheckedText] {
        catalogs.flatMap { catalog in reader.translations(in: catalog, of: keys).flatMap { $0.texts.map(\.text) } }
      }
      return (tools, texts(catalogs, keys), texts(components, names))
    }
    let tools = Dictionary(uniqueKeysWithValues: zip(languages, read.map(\.tools)))
    self.tools = tools
    texts = read.flatMap(\.own)
    readBack = ReadBack(
      specification, glossary, profiles,
      names: Dictionary(grouping: read.flatMap { $0.others + $0.own }, by: \.key), tools: tools)
  }

  /// The keys of all texts that claim something, or name what is claimed.
  package static func keys(of specification: Specification) -> Set<TextKey> {
    Set(specification.claimsOfTexts.keys).union(StateMeanings.names(in: specification))
  }

  /// How a text stands to what is claimed by it; nil where it claims nothing.
  func verdict(on text: CheckedText) -> ReadBack.Verdict? {
    tools[text.language].flatMap { readBack.verdict(on: text, $0) }
  }

  /// The texts that say the contrary of what is claimed, and those that can't be read, or say less than before, and are not
  /// as they were signed off.
  package func findings(signed: (TextKey, Language) -> Signature) -> [Finding] {
    texts.compactMap { finding(on: $0, signed($0.key, $0.language)) }
  }

  /// What is wrong with a text; a sign-off of it as it stands outweighs what is read.
  func finding(on text: CheckedText, _ signature: Signature) -> Finding? {
    if case .current = signature { return nil }
    guard let tools = tools[text.language], let verdict = readBack.verdict(on: text, tools) else { return nil }
    switch (verdict, signature) {
    case (.contradicts(let said), _): return said.first.map { finding(ReadBackRules.contrary, text, $0) }
    case (.open(let said), .outdated): return said.first.map { finding(ReadBackRules.unread, text, $0) }
    case (.agrees, .outdated(let signed)):
      let before = CheckedText(
        signed, key: text.key, language: text.language, at: .place(text.place(of: 0)), readBy: tools,
        stem: Stemmer(text.language).stem)
      return readBack.loss(from: before, to: text, tools).map { finding(ReadBackRules.unread, text, $0) }
    case (_, .none), (_, .current): return nil
    }
  }

  /// How much of the statements with claims was read, by language.
  package var shares: [Share] {
    Dictionary(grouping: texts.filter { claimed.contains($0.key) }, by: \.language).sorted { $0.key < $1.key }.map {
      language, texts in
      let read = texts.count { if case .agrees? = verdict(on: $0) { true } else { false } }
      return Share(language: language, claims: texts.count, readBack: read)
    }
  }

  private func finding(_ rule: RuleSummary, _ text: CheckedText, _ said: ReadBack.Said) -> Finding {
    let characters = text.words.characters(of: said.tokens)
    let spot = text.words.offsets[characters.lowerBound]..<text.words.offsets[characters.upperBound]
    return Finding(
      rule.id, rule.severity, rule.mqm, language: text.language, about: .text(text.key),
      at: text.place(of: spot.lowerBound),
      excerpt: Excerpt(text.content, spot: spot), message: "\"\(text.text(tokens: said.tokens))\": \(said.message)",
      remedy: "put the text right, or read it and check --accept \(text.key) --language \(text.language) --by NAME")
  }
}

extension EntryReader {
  /// What the language has for the entries of some keys.
  func translations(in catalog: StringCatalog, of keys: Set<TextKey>) -> [CheckedEntry.Translation] {
    catalog.entries.compactMap { keys.contains(TextKey($0.key.text)) ? translation(of: $0, in: catalog) : nil }
  }
}

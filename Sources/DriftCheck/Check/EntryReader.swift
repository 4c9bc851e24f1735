import Linguistics
import Localization
import SpecModel

/// Takes the texts of all languages out of catalogs, whatever state they are in.
struct EntryReader {
  private var stemmers: [Language: Stemmer] = [:]
  /// What is known of each language.
  var tools: [Language: LanguageTools] = [:]

  mutating func entries(of catalog: StringCatalog) -> [CheckedEntry] { catalog.entries.map { entry($0, catalog) } }

  private mutating func entry(_ member: JSONMember, _ catalog: StringCatalog) -> CheckedEntry {
    let key = TextKey(member.key.text)
    var translations: [Language: CheckedEntry.Translation] = [:]
    for localization in member.value["localizations"]?.members ?? [] {
      let language = Language(localization.key.text)
      var translation = CheckedEntry.Translation()
      read(localization.value, path: "", into: &translation, key, language, catalog)
      translations[language] = translation
    }
    let name = CheckedText(
      key.name, key: key, language: catalog.sourceLanguage, at: .catalog(catalog, member.key))
    return CheckedEntry(
      key: key, comment: member.value["comment"]?.text, name: name, translations: translations)
  }

  /// Reads a text, or the texts of its variations by plural or device.
  private mutating func read(
    _ value: JSONValue, path: String, into translation: inout CheckedEntry.Translation, _ key: TextKey,
    _ language: Language, _ catalog: StringCatalog
  ) {
    if let unit = value["stringUnit"], case .string(let string)? = unit["value"] {
      if unit["state"]?.text == "new" { translation.isNew = true }
      translation.texts.append(.init(path: path, text: text(string, key, language, catalog)))
    }
    for variation in value["variations"]?.members ?? [] {
      if variation.key.text == "plural" {
        translation.plurals += variation.value.members.map(\.key.text).filter { !translation.plurals.contains($0) }
      }
      for form in variation.value.members {
        let inner = "\(path)\(path.isEmpty ? "" : ".")\(variation.key.text).\(form.key.text)"
        read(form.value, path: inner, into: &translation, key, language, catalog)
      }
    }
  }

  private mutating func text(
    _ string: JSONString, _ key: TextKey, _ language: Language, _ catalog: StringCatalog
  ) -> CheckedText {
    let stemmer = stemmer(of: language)
    return CheckedText(
      string.text, key: key, language: language, at: .catalog(catalog, string), readBy: tools[language],
      stem: stemmer.stem)
  }

  /// The stemmer of a language; it remembers the words it has met.
  mutating func stemmer(of language: Language) -> Stemmer {
    if let stemmer = stemmers[language] { return stemmer }
    let stemmer = Stemmer(language)
    stemmers[language] = stemmer
    return stemmer
  }
}

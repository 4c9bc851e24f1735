import Linguistics
import Localization
import SpecModel

/// Takes the texts of one language out of catalogs, whatever state they are in.
struct EntryReader {
  let language: Language
  let tools: LanguageTools
  let stemmer: Stemmer
  /// The dictionary, where spelling is asked for.
  let spelling: SpellingChecker?

  /// What the language has for each entry of a catalog, in their order; nil where it has nothing at all.
  func translations(in catalog: StringCatalog) -> [CheckedEntry.Translation?] {
    catalog.entries.map { translation(of: $0, in: catalog) }
  }

  /// What the language has for an entry of a catalog; nil where it has nothing at all.
  func translation(of entry: JSONMember, in catalog: StringCatalog) -> CheckedEntry.Translation? {
    guard let localization = entry.value["localizations"]?[language.tag] else { return nil }
    var translation = CheckedEntry.Translation()
    read(localization, path: "", into: &translation, TextKey(entry.key.text), catalog)
    return translation
  }

  /// Reads a text, or the texts of its variations by plural or device.
  private func read(
    _ value: JSONValue, path: String, into translation: inout CheckedEntry.Translation, _ key: TextKey,
    _ catalog: StringCatalog
  ) {
    if let unit = value["stringUnit"], case .string(let string)? = unit["value"] {
      if unit["state"]?.text == "new" { translation.isNew = true }
      let text = CheckedText(
        string.text, key: key, language: language, at: .catalog(catalog, string), readBy: tools, spelling: spelling,
        stem: stemmer.stem)
      translation.texts.append(.init(path: path, text: text))
    }
    for variation in value["variations"]?.members ?? [] {
      if variation.key.text == "plural" {
        translation.plurals += variation.value.members.map(\.key.text).filter { !translation.plurals.contains($0) }
      }
      for form in variation.value.members {
        let inner = "\(path)\(path.isEmpty ? "" : ".")\(variation.key.text).\(form.key.text)"
        read(form.value, path: inner, into: &translation, key, catalog)
      }
    }
  }
}

import SpecModel

/// The texts of one language, complete and cut at their placeholders.
public struct Vocabulary: Sendable {
  struct Entry: Sendable {
    let message: Message
    let catalog: Int
    let offset: Int
  }

  /// The language.
  package let language: Language
  let entries: [TextKey: Entry]
  private let catalogs: [StringCatalog]

  /// Takes the texts of a language out of the catalogs.
  ///
  /// - Throws: where a text of the source language has no translation, or one with other placeholders, or a digit.
  package init(_ language: Language, from catalogs: [StringCatalog]) throws(LocalizationError) {
    let known = Set(catalogs.flatMap(\.languages))
    guard known.contains(language) else { throw .unknownLanguage(language, known: known.sorted()) }
    var entries: [TextKey: Entry] = [:]
    for (number, catalog) in catalogs.enumerated() {
      var untranslated: [(key: TextKey, offset: Int)] = []
      for entry in catalog.entries {
        let key = TextKey(entry.key.text)
        guard entries[key] == nil else { throw .duplicateKey(catalog.place(entry.key.offset), key) }
        guard let text = catalog.text(of: entry, in: language) else {
          untranslated.append((key, entry.key.offset))
          continue
        }
        guard let source = catalog.text(of: entry, in: catalog.sourceLanguage) else {
          throw .untranslated(catalog.place(entry.key.offset), catalog.sourceLanguage, [key])
        }
        let original = try Vocabulary.message(source, key, catalog.sourceLanguage, catalog)
        let message =
          language == catalog.sourceLanguage
          ? original : try Vocabulary.translation(text, key, language, catalog, of: original)
        entries[key] = Entry(message: message, catalog: number, offset: text.offset)
      }
      if let first = untranslated.first {
        throw .untranslated(catalog.place(first.offset), language, untranslated.map(\.key))
      }
    }
    self.language = language
    self.entries = entries
    self.catalogs = catalogs
  }

  static func message(
    _ text: JSONString, _ key: TextKey, _ language: Language, _ catalog: StringCatalog
  ) throws(LocalizationError) -> Message {
    let message: Message
    do {
      message = try Message(text.text)
    } catch {
      throw .brokenPlaceholder(catalog.place(text.offset + 1 + error.offset), key, language, found: error.found)
    }
    if let fault = message.forbidden { throw .forbidden(catalog.place(text.offset), key, language, fault.found) }
    return message
  }

  /// A text with the placeholders of its source.
  static func translation(
    _ text: JSONString, _ key: TextKey, _ language: Language, _ catalog: StringCatalog, of source: Message
  ) throws(LocalizationError) -> Message {
    let message = try Vocabulary.message(text, key, language, catalog)
    if let (missing, added) = message.placeholderDifference(from: source) {
      throw .differentPlaceholders(catalog.place(text.offset), key, language, missing: missing, added: added)
    }
    return message
  }

  /// The text of a key, cut at its placeholders; nil where no catalog has it.
  package func message(_ key: TextKey) -> Message? { entries[key]?.message }

  /// All keys.
  package var keys: some Collection<TextKey> { entries.keys }

  /// The path of the catalog with a product's own texts, which comes last.
  package var ownPath: String { catalogs.last?.path ?? "" }

  /// Where the text of a key stands.
  func place(of key: TextKey) -> Place {
    guard let entry = entries[key] else { return Place(path: "catalogs", line: 1, column: 1) }
    return catalogs[entry.catalog].place(entry.offset)
  }
}

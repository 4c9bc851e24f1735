import SpecModel

/// A text of a catalog in its source language and in another, checked as `Vocabulary` checks it.
package struct TranslatedText: Sendable {
  /// Its key.
  package let key: TextKey
  /// The text in the source language.
  package let source: Message
  /// The text in the other language; nil where it is not there yet.
  package let target: Message?
  /// Whether somebody should look at the translation again: any state but "translated".
  package let needsReview: Bool
  /// What whoever wrote the source says of it.
  package let comment: String?
  /// Where the entry stands.
  package let place: Place
}

extension StringCatalog {
  /// The texts that are to be translated into a language, in the order of the file.
  ///
  /// What the catalog marks as not to be translated, or as no longer used ("stale"), is left out.
  /// - Parameters:
  ///   - language: The language.
  ///   - ignoresFaults: Whether a translation that no manual would be built with counts as missing.
  /// - Returns: the texts.
  /// - Throws: where a source text is missing, or a text is there that no manual would be built with.
  package func texts(
    in language: Language, ignoresFaults: Bool = false
  ) throws(LocalizationError) -> [TranslatedText] {
    var texts: [TranslatedText] = []
    for entry in entries where isTranslatable(entry) {
      texts.append(try text(of: entry, translatedInto: language, ignoresFaults))
    }
    return texts
  }

  private func isTranslatable(_ entry: JSONMember) -> Bool {
    if case .bool(false)? = entry.value["shouldTranslate"] { return false }
    return entry.value["extractionState"]?.text != "stale"
  }

  private func text(
    of entry: JSONMember, translatedInto language: Language, _ ignoresFaults: Bool
  ) throws(LocalizationError) -> TranslatedText {
    let key = TextKey(entry.key.text)
    guard let source = text(of: entry, in: sourceLanguage) else {
      throw .untranslated(place(entry.key.offset), sourceLanguage, [key])
    }
    let original = try Vocabulary.message(source, key, sourceLanguage, self)
    let target = text(of: entry, in: language)
    var translation: Message?
    do throws(LocalizationError) {
      translation = try target.map { (text) throws(LocalizationError) in
        try Vocabulary.translation(text, key, language, self, of: original)
      }
    } catch  where ignoresFaults {}
    return TranslatedText(
      key: key, source: original, target: translation,
      needsReview: translation != nil && state(of: entry, in: language) != StringCatalog.translated,
      comment: entry.value["comment"]?.text, place: place(entry.key.offset))
  }

  private static let translated = "translated"
  /// The state of a text that somebody should look at again.
  package static let needsReview = "needs_review"

  private func state(of entry: JSONMember, in language: Language) -> String? {
    // Xcode writes a state beside every value; without one, nothing is left to do.
    entry.value["localizations"]?[language.tag]?["stringUnit"]?["state"]?.text ?? StringCatalog.translated
  }

  /// Whether an entry's text in a language has variations (plural, device), which a single text would replace.
  package func hasVariations(_ key: TextKey, in language: Language) -> Bool {
    entries.first { $0.key.text == key.name }?.value["localizations"]?[language.tag]?["variations"] != nil
  }

  /// Puts a text in the place of a key's text in a language; everything else stays as it is, to the byte.
  package mutating func setText(_ text: String, of key: TextKey, in language: Language, needsReview: Bool) {
    let path = ["strings", key.name, "localizations", language.tag, "stringUnit"]
    document.set(
      .string(JSONString(needsReview ? StringCatalog.needsReview : StringCatalog.translated)), at: path + ["state"])
    // A text that stays keeps the escapes that it was written with.
    let old = path.reduce(document as JSONValue?) { $0?[$1] }?["value"]?.text
    guard old.map({ !$0.utf8.elementsEqual(text.utf8) }) ?? true else { return }
    document.set(.string(JSONString(text)), at: path + ["value"])
  }
}

extension StringCatalog {
  /// Takes the mark off a text, or its variations, that somebody should look at it; nothing else changes.
  package mutating func markReviewed(_ key: TextKey, in language: Language) {
    let path = ["strings", key.name, "localizations", language.tag]
    guard let localization = path.reduce(document as JSONValue?, { $0?[$1] }) else { return }
    document.set(StringCatalog.reviewed(localization), at: path)
  }

  private static func reviewed(_ value: JSONValue) -> JSONValue {
    guard case .object(let members) = value else { return value }
    return .object(
      members.map { member in
        let isMark = member.key.text == "state" && member.value.text == needsReview
        return JSONMember(key: member.key, value: isMark ? .init(translated) : reviewed(member.value))
      })
  }
}

extension JSONValue {
  /// Sets a value below members of these names; those that are missing are made, each before the first that sorts after.
  fileprivate mutating func set(_ value: JSONValue, at path: some Collection<String>) {
    guard let name = path.first else {
      self = value
      return
    }
    var members = self.members
    let index =
      members.firstIndex { $0.key.text == name }
      ?? {
        let position = members.firstIndex { $0.key.text > name } ?? members.endIndex
        members.insert(JSONMember(name, .object([])), at: position)
        return position
      }()
    members[index].value.set(value, at: path.dropFirst())
    self = .object(members)
  }
}

extension Language {
  /// The pseudo-locale of English: accented and longer, to find text that is no text of a catalog, and layout that breaks.
  public static let pseudo = Language("en-XA")
}

/// Makes texts that read like English, look foreign, are a third longer and show where they begin and end.
package enum PseudoLocale {
  /// What stands around every text; Markdown takes no notice of it.
  package static let brackets = (opening: "\u{27E6}", closing: "\u{27E7}")

  /// The text in the pseudo-locale; placeholders, marks of Markdown and targets of links stay as they are.
  package static func text(_ text: String) -> String {
    let characters = Self.characters(of: text)
    let letters = characters.filter { $0.isText && accents[$0.scalar] != nil }
    let vowels = letters.count { Self.vowels.contains($0.scalar) }
    // Translations of English need about a third more room; rounded up, as short texts need the most.
    let added = (letters.count * 35 + 99) / 100
    var result = brackets.opening
    var vowel = 0
    for character in characters {
      let accented = character.isText ? accents[character.scalar] ?? character.scalar : character.scalar
      var count = 1
      if character.isText, Self.vowels.contains(character.scalar) {
        count += added / vowels + (vowel < added % vowels ? 1 : 0)
        vowel += 1
      }
      result.unicodeScalars.append(contentsOf: repeatElement(accented, count: count))
    }
    if vowels == 0 { result += String(repeating: "~", count: added) }
    return result + brackets.closing
  }

  private typealias Character = (scalar: Unicode.Scalar, isText: Bool)

  /// The characters, and which of them are words for readers.
  private static func characters(of text: String) -> [Character] {
    var characters: [Character] = []
    var isTarget = false
    var isCode = false
    for piece in MessagePiece.pieces(of: text) {
      let words = text.utf8.dropFirst(piece.range.lowerBound).prefix(piece.range.count)
      for scalar in Substring(words).unicodeScalars {
        if scalar == "`" { isCode.toggle() }
        if scalar == "(", characters.last?.scalar == "]" { isTarget = true }
        characters.append((scalar, piece.kind == .text && !isTarget && !isCode))
        if scalar == ")" { isTarget = false }
      }
    }
    return characters
  }

  private static let vowels: Set<Unicode.Scalar> = Set("aeiouAEIOU".unicodeScalars)

  private static let accents = Dictionary(
    uniqueKeysWithValues: zip(
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".unicodeScalars,
      "åƀçđéƒĝĥîĵķļɱñöþɋŕšţûṽŵẋýžÅƁÇĐÉƑĜĤÎĴĶĻṀÑÖÞɊŔŠŢÛṼŴẊÝŽ".unicodeScalars))
}

extension StringCatalog {
  /// The catalog with a text in the pseudo-locale for every text of its source language.
  package var pseudolocalized: StringCatalog {
    var catalog = self
    let entries = self.entries.map { entry -> JSONMember in
      guard let source = text(of: entry, in: sourceLanguage) else { return entry }
      // A defect of the source is a defect at the place of the source.
      let text = JSONString(text: PseudoLocale.text(source.text), literal: nil, offset: source.offset)
      let unit = JSONValue.object([JSONMember("stringUnit", .object([JSONMember("value", .string(text))]))])
      return JSONMember(
        key: entry.key,
        value: entry.value.replacing("localizations") { texts in
          .object(texts.members + [JSONMember(Language.pseudo.tag, unit)])
        })
    }
    catalog.document = document.replacing("strings") { _ in .object(entries) }
    return catalog
  }
}

extension JSONValue {
  /// The object with another value of a member.
  fileprivate func replacing(_ key: String, with value: (JSONValue) -> JSONValue) -> JSONValue {
    .object(members.map { $0.key.text == key ? JSONMember(key: $0.key, value: value($0.value)) : $0 })
  }
}

import Glossary
import Localization
import SpecModel

/// The texts of catalogs for a translator: in the source language, and in the target language as far as they are there.
package struct TranslationDocument: Sendable {
  /// The texts of one catalog.
  struct Part: Sendable {
    /// The catalog's path below the resources, "Strings/Kit.xcstrings".
    let name: String
    let texts: [TranslatedText]
  }

  /// What to call the document: the product with its revision.
  let title: String
  let sourceLanguage: Language
  let targetLanguage: Language
  let parts: [Part]
  /// What the manual prints for a placeholder, for those that a translator can be shown it.
  let values: [String: String]
  let glossary: Glossary?
  /// The source that a translation was made for, if it is known and has changed since.
  let previousSources: [TextKey: String]

  /// Takes the texts out of catalogs.
  ///
  /// - Throws: if there is a text that no manual would be built with, the target is the source language, or a key
  ///   occurs twice.
  package init(
    _ catalogs: [StringCatalog], into language: Language, title: String, values: [String: String] = [:],
    glossary: Glossary? = nil, previousSources: [TextKey: String] = [:]
  ) throws {
    self.title = title
    sourceLanguage = catalogs.first?.sourceLanguage ?? language
    targetLanguage = language
    self.values = values
    self.glossary = glossary
    self.previousSources = previousSources
    var keys: Set<TextKey> = []
    var parts: [Part] = []
    for catalog in catalogs {
      let texts = try catalog.texts(in: language)
      for text in texts {
        guard keys.insert(text.key).inserted else { throw LocalizationError.duplicateKey(text.place, text.key) }
        try TranslationDocument.check(text)
      }
      parts.append(Part(name: TranslationDocument.name(of: catalog), texts: texts))
    }
    self.parts = parts
  }

  /// The path of a catalog that is the same wherever the resources lie.
  static func name(of catalog: StringCatalog) -> String {
    catalog.path.split(separator: "/").suffix(2).joined(separator: "/")
  }

  /// What a catalog can hold and XML can't.
  private static func check(_ text: TranslatedText) throws(ExchangeError) {
    for message in [text.source, text.target].compactMap(\.self) {
      guard let scalar = message.written.unicodeScalars.first(where: { !XMLText.isCharacter($0) }) else { continue }
      throw ExchangeError(
        place: text.place,
        found: "the character U+\(String(scalar.value, radix: 16, uppercase: true)) in \"\(text.key)\"",
        expected: "characters that XML has")
    }
  }
}

extension Message {
  /// The text as it stands in a catalog.
  var written: String {
    segments.reduce(into: "") { text, segment in
      switch segment {
      case .text(let part): text += part
      case .placeholder(let name): text += "{\(name)}"
      }
    }
  }
}

extension TranslatedText {
  /// The names of the source's placeholders, each once, in their order.
  var placeholders: [String] {
    source.segments.reduce(into: []) { names, segment in
      if case .placeholder(let name) = segment, !names.contains(name) { names.append(name) }
    }
  }

  /// How many characters a translation may have, placeholders aside: what the comment says as "at most 40 characters".
  var maximumLength: Int? {
    comment?.firstMatch(of: #/at most (?<count>\d+) characters/#).flatMap { Int($0.output.count) }
  }
}

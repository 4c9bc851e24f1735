import Exchange
import Localization
import SpecModel

/// A key of a catalog with its texts.
struct CheckedEntry: Sendable {
  /// What a language has for a key.
  struct Translation: Sendable {
    /// Its texts: one, or one for each variation.
    var texts: [Variant] = []
    /// What it was marked as, where it counts as missing: "new".
    var isNew = false
    /// The plural categories, where it has any, and the text of the place they stand at.
    var plurals: [String] = []
  }

  /// A text and what it is for: nothing, or "plural.one".
  struct Variant: Sendable {
    let path: String
    let text: CheckedText
  }

  /// A text with the same key that stands before another.
  struct Earlier: Sendable {
    /// Where it stands, in a translation file.
    var place: Place?
    /// Whether it says the same.
    var isSame = false
  }

  let key: TextKey
  /// What the translator was told.
  let comment: String?
  /// The key as the file has it.
  let nameText: String
  let sourceLanguage: Language
  let nameOrigin: CheckedText.Origin
  let translations: [Language: Translation]
  /// How far the translation of a file is.
  var state = TranslationState.translated
  /// What has the same key and stands before it.
  var earlier: Earlier?
  /// What the source was when it was translated, where the file knows.
  var previousSource: String?

  /// The key as a text, for what is said of the key itself.
  var name: CheckedText {
    CheckedText(nameText, protecting: [], key: key, language: sourceLanguage, at: nameOrigin)
  }

  /// The text that the variant of a translation is translated from.
  func source(of variant: Variant, in language: Language) -> CheckedText? {
    guard let texts = translations[language]?.texts else { return nil }
    return (texts.first { $0.path == variant.path } ?? texts.first { $0.path.hasSuffix("other") } ?? texts.first)?.text
  }
}

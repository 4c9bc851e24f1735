/// A text with the text it was translated from.
struct TextPair: Sendable {
  let translation: CheckedText
  let source: CheckedText
  let tools: LanguageTools
  let sourceTools: LanguageTools
  /// What the translator was told about the key.
  let comment: String?

  /// Whether it is the source itself, which languages are compared with as with any other.
  var isSource: Bool { translation.language == source.language }
}

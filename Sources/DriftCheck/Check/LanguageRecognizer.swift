import Linguistics
import Localization

/// Tells by the commonest words in which language a text is written.
struct LanguageRecognizer: Sendable {
  private let words: [(language: Language, words: Set<String>)]

  init(_ profiles: [Language: LanguageProfile]) {
    words = profiles.values.map { ($0.language, Set($0.functionWords)) }.sorted { $0.language < $1.language }
  }

  /// The language that a text is written in if that is clearly another than expected; short texts tell nothing.
  func otherLanguage(of text: CheckedText) -> Language? {
    guard text.tokens.count >= 4 else { return nil }
    guard let own = words.first(where: { $0.language.primary == text.language.primary })?.words else { return nil }
    var best: (language: Language, count: Int)?
    for (language, words) in words where language.primary != text.language.primary {
      // What both languages have tells nothing.
      let others = text.folded.count { words.contains($0) && !own.contains($0) }
      let owns = text.folded.count { own.contains($0) && !words.contains($0) }
      if others >= 3, others > 2 * owns, others > best?.count ?? 0 { best = (language, others) }
    }
    guard let best else { return nil }
    return best.language
  }
}

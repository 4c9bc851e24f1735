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
    let isKnown = words.contains { $0.language.primary == text.language.primary }
    guard isKnown, text.tokens.count >= 4 else { return nil }
    var best: (language: Language, count: Int)?
    var own = 0
    for (language, words) in words {
      let count = text.folded.count { words.contains($0) }
      if language.primary == text.language.primary {
        own = count
      } else if count > best?.count ?? 0 {
        best = (language, count)
      }
    }
    guard let best, best.count >= 3, best.count >= 2 * own + 1 else { return nil }
    return best.language
  }
}

import Linguistics
import Localization
import Synchronization

/// What rules know of each language, prepared once for all files of a check.
final class SharedTools: Sendable {
  private struct Role: Hashable {
    let language: Language
    let isSource: Bool
  }

  private let profiles: [Language: LanguageProfile]
  /// Tells in which language texts are written.
  let recognizer: LanguageRecognizer
  private let made = Mutex<[Role: LanguageTools]>([:])

  init(_ profiles: [Language: LanguageProfile]) {
    self.profiles = profiles
    recognizer = LanguageRecognizer(profiles)
  }

  /// What is known of a language, or of the language that a region speaks.
  func profile(_ language: Language) -> LanguageProfile? { profiles[language] ?? profiles[Language(language.primary)] }

  /// The tools for the texts of a language.
  func tools(_ language: Language, isSource: Bool) -> LanguageTools {
    made.withLock { made in
      let role = Role(language: language, isSource: isSource)
      if let known = made[role] { return known }
      let tools = LanguageTools(
        language, isSource: isSource, profile: profile(language), product: TranslationReader.product, glossary: .empty,
        recognizer: recognizer, stem: Stemmer(language).stem)
      made[role] = tools
      return tools
    }
  }
}

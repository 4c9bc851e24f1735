import Glossary
import Linguistics
import Localization
import Synchronization

/// What rules know of each language, prepared once for all that is checked.
final class SharedTools: Sendable {
  private struct Role: Hashable {
    let language: Language
    let isSource: Bool
  }

  private let known: KnownLanguages
  private let profiles: Mutex<[Language: LanguageProfile]>
  private let product: ProductTexts
  private let glossary: Glossary
  /// Tells in which language texts are written.
  var recognizer: LanguageRecognizer { known.recognizer }
  private let made = Mutex<[Role: LanguageTools]>([:])

  init(_ known: KnownLanguages, product: ProductTexts, glossary: Glossary) {
    self.known = known
    profiles = Mutex(known.profiles)
    self.product = product
    self.glossary = glossary
  }

  /// Reads what is known of languages, before anything is asked of them.
  func read(_ languages: some Sequence<Language>) throws {
    for language in languages where profile(language) == nil {
      let profile = try known.profile(of: language)
      profiles.withLock { $0[language] = profile }
    }
  }

  /// What is known of a language that was read, or of the language that a region speaks.
  func profile(_ language: Language) -> LanguageProfile? {
    profiles.withLock { $0[language] ?? $0[Language(language.primary)] }
  }

  /// The tools for texts and their translations, prepared at the same time.
  func tools(from source: Language, into target: Language) -> [LanguageTools] {
    let roles = [Role(language: source, isSource: true), Role(language: target, isSource: target == source)]
    let known = made.withLock { made in roles.compactMap { made[$0] } }
    // A file of a few texts is checked sooner than a thread is there.
    return known.count == roles.count ? known : roles.mapInParallel { tools($0.language, isSource: $0.isSource) }
  }

  /// The tools for the texts of a language; several languages are prepared at the same time.
  func tools(_ language: Language, isSource: Bool) -> LanguageTools {
    let role = Role(language: language, isSource: isSource)
    if let known = made.withLock({ $0[role] }) { return known }
    let tools = LanguageTools(
      language, isSource: isSource, profile: profile(language), product: product, glossary: glossary,
      recognizer: recognizer, stem: Stemmer(language).stem)
    return made.withLock { made in
      let kept = made[role] ?? tools
      made[role] = kept
      return kept
    }
  }
}

import BuiltInFiles
import Localization

/// The languages that something is known of: the commonest words of all, and the rest of each for those that ask.
public struct KnownLanguages: Sendable {
  /// Tells the languages from one another.
  package let recognizer: LanguageRecognizer
  /// What was read before anybody asked.
  package let profiles: [Language: LanguageProfile]
  private let read: @Sendable (Language) throws -> LanguageProfile?

  /// Takes what was read before.
  package init(_ profiles: [Language: LanguageProfile]) {
    recognizer = LanguageRecognizer(profiles)
    self.profiles = profiles
    read = { _ in nil }
  }

  /// Reads the commonest words of the languages of the resources, and the rest of a language when it is asked for.
  ///
  /// - Throws: `LocalizationError.malformed` where a file is not a profile.
  package init(in resources: FileTree) throws {
    let names = resources.names(in: "Languages").filter { $0.hasSuffix(".json") }
    let languages = names.map { Language(String($0.dropLast(".json".count))) }
    recognizer = LanguageRecognizer(try languages.compactMap { try CommonWords($0, resources: resources) })
    profiles = [:]
    read = { try LanguageProfile($0, resources: resources) }
  }

  /// Reads what is known of a language that was not read before.
  package func profile(of language: Language) throws -> LanguageProfile? { try read(language) }
}

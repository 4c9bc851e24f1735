import BuiltInFiles
import Linguistics
import Localization
import Testing

/// What ships of the languages, each file read once for all tests.
enum ShippedProfiles {
  static let tags = ["de", "en", "es", "fr", "it", "nl", "pt", "sv"]

  private static let profiles = Result {
    try tags.reduce(into: [String: LanguageProfile]()) { profiles, tag in
      profiles[tag] = try LanguageProfile(Language(tag), resources: BuiltInFiles.resources)
    }
  }
  private static let readers = Result {
    try profiles.get().mapValues { profile in
      TextReader(profile.language, profile, names: ["Vbat"], stem: Stemmer(profile.language).stem)
    }
  }

  static func of(_ tag: String) throws -> LanguageProfile { try #require(try profiles.get()[tag]) }

  /// What reads the texts of a language, with one name that quantities are subtracted from.
  static func reader(_ tag: String) throws -> TextReader { try #require(try readers.get()[tag]) }

  /// The quantities of a text.
  static func quantities(_ text: String, _ tag: String) throws -> [QuantityMention] {
    try #require(try reader(tag).quantities).mentions(in: Tokenizer.tokens(of: text))
  }
}

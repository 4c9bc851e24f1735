import BuiltInFiles
import Foundation
import Localization

/// The commonest words of a language, without the rest of its profile, which takes longer to read.
struct CommonWords: Decodable {
  let tag: String
  let functionWords: [String]

  var language: Language { Language(tag) }
}

extension CommonWords {
  /// Reads the commonest words of a language from the resources; nil where there is none.
  init?(_ language: Language, resources: FileTree) throws {
    guard let words: CommonWords = try resources.profile(of: language) else { return nil }
    self = words
  }
}

extension LanguageProfile {
  /// Reads the profile of a language from the resources; nil where there is none.
  ///
  /// - Throws: `LocalizationError.malformed` where the file is not a profile.
  package init?(_ language: Language, resources: FileTree) throws {
    guard let profile: LanguageProfile = try resources.profile(of: language) else { return nil }
    self = profile
  }
}

extension FileTree {
  /// What a type takes of the profile of a language; nil where there is none.
  fileprivate func profile<Part: Decodable>(of language: Language) throws -> Part? {
    let path = "Languages/\(language.primary).json"
    guard let bytes = try? bytes(of: path) else { return nil }
    do {
      return try JSONDecoder().decode(Part.self, from: Data(bytes))
    } catch {
      throw LocalizationError.malformed(
        Place(path: name(path), line: 1, column: 1), found: "\(error)", expected: "the profile of a language")
    }
  }
}

import BuiltInFiles
import Foundation
import Localization

extension LanguageProfile {
  /// Reads the profile of a language from the resources; nil where there is none.
  ///
  /// - Throws: `LocalizationError.malformed` where the file is not a profile.
  package init?(_ language: Language, resources: FileTree) throws {
    let path = "Languages/\(language.primary).json"
    guard let bytes = try? resources.bytes(of: path) else { return nil }
    do {
      self = try JSONDecoder().decode(LanguageProfile.self, from: Data(bytes))
    } catch {
      throw LocalizationError.malformed(
        Place(path: resources.name(path), line: 1, column: 1), found: "\(error)", expected: "the profile of a language")
    }
  }
}

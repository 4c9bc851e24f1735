import Foundation

/// A dictionary of Hunspell; a class because it owns what the library made.
final class SpellingDictionary {
  private let library: HunspellLibrary
  private let handle: OpaquePointer

  /// Loads a dictionary; nil where the library refuses it or it is not in UTF-8.
  init?(_ files: DictionaryFiles, _ library: HunspellLibrary) {
    guard let handle = library.create(files.affixes, files.words) else { return nil }
    guard let encoding = library.encoding(handle), String(cString: encoding) == "UTF-8" else {
      library.destroy(handle)
      return nil
    }
    self.library = library
    self.handle = handle
  }

  deinit { library.destroy(handle) }

  /// Whether a word is spelt right.
  func accepts(_ word: String) -> Bool { library.spell(handle, word) != 0 }

  /// The likeliest right spelling.
  func suggestion(for word: String) -> String? {
    var list: HunspellLibrary.List?
    let count = library.suggest(handle, &list, word)
    defer { library.freeList(handle, &list, count) }
    guard count > 0, let first = list?.pointee else { return nil }
    return String(cString: first)
  }
}

/// The two files of a dictionary.
struct DictionaryFiles: Sendable {
  let affixes: String
  let words: String

  /// Where systems keep dictionaries.
  static let systemFolders = [
    "/usr/share/hunspell", "/usr/share/myspell/dicts", "/Library/Spelling", "/opt/homebrew/share/hunspell",
    "/usr/local/share/hunspell",
  ]

  /// Looks for the dictionary of a locale such as "pt_PT", or of its language alone.
  ///
  /// Another region's dictionary serves only a locale that names no region: American spelling says nothing about British.
  init?(locale: String, in folders: [String] = systemFolders) {
    let parts = locale.split { $0 == "_" || $0 == "-" }
    guard let language = parts.first else { return nil }
    let exact = [parts.joined(separator: "_"), "\(language)_\(language.uppercased())", String(language)]
    for folder in folders {
      let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      let others = parts.count > 1 ? [] : files.filter { $0.hasPrefix("\(language)_") && $0.hasSuffix(".aff") }.sorted()
      for name in exact + others.map({ String($0.dropLast(4)) })
      where files.contains("\(name).aff") && files.contains("\(name).dic") {
        affixes = "\(folder)/\(name).aff"
        words = "\(folder)/\(name).dic"
        return
      }
    }
    return nil
  }
}

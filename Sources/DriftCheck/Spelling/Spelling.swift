import Linguistics
import Localization

/// The dictionaries of this machine, found and not yet loaded.
public struct Spelling: Sendable {
  private let dictionaries: [Language: DictionaryFiles]
  private let words: [Language: Set<String>]
  /// What can't be checked, for people: a sentence each.
  package let notices: [String]

  /// Looks for the library and the dictionaries of languages; `words` are right whatever a dictionary says.
  package init(of languages: [Language], words: [Language: Set<String>]) {
    self.words = words
    guard HunspellLibrary() != nil else {
      dictionaries = [:]
      notices = ["Spelling is not checked: the library Hunspell (libhunspell) is not installed."]
      return
    }
    var dictionaries: [Language: DictionaryFiles] = [:]
    var missing: [String] = []
    for language in languages {
      dictionaries[language] = DictionaryFiles(locale: language.formattingLocale.identifier)
      if dictionaries[language] == nil { missing.append(language.tag) }
    }
    self.dictionaries = dictionaries
    notices =
      missing.isEmpty
      ? [] : ["Spelling is not checked in \(missing.joined(separator: ", ")): no Hunspell dictionary is installed."]
  }

  /// Loads the dictionary of a language; nil where there is none.
  func checker(of language: Language, glossary: Set<String>) -> SpellingChecker? {
    guard let files = dictionaries[language], let library = HunspellLibrary(),
      let dictionary = SpellingDictionary(files, library)
    else { return nil }
    return SpellingChecker(dictionary, knowing: glossary.union(words[language] ?? []))
  }

  /// The words of a file with one word a line; a line that starts with # is a comment.
  package static func words(in text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("#") }.map { $0.lowercased() })
  }
}

import Foundation
import Linguistics

/// The words that a specification and a glossary use in one language, in all their inflections.
struct SpecificationWords {
  private let words: [String: Set<String>]

  init(_ texts: [ReadText]) {
    var words: [String: Set<String>] = [:]
    for text in texts {
      for (token, stem) in zip(text.tokens, text.stems) { words[stem, default: []].insert(token.folded) }
    }
    self.words = words
  }

  /// Whether a word is one of them, or another form of one.
  ///
  /// Stemmers make one stem of words that only look alike, such as "alternator" and "alternative": forms of a word
  /// differ in no more than the last two letters. `isOther` asks for another form than the word itself.
  func contain(_ word: String, stem: String, isOther: Bool = false) -> Bool {
    words[stem]?.contains { known in
      if isOther, known == word { return false }
      let shared = known.commonPrefix(with: word).count
      return known.count - shared <= 2 && word.count - shared <= 2
    } ?? false
  }
}

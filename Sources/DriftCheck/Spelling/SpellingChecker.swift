import Linguistics

/// Finds misspelt words in the texts of one language; it remembers each word, and belongs to one task.
final class SpellingChecker {
  /// A word that no dictionary has.
  struct Misspelling: Sendable {
    let tokens: Range<Int>
    let suggestion: String?
  }

  private let dictionary: SpellingDictionary
  /// Words in lower case that are right whatever the dictionary says.
  private let known: Set<String>
  private var verdicts: [String: Bool] = [:]

  init(_ dictionary: SpellingDictionary, knowing known: Set<String>) {
    self.dictionary = dictionary
    self.known = known
  }

  /// The misspelt words of a text; names, abbreviations and words with digits are not looked up.
  func misspellings(in text: TextWords, names: [NameFinder.Mention]) -> [Misspelling] {
    text.tokens.indices.compactMap { index in
      let token = text.tokens[index]
      guard token.kind == .word, token.text.unicodeScalars.count > 1, !token.text.isAcronym,
        !token.text.unicodeScalars.contains(where: { $0.isDigit || $0 == "_" }),
        !names.contains(where: { $0.tokens.contains(index) }), !isKnown(index, in: text)
      else { return nil }
      return Misspelling(tokens: index..<(index + 1), suggestion: dictionary.suggestion(for: token.text))
    }
  }

  /// Whether a word is right alone, with its apostrophe ("l’entrée"), or as a part of a compound ("Last-Ausgang").
  private func isKnown(_ index: Int, in text: TextWords) -> Bool {
    let word = text.tokens[index].text
    // A form of a term of the glossary is right as well.
    if known.contains(text.stems[index]) || accepts(word) { return true }
    if word.unicodeScalars.first?.isUpper == true, accepts(word.lowercased()) { return true }
    for joint in ["'", "-"] {
      if isJoint(joint, at: index + 1, text), index + 2 < text.tokens.count,
        accepts(word + joint) || accepts(word + joint + text.tokens[index + 2].text)
      {
        return true
      }
      if isJoint(joint, at: index - 1, text), index > 1,
        accepts(joint + word) || accepts(text.tokens[index - 2].text + joint + word)
      {
        return true
      }
    }
    return false
  }

  private func isJoint(_ joint: String, at index: Int, _ text: TextWords) -> Bool {
    guard text.tokens.indices.contains(index), text.folded[index] == joint, text.tokens[index].gap == .none else {
      return false
    }
    return index + 1 < text.tokens.count && text.tokens[index + 1].gap == .none
  }

  private func accepts(_ word: String) -> Bool {
    if let verdict = verdicts[word] { return verdict }
    let verdict = known.contains(word.lowercased()) || dictionary.accepts(word)
    verdicts[word] = verdict
    return verdict
  }
}

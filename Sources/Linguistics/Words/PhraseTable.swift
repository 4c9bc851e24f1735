/// Finds groups of words in a text, hyphens or not: "short-circuit" where the table has "short circuit".
///
/// A text is given by its keys, one a token: folded words, or their stems.
package struct PhraseTable<Value: Sendable>: Sendable {
  /// A phrase that was found.
  package struct Match: Sendable {
    /// What the table has for it.
    package let value: Value
    /// Its tokens.
    package let tokens: Range<Int>

    @usableFromInline
    init(value: Value, tokens: Range<Int>) {
      self.value = value
      self.tokens = tokens
    }
  }

  @usableFromInline let index: PhraseIndex
  @usableFromInline let values: [Value]
  /// How many words the longest phrase has.
  @usableFromInline let longest: Int

  /// Makes a table of phrases; `key` turns a folded word into what texts are given by.
  package init(_ phrases: some Sequence<(String, Value)>, key: (String) -> String = { $0 }) {
    let phrases = Array(phrases)
    let words = phrases.map { phrase, _ in
      Tokenizer.tokens(of: phrase).map(\.folded).filter { !Word.hyphens.contains($0) }.map(key)
    }
    index = PhraseIndex(words)
    values = phrases.map(\.1)
    longest = words.map(\.count).max() ?? 0
  }

  /// All phrases that start at a token, the longest first.
  @inlinable
  package func matches(_ keys: WordKeys, at start: Int) -> [Match] {
    index.matches(keys, at: start).map { Match(value: values[$0.number], tokens: start..<$0.end) }
  }

  /// The longest phrase that starts at a token.
  @inlinable
  package func match(_ keys: WordKeys, at start: Int) -> Match? {
    index.match(keys, at: start, before: keys.count).map { Match(value: values[$0.number], tokens: start..<$0.end) }
  }

  /// The longest phrase that ends before a token, with at most one hyphen in it.
  @inlinable
  package func match(_ keys: WordKeys, endingBefore end: Int) -> Match? {
    for start in max(0, end - longest - 1)..<max(0, end) {
      if let match = index.match(keys, at: start, endingBefore: end) {
        return Match(value: values[match.number], tokens: start..<end)
      }
    }
    return nil
  }

  /// All phrases of a text, or of some of its tokens, that do not overlap, from the left, the longest first.
  @inlinable
  package func all(in keys: WordKeys, _ range: Range<Int>? = nil) -> [Match] {
    let found = index.all(in: keys, range ?? keys.indices)
    return found.isEmpty ? [] : found.map { Match(value: values[$0.number], tokens: $0.tokens) }
  }

  /// Whether a text, or some of its tokens, has any of the phrases.
  @inlinable
  package func isIn(_ keys: WordKeys, _ range: Range<Int>? = nil) -> Bool { index.isIn(keys, range ?? keys.indices) }
}

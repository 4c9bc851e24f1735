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

  @usableFromInline
  struct Entry: Sendable {
    @usableFromInline let rest: [String]
    @usableFromInline let value: Value
  }

  @usableFromInline
  var entries: [String: [Entry]] = [:]

  /// Makes a table of phrases; `key` turns a folded word into what texts are given by.
  package init(_ phrases: some Sequence<(String, Value)>, key: (String) -> String = { $0 }) {
    for (phrase, value) in phrases {
      let words = Tokenizer.tokens(of: phrase).map(\.folded).filter { !isHyphen($0) }.map(key)
      guard let first = words.first else { continue }
      entries[first, default: []].append(Entry(rest: Array(words.dropFirst()), value: value))
    }
    // The longest phrase is tried first.
    for first in entries.keys { entries[first]?.sort { $0.rest.count > $1.rest.count } }
  }

  /// All phrases that start at a token, the longest first.
  @inlinable
  package func matches(_ keys: [String], at start: Int) -> [Match] {
    guard keys.indices.contains(start), let candidates = entries[keys[start]] else { return [] }
    return candidates.compactMap { entry in
      var position = start + 1
      for word in entry.rest {
        while position < keys.count, isHyphen(keys[position]) { position += 1 }
        guard position < keys.count, keys[position] == word else { return nil }
        position += 1
      }
      return Match(value: entry.value, tokens: start..<position)
    }
  }

  /// The longest phrase that starts at a token.
  @inlinable
  package func match(_ keys: [String], at start: Int) -> Match? { matches(keys, at: start).first }

  /// The longest phrase that ends before a token.
  @inlinable
  package func match(_ keys: [String], endingBefore end: Int, within reach: Int = 6) -> Match? {
    for start in max(0, end - reach)..<max(0, end) {
      if let match = matches(keys, at: start).first(where: { $0.tokens.upperBound == end }) { return match }
    }
    return nil
  }

  /// All phrases of a text that do not overlap, from the left, the longest first.
  @inlinable
  package func all(in keys: [String]) -> [Match] {
    var found: [Match] = []
    var position = 0
    while position < keys.count {
      if let match = match(keys, at: position) {
        found.append(match)
        position = match.tokens.upperBound
      } else {
        position += 1
      }
    }
    return found
  }
}

@usableFromInline
func isHyphen(_ key: String) -> Bool { key == "-" || key == "\u{2010}" || key == "\u{2011}" }

/// Finds phrases by their numbers: the part of `PhraseTable` that is the same whatever a table has for its phrases.
package struct PhraseIndex: Sendable {
  /// A phrase without its first word.
  private struct Phrase: Sendable {
    let rest: [String]
    let hashes: [UInt64]
    let number: Int
  }

  /// The phrases that start with a word, the longest first.
  private struct Group: Sendable {
    let first: String
    let hash: UInt64
    var phrases: [Phrase]
  }

  private var groups: [Group] = []
  /// The groups by the lowest bits of their hashes, each at the first free place from there on; -1 where none is.
  private let slots: [Int32]

  /// Takes the words of each phrase.
  init(_ phrases: [[String]]) {
    var numbers: [String: Int] = [:]
    for (number, words) in phrases.enumerated() {
      guard let first = words.first else { continue }
      let rest = Array(words.dropFirst())
      let phrase = Phrase(rest: rest, hashes: rest.map(WordKeys.hash), number: number)
      if let group = numbers[first] {
        groups[group].phrases.append(phrase)
      } else {
        numbers[first] = groups.count
        groups.append(Group(first: first, hash: WordKeys.hash(first), phrases: [phrase]))
      }
    }
    for group in groups.indices {
      // The longest phrase is tried first, of phrases of one length the first.
      groups[group].phrases.sort { ($1.rest.count, $0.number) < ($0.rest.count, $1.number) }
    }
    slots = PhraseIndex.slots(of: groups.map(\.hash))
  }

  /// A table with four places for each group, so that nearly all words are known to be none by one look.
  private static func slots(of hashes: [UInt64]) -> [Int32] {
    var size = 4
    while size < 4 * hashes.count { size *= 2 }
    var slots = [Int32](repeating: -1, count: size)
    for (group, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & (size - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Int32(group)
    }
    return slots
  }

  private func group(_ keys: WordKeys, at start: Int) -> Int? {
    let hash = keys.hashes[start]
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let group = Int(slots[slot])
      if groups[group].hash == hash, groups[group].first == keys[start] { return group }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// A phrase that was found: its number, and the token behind it.
  package typealias Found = (number: Int, end: Int)

  /// Hands out the phrases that start at a token and end before another, the longest first, until it is told to stop.
  func find(_ keys: WordKeys, at start: Int, before end: Int, _ take: (Found) -> Bool) {
    guard start >= 0, start < end, !groups.isEmpty, let group = group(keys, at: start) else { return }
    for phrase in groups[group].phrases {
      if let last = self.end(of: phrase, keys, from: start + 1, before: end), !take((phrase.number, last)) { return }
    }
  }

  private func end(of phrase: Phrase, _ keys: WordKeys, from start: Int, before end: Int) -> Int? {
    var position = start
    for (word, hash) in zip(phrase.rest, phrase.hashes) {
      while position < end, keys.isHyphen(at: position) { position += 1 }
      guard position < end, keys.hashes[position] == hash, keys[position] == word else { return nil }
      position += 1
    }
    return position
  }

  /// The phrases that start at a token, the longest first.
  package func matches(_ keys: WordKeys, at start: Int) -> [Found] {
    var found: [Found] = []
    find(keys, at: start, before: keys.count) {
      found.append($0)
      return true
    }
    return found
  }

  /// The longest phrase that starts at a token.
  package func match(_ keys: WordKeys, at start: Int, before end: Int) -> Found? {
    var found: Found?
    find(keys, at: start, before: end) {
      found = $0
      return false
    }
    return found
  }

  /// The longest phrase that starts at a token and ends before another.
  package func match(_ keys: WordKeys, at start: Int, endingBefore end: Int) -> Found? {
    var found: Found?
    find(keys, at: start, before: keys.count) {
      if $0.end == end { found = $0 }
      return found == nil
    }
    return found
  }

  /// The phrases among some tokens that do not overlap, from the left, the longest first.
  package func all(in keys: WordKeys, _ range: Range<Int>) -> [(number: Int, tokens: Range<Int>)] {
    var found: [(number: Int, tokens: Range<Int>)] = []
    guard !groups.isEmpty else { return found }
    var position = range.lowerBound
    while position < range.upperBound {
      if let match = match(keys, at: position, before: range.upperBound) {
        found.append((match.number, position..<match.end))
        position = match.end
      } else {
        position += 1
      }
    }
    return found
  }

  /// Whether a phrase is among some tokens.
  package func isIn(_ keys: WordKeys, _ range: Range<Int>) -> Bool {
    !groups.isEmpty && range.contains { match(keys, at: $0, before: range.upperBound) != nil }
  }
}

/// Groups of patterns for words: whole words, what words start or end with, phrases, and what is none of them.
///
/// All groups are looked for at once, so that dozens cost hardly more than one.
package struct WordPatterns: Sendable {
  /// Where a text has a pattern of a group.
  package struct Match: Sendable {
    /// The number of the group.
    package let group: Int
    /// Its tokens.
    package let tokens: Range<Int>
  }

  private struct Affix: Sendable {
    let group: Int
    let bytes: [UInt8]
  }

  private struct Exception: Sendable {
    let bytes: [UInt8]
    let isPrefix: Bool
  }

  private let words: PhraseIndex
  private let groupsOfWords: [Int]
  private let phrases: PhraseIndex
  private let groupsOfPhrases: [Int]
  /// By their first byte, and by their last.
  private var prefixes: [[Affix]] = Array(repeating: [], count: 256)
  private var suffixes: [[Affix]] = Array(repeating: [], count: 256)
  /// What follows a word and ends so, by that word: "por *ar".
  private var endings: [String: [Affix]] = [:]
  /// What starts or ends so and is meant nowhere, a list for each group: "under" beside "un*".
  private let exceptions: [[Exception]]

  /// Takes groups of "until", "un*", "*less", "out of date", "off-line", "por *ar", "!under*".
  package init(_ groups: [[String]]) {
    var words: [(group: Int, words: [String])] = []
    var phrases: [(group: Int, words: [String])] = []
    var exceptions: [[Exception]] = []
    for (group, patterns) in groups.enumerated() {
      exceptions.append(
        patterns.filter { $0.hasPrefix("!") }.map { pattern in
          let word = pattern.dropFirst()
          return Exception(bytes: Array(word.utf8.filter { $0 != Sign.any }), isPrefix: word.hasSuffix("*"))
        })
      for pattern in patterns where !pattern.hasPrefix("!") {
        let bytes = Array(pattern.utf8)
        if let space = pattern.firstRange(of: " *") {
          let ending = Affix(group: group, bytes: Array(pattern[space.upperBound...].utf8))
          endings[String(pattern[..<space.lowerBound]), default: []].append(ending)
        } else if bytes.first == Sign.any, let last = bytes.last {
          suffixes[Int(last)].append(Affix(group: group, bytes: Array(bytes.dropFirst())))
        } else if bytes.last == Sign.any {
          prefixes[Int(bytes[0])].append(Affix(group: group, bytes: bytes.dropLast()))
        } else if pattern.contains(where: { " '-".contains($0) }) {
          phrases.append((group, Tokenizer.tokens(of: pattern).map(\.folded).filter { !Word.hyphens.contains($0) }))
        } else {
          words.append((group, [pattern]))
        }
      }
    }
    self.exceptions = exceptions
    (self.words, groupsOfWords) = (PhraseIndex(words.map(\.words)), words.map(\.group))
    (self.phrases, groupsOfPhrases) = (PhraseIndex(phrases.map(\.words)), phrases.map(\.group))
  }

  private enum Sign {
    static let any = UInt8(ascii: "*")
  }

  /// Where a text, or some of its tokens, has one of them; of each group the phrases first.
  package func matches(in keys: WordKeys, _ range: Range<Int>? = nil) -> [Match] {
    let range = range ?? keys.indices
    var found: [Match] = []
    var ends: [Int: Int] = [:]
    for start in range {
      phrases.find(keys, at: start, before: range.upperBound) { match in
        let group = groupsOfPhrases[match.number]
        if ends[group, default: start] <= start {
          found.append(Match(group: group, tokens: start..<match.end))
          ends[group] = match.end
        }
        return true
      }
    }
    for index in range {
      for group in groupsOfEndings(keys, at: index, before: range.upperBound) {
        found.append(Match(group: group, tokens: index..<(index + 2)))
      }
      for group in groups(of: keys, at: index) { found.append(Match(group: group, tokens: index..<(index + 1))) }
    }
    guard exceptions.count > 1, found.count > 1 else { return found }
    // What stands first in a group stays first.
    return found.enumerated().sorted { ($0.element.group, $0.offset) < ($1.element.group, $1.offset) }.map(\.element)
  }

  /// Whether a text, or some of its tokens, has one of them.
  package func isIn(_ keys: WordKeys, _ range: Range<Int>? = nil) -> Bool {
    let range = range ?? keys.indices
    return range.contains {
      !groups(of: keys, at: $0).isEmpty || !groupsOfEndings(keys, at: $0, before: range.upperBound).isEmpty
    } || phrases.isIn(keys, range)
  }

  /// The groups that a word and the ending of the next belong to.
  private func groupsOfEndings(_ keys: WordKeys, at index: Int, before end: Int) -> [Int] {
    guard !endings.isEmpty, index + 1 < end, let endings = endings[keys[index]] else { return [] }
    return endings.filter { keys[index + 1].utf8.reversed().starts(with: $0.bytes.reversed()) }.map(\.group)
  }

  /// The groups that have a word, each once.
  private func groups(of keys: WordKeys, at index: Int) -> [Int] {
    var found: [Int] = []
    words.find(keys, at: index, before: index + 1) { match in
      let group = groupsOfWords[match.number]
      if !found.contains(group) { found.append(group) }
      return true
    }
    var word = keys[index]
    word.withUTF8 { word in
      guard let first = word.first, let last = word.last else { return }
      for affix in prefixes[Int(first)] where affix.bytes.isPart(of: word, at: 0) { add(affix, word, &found) }
      for affix in suffixes[Int(last)] where affix.bytes.isPart(of: word, at: word.count - affix.bytes.count) {
        add(affix, word, &found)
      }
    }
    return found
  }

  /// A short affix needs at least three letters beside it.
  private func add(_ affix: Affix, _ word: UnsafeBufferPointer<UInt8>, _ found: inout [Int]) {
    let fewest = affix.bytes.count + (affix.bytes.count < 4 ? 3 : 0)
    guard word.count >= fewest, !found.contains(affix.group) else { return }
    let isException = exceptions[affix.group].contains { exception in
      word.starts(with: exception.bytes) && (exception.isPrefix || word.count == exception.bytes.count)
    }
    if !isException { found.append(affix.group) }
  }
}

extension [UInt8] {
  /// Whether a word has them at a place.
  fileprivate func isPart(of word: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    start >= 0 && start + count <= word.count && indices.allSatisfy { self[$0] == word[start + $0] }
  }
}

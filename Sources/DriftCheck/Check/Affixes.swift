import Linguistics

/// Words, and what words start or end with.
struct Affixes: Sendable {
  private let words: Set<String>
  private let prefixes: [String]
  private let suffixes: [String]
  /// What starts or ends so and is meant nowhere: "under" beside "un*".
  private let exceptions: [String]
  private let phrases: PhraseTable<Void>

  /// Takes "until", "un*", "*less", "out of date", "!under*".
  init(_ patterns: [String]) {
    exceptions = patterns.filter { $0.hasPrefix("!") }.map { String($0.dropFirst()) }
    let patterns = patterns.filter { !$0.hasPrefix("!") }
    let isPhrase = { (pattern: String) in pattern.contains(" ") || pattern.contains("'") }
    words = Set(patterns.filter { !$0.contains("*") && !isPhrase($0) })
    phrases = PhraseTable(patterns.filter(isPhrase).map { ($0, ()) })
    prefixes = patterns.filter { $0.hasSuffix("*") }.map { String($0.dropLast()) }
    suffixes = patterns.filter { $0.hasPrefix("*") }.map { String($0.dropFirst()) }
  }

  /// Where some words have one of them.
  func matches(in words: [String]) -> [Range<Int>] {
    phrases.all(in: words).map(\.tokens) + words.indices.filter { matches(words[$0]) }.map { $0..<($0 + 1) }
  }

  /// Whether some words have one of them; a short one needs at least three letters beside it.
  func isIn(_ words: [String]) -> Bool { words.contains(where: matches) || !phrases.all(in: words).isEmpty }

  private func matches(_ word: String) -> Bool {
    if words.contains(word) { return true }
    guard
      prefixes.contains(where: { word.hasPrefix($0) && isLong(word, $0) })
        || suffixes.contains(where: { word.hasSuffix($0) && isLong(word, $0) })
    else { return false }
    return !exceptions.contains { $0.hasSuffix("*") ? word.hasPrefix($0.dropLast()) : word == $0 }
  }

  private func isLong(_ word: String, _ affix: String) -> Bool {
    word.utf8.count >= affix.utf8.count + (affix.utf8.count < 4 ? 3 : 0)
  }
}

/// What a language calls the two sides of what can be one way or the other: on and off, left and right.
package final class Opposites: Sendable {
  /// One of two sides.
  package enum Side: Sendable {
    case first
    case second

    /// The one across from it.
    package var other: Side { self == .first ? .second : .first }
  }

  /// Where a text says one side.
  package struct Mention: Sendable {
    /// What can be one way or the other.
    package let subject: String
    /// Which of the two is said.
    package let side: Side
    /// The words that say it, from the first to the last.
    package let tokens: Range<Int>
    /// Whether it is a verb and its particle, with other words between: "schließen … an".
    package let isSplit: Bool

    /// Whether one of its words is one of these.
    package func overlaps(_ words: Range<Int>) -> Bool {
      guard isSplit else { return tokens.overlaps(words) }
      return words.contains(tokens.lowerBound) || words.contains(tokens.upperBound - 1)
    }
  }

  /// The sides of all subjects, one after the other.
  private let sides: [(subject: String, side: Side)]
  /// The words of each side.
  private let patterns: WordPatterns
  /// Its verbs that stand apart from their particles.
  private let splitVerbs: SplitVerbs
  /// Those that mean it as a whole text only: "off".
  private let whole: [String: [Int]]

  /// Takes the words of a language; without a profile nothing is found.
  package init(_ profile: LanguageProfile?) {
    let subjects = (profile?.opposites ?? [:]).sorted { $0.key < $1.key }.filter { $0.value.count == 2 }
    sides = subjects.flatMap { [($0.key, Side.first), ($0.key, .second)] }
    let words = subjects.flatMap(\.value)
    patterns = WordPatterns(words.map { $0.filter { !$0.hasPrefix("=") && !SplitVerbs.isOne($0) } })
    splitVerbs = SplitVerbs(words, joints: Set((profile?.conjunctions ?? []) + (profile?.disjunctions ?? [])))
    var whole: [String: [Int]] = [:]
    for (number, side) in words.enumerated() {
      for word in side where word.hasPrefix("=") { whole[String(word.dropFirst()), default: []].append(number) }
    }
    self.whole = whole
  }

  /// What a text says, side by side.
  package func mentions(in text: TextWords) -> [Mention] {
    var found = patterns.matches(in: text.folded).map { ($0.group, $0.tokens) }
    if text.folded.count == 1, let meant = whole[text.folded[0]] {
      found = found.filter { !meant.contains($0.0) } + meant.map { ($0, 0..<1) }
    }
    let split = splitVerbs.matches(in: text)
    guard !found.isEmpty || !split.isEmpty else { return [] }
    // The longest says what is meant: "ladda ur" is not "ladda", "sluit … aan" not "sluit".
    let phrases = found.map(\.1).filter { $0.count > 1 }
    found.removeAll { _, tokens in
      phrases.contains { $0.count > tokens.count && tokens.clamped(to: $0) == tokens }
        || split.contains { tokens.clamped(to: $0.verb) == tokens }
    }
    let all = found.map { ($0.0, $0.1, false) } + split.map { ($0.group, $0.verb.lowerBound..<($0.particle + 1), true) }
    return all.sorted { $0.0 < $1.0 }.map { side, tokens, isSplit in
      // A mark tells "is off." from "is off to the side", and says no more.
      let endsInMark = tokens.count > 1 && text.tokens[tokens.upperBound - 1].kind == .sign
      return Mention(
        subject: sides[side].subject, side: sides[side].side,
        tokens: endsInMark ? tokens.lowerBound..<(tokens.upperBound - 1) : tokens, isSplit: isSplit)
    }
  }
}

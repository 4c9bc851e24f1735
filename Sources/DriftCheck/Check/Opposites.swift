import Linguistics

/// What a language calls the two sides of what can be one way or the other: on and off, left and right.
struct Opposites: Sendable {
  /// One of two sides.
  enum Side: Sendable {
    case first
    case second

    var other: Side { self == .first ? .second : .first }
  }

  /// Where a text says one side.
  struct Mention {
    let subject: String
    let side: Side
    let tokens: Range<Int>
  }

  /// The sides of all subjects, one after the other.
  private let sides: [(subject: String, side: Side)]
  /// The words of each side.
  private let patterns: WordPatterns
  /// Those that mean it as a whole text only: "off".
  private let whole: [String: [Int]]

  init(_ profile: LanguageProfile?) {
    let subjects = (profile?.opposites ?? [:]).sorted { $0.key < $1.key }.filter { $0.value.count == 2 }
    sides = subjects.flatMap { [($0.key, Side.first), ($0.key, .second)] }
    let words = subjects.flatMap(\.value)
    patterns = WordPatterns(words.map { $0.filter { !$0.hasPrefix("=") } })
    var whole: [String: [Int]] = [:]
    for (number, side) in words.enumerated() {
      for word in side where word.hasPrefix("=") { whole[String(word.dropFirst()), default: []].append(number) }
    }
    self.whole = whole
  }

  /// What a text says, side by side.
  func mentions(in text: CheckedText) -> [Mention] {
    var found = patterns.matches(in: text.folded).map { ($0.group, $0.tokens) }
    if text.folded.count == 1, let meant = whole[text.folded[0]] {
      found = (found.filter { !meant.contains($0.0) } + meant.map { ($0, 0..<1) }).sorted { $0.0 < $1.0 }
    }
    return found.map { Mention(subject: sides[$0.0].subject, side: sides[$0.0].side, tokens: $0.1) }
  }
}

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

  /// The words of a side; those that mean it only as a whole text, "off", stand apart.
  private struct Words: Sendable {
    let inside: Affixes
    let whole: Set<String>

    init(_ patterns: [String]) {
      whole = Set(patterns.filter { $0.hasPrefix("=") }.map { String($0.dropFirst()) })
      inside = Affixes(patterns.filter { !$0.hasPrefix("=") })
    }

    func matches(in words: [String]) -> [Range<Int>] {
      words.count == 1 && whole.contains(words[0]) ? [0..<1] : inside.matches(in: words)
    }
  }

  private let subjects: [(name: String, first: Words, second: Words)]

  init(_ profile: LanguageProfile?) {
    subjects = (profile?.opposites ?? [:]).sorted { $0.key < $1.key }.compactMap { name, sides in
      sides.count == 2 ? (name, Words(sides[0]), Words(sides[1])) : nil
    }
  }

  /// What a text says, side by side.
  func mentions(in text: CheckedText) -> [Mention] {
    subjects.flatMap { subject in
      subject.first.matches(in: text.folded).map { Mention(subject: subject.name, side: .first, tokens: $0) }
        + subject.second.matches(in: text.folded).map { Mention(subject: subject.name, side: .second, tokens: $0) }
    }
  }
}

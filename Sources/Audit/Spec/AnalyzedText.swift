import Glossary
import Linguistics

/// A text with everything in it that facts can be compared by.
///
/// A class, since units, segments and checks share it: a copy of a value would retain all that it holds.
final class AnalyzedText: Sendable {
  /// The text, its tokens and their stems.
  let words: TextWords
  let quantities: [QuantityMention]
  let names: [NameTable.Match]
  let concepts: [ConceptMatch]
  /// The tokens that negate.
  let negations: [Int]

  init(
    _ words: TextWords, quantities: [QuantityMention], names: [NameTable.Match], concepts: [ConceptMatch],
    negations: [Int]
  ) {
    (self.words, self.quantities) = (words, quantities)
    (self.names, self.concepts, self.negations) = (names, concepts, negations)
  }

  var text: String { words.content }
  var tokens: [Token] { words.tokens }
  var stems: [String] { words.stems }

  /// The part of the text between two places, in UTF-8 code units.
  func excerpt(_ range: Range<Int>) -> String {
    let start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
    return String(decoding: text.utf8[start..<text.utf8.index(start, offsetBy: range.count)], as: UTF8.self)
  }
}

extension AnalyzedText {
  /// The terms that do not mislead and are no part of a longer term.
  var wholeTerms: [ConceptMatch] {
    concepts.filter { match in
      match.term.status != .deprecated
        && !concepts.contains { $0.tokens.count > match.tokens.count && $0.tokens.overlaps(match.tokens) }
    }
  }

  /// The share of words that two texts have in common, from 0 to 1.
  func overlap(with other: AnalyzedText) -> Double {
    guard !stems.isEmpty || !other.stems.isEmpty else { return 1 }
    var counts: [String: Int] = [:]
    for stem in stems { counts[stem, default: 0] += 1 }
    var common = 0
    for stem in other.stems where counts[stem, default: 0] > 0 {
      common += 1
      counts[stem, default: 0] -= 1
    }
    return 2 * Double(common) / Double(stems.count + other.stems.count)
  }
}

/// A term of the glossary in a text.
struct ConceptMatch {
  let term: ConceptTerm
  let tokens: Range<Int>
}

/// A term with its concept.
struct ConceptTerm: Sendable, Hashable {
  let concept: String
  let text: String
  let status: Glossary.Status
}

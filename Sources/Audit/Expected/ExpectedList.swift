import Linguistics
import SpecModel

/// A list of the specification in the words of a language.
struct ExpectedList {
  struct Item {
    let id: String
    let text: String
    /// The stems, concepts and names that no other item of the list has; any one of a kind shows the item.
    let stems: Set<String>
    let concepts: Set<String>
    let names: Set<String>

    /// Whether words of its own show it; an item that only a term of the glossary tells apart may be meant by any words.
    var hasOwnWords: Bool { !names.isEmpty || !stems.isEmpty }

    func isIn(_ text: ReadText) -> Bool {
      if !names.isEmpty { return text.spelledNames.contains { names.contains($0.name) } }
      if text.concepts.contains(where: { concepts.contains($0.term.concept) && !text.isPart($0) }) { return true }
      if stems.isEmpty { return concepts.isEmpty }
      let hits = stems.count { stem in
        text.stems.contains { $0 == stem || $0.isInflection(of: stem) }
          || text.firstParts.contains(where: stem.hasPrefix)
      }
      return hits > 0 && hits * 2 >= stems.count
    }
  }

  let fact: FactID
  let items: [Item]
  /// The expectations that print it in a sentence.
  let expectations: Set<String>
  let isInSentence: Bool
  /// Whether the datasheet leaves a part of it to a reading.
  let isReading: Bool
  let sources: [Source]
}

extension ReadText {
  /// First parts of compounds whose second part stands elsewhere: "over- and under-temperature".
  fileprivate var firstParts: [String] {
    tokens.indices.dropLast().filter { index in
      let next = tokens[index + 1]
      return tokens[index].kind == .word && tokens[index].text.count > 2 && next.text == "-" && next.gap == .none
        && index + 2 < tokens.count && tokens[index + 2].gap != .none
    }.map { stems[$0] }
  }

  /// Whether a misleading term is only a part of the right term for another thing, as "converter" of "DC-DC converter".
  fileprivate func isPart(_ match: ConceptMatch) -> Bool {
    guard !match.term.status.isUsable else { return false }
    return concepts.contains { other in
      other.term.status.isUsable && other.term.concept != match.term.concept && other.tokens.count > match.tokens.count
        && other.tokens.lowerBound <= match.tokens.lowerBound && other.tokens.upperBound >= match.tokens.upperBound
    }
  }
}

extension String {
  /// Whether one is the other with an ending that its stem kept: "relés" and "relé".
  fileprivate func isInflection(of other: String) -> Bool {
    abs(count - other.count) < 3 && min(count, other.count) > 2 && (hasPrefix(other) || other.hasPrefix(self))
  }
}

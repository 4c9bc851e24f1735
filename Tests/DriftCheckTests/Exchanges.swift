import Glossary
import Linguistics
import Localization
import Quantities

@testable import DriftCheck

/// A word of a text exchanged for its contrary, by the pairs that the data of the language and the glossary have.
struct Exchange {
  /// What was exchanged.
  enum Kind: String, CaseIterable {
    case opposite, term, comparison, quantifier, denial, modality
  }

  let kind: Kind
  let text: String

  /// Each exchange that a text has a place for.
  static func all(in text: CheckedText, _ tools: LanguageTools, _ glossary: Glossary) -> [Exchange] {
    guard let profile = tools.profile else { return [] }
    var found: [(Kind, Range<Int>, String)] = []
    for mention in text.read.opposites where !mention.isSplit {
      guard let sides = profile.opposites[mention.subject] else { continue }
      let own = mention.side == .first ? sides[0] : sides[1]
      let other = mention.side == .first ? sides[1] : sides[0]
      guard let word = counterpart(text.text(tokens: mention.tokens), own, other) else { continue }
      found.append((.opposite, mention.tokens, word))
    }
    let opposites = Dictionary(
      uniqueKeysWithValues: glossary.concepts.compactMap { concept in concept.opposite.map { (concept.id, $0) } })
    for match in text.read.wholeTerms where match.term.status.isUsable {
      guard let opposite = opposites[match.term.concept],
        let word = glossary.concepts.first(where: { $0.id == opposite })?.preferred(tools.language)
      else { continue }
      found.append((.term, match.tokens, word))
    }
    for comparison in tools.comparisons(in: text).values {
      guard let tokens = comparison.tokens, let word = comparison.word else { continue }
      let isBefore =
        text.tokens.indices.contains(tokens.upperBound)
        && text.tokens[tokens.upperBound].text == CheckedText.objectText
      let phrases = isBefore ? profile.comparisons : profile.comparisonsBehind
      guard let phrase = phrases.first(word.turned) else { continue }
      found.append((.comparison, tokens, phrase))
    }
    for (own, other) in [
      (profile.quantifiers.all, profile.quantifiers.any), (profile.quantifiers.any, profile.quantifiers.all),
    ] {
      for match in PhraseTable(own.map { ($0, ()) }).all(in: text.folded) {
        found.append((.quantifier, match.tokens, other[0]))
      }
    }
    for denial in text.denials { found.append((.denial, denial, "")) }
    for (own, other) in [(profile.modality.may, profile.modality.must), (profile.modality.must, profile.modality.may)] {
      for match in PhraseTable(own.map { ($0, ()) }).all(in: text.folded) {
        found.append((.modality, match.tokens, other[0]))
      }
    }
    return found.sorted { ($0.1.lowerBound, $0.0.rawValue) < ($1.1.lowerBound, $1.0.rawValue) }.map {
      kind, tokens, word in
      let characters = text.words.characters(of: tokens)
      let spot = text.words.offsets[characters.lowerBound]..<text.words.offsets[characters.upperBound]
      let bytes = Array(text.content.utf8)
      let mutant = String(
        decoding: bytes[..<spot.lowerBound] + Array(word.utf8) + bytes[spot.upperBound...], as: UTF8.self)
      return Exchange(kind: kind, text: mutant.replacing("  ", with: " "))
    }.filter { $0.text != text.content }
  }

  /// The word across from one, with the same ending where both sides are what words start with: "ein-", "ausgeschaltet".
  private static func counterpart(_ word: String, _ own: [String], _ other: [String]) -> String? {
    let folded = word.lowercased()
    let place = own.firstIndex { pattern in
      pattern.hasSuffix("*") ? folded.hasPrefix(pattern.dropLast()) : folded == pattern.filter { !"=.,;".contains($0) }
    }
    if let place, own[place].hasSuffix("*"), other.indices.contains(place), other[place].hasSuffix("*") {
      return String(other[place].dropLast()) + folded.dropFirst(own[place].count - 1)
    }
    let plain = other.filter { !$0.contains("…") && !$0.hasPrefix("!") && !$0.hasPrefix("*") && !$0.hasSuffix("*") }
    let same = place.flatMap { other.indices.contains($0) && plain.contains(other[$0]) ? other[$0] : nil }
    return (same ?? plain.first)?.filter { !"=.,;".contains($0) }
  }
}

extension LanguageProfile.Comparisons {
  fileprivate func first(_ comparator: Comparator) -> String? {
    switch comparator {
    case .lessThan: lessThan.first
    case .atMost: atMost.first
    case .greaterThan: greaterThan.first
    case .atLeast: atLeast.first
    }
  }
}

extension Comparator {
  /// The other way around: above for below.
  fileprivate var turned: Comparator {
    switch self {
    case .lessThan: .greaterThan
    case .atMost: .atLeast
    case .greaterThan: .lessThan
    case .atLeast: .atMost
    }
  }
}

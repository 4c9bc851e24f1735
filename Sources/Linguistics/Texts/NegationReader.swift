import Quantities

/// Finds what a text of a language denies.
package final class NegationReader: Sendable {
  /// What a text denies.
  package struct Reading: Sendable {
    /// The words that deny, a negation in two words being one, from the left.
    package var stated: [Range<Int>] = []
    /// The words such as "missing" that another language may express by a negation.
    package var implied: [Range<Int>] = []
    /// How many negative words deny nothing, as in "no more than".
    package var affirmed = 0

    /// Nothing.
    package init() {}
  }

  /// What a word says of the sentence that it stands in.
  package enum Meaning: Sendable {
    /// "not", "never", "without".
    case stated
    /// "missing": may stand for a negation of another language.
    case implied
    /// "no more than": negative words that deny nothing.
    case affirmed
  }

  /// The words of negation, with what they say.
  package let words: PhraseTable<Meaning>
  /// Negative words that deny nothing more beside another one.
  package let companions: Set<String>
  /// The negations in two words.
  package let pairs: Conventions.DiscontinuousNegation?
  /// All words of negation, and the phrases that have one and affirm: "sin embargo".
  private let negative: PhraseTable<Void>
  private let affirming: PhraseTable<Void>
  private let particles: Set<String>
  /// What compares and has a word that may be the second one of a negation: "plus de", "moins que".
  private let comparisons: PhraseTable<Comparator>
  private let seconds: Set<String>
  private let linkingWords: Set<String>
  private let numberAbbreviations: Set<String>
  private let joints: Set<String>

  /// Takes the words of a language; without a profile nothing is found.
  package init(_ profile: LanguageProfile?) {
    let conventions = profile?.conventions
    let affirmations = Set(conventions?.affirmations ?? [])
    words = PhraseTable(
      (profile?.negations ?? []).filter { !affirmations.contains($0) }.map { ($0, Meaning.stated) }
        + (conventions?.implicitNegations ?? []).map { ($0, .implied) }
        + affirmations.sorted().map { ($0, .affirmed) })
    companions = Set(
      (conventions?.negativeCompanions ?? []).map { word in word.hasSuffix("'") ? String(word.dropLast()) : word })
    negative = PhraseTable((profile?.negations ?? []).map { ($0, ()) })
    affirming = PhraseTable(affirmations.sorted().filter { $0.contains(" ") }.map { ($0, ()) })
    pairs = conventions?.discontinuousNegation
    comparisons = PhraseTable(profile?.comparisons.phrases ?? [])
    particles = Set(conventions?.discontinuousNegation.particles ?? [])
    seconds = Set(conventions?.discontinuousNegation.seconds ?? [])
    linkingWords = Set(conventions?.linkingWords ?? [])
    numberAbbreviations = Set(conventions?.numberAbbreviations ?? [])
    joints = Set((profile?.conjunctions ?? []) + (profile?.disjunctions ?? []))
  }

  /// What a text denies.
  package func read(_ text: TextWords) -> Reading {
    let all = words.all(in: text.folded)
    let pairs = discontinuous(in: text)
    var reading = Reading()
    guard !all.isEmpty || !pairs.isEmpty else { return reading }
    reading.implied = all.filter { $0.value == .implied }.map(\.tokens)
    // "No more than" affirms, and may be said by a negation elsewhere.
    let affirmed = all.filter { $0.value == .affirmed && $0.tokens.count > 1 }.map(\.tokens)
    reading.affirmed = affirmed.count + pairs.count { !$0.denies }
    let paired = Set(pairs.flatMap { [$0.particle, $0.second] })
    let found = all.filter { match in
      match.value == .stated && !isNumber(match.tokens, text) && !paired.contains(match.tokens.lowerBound)
    }.map(\.tokens)
    // "N’hésitez pas" denies nothing.
    let affirming = Set(affirmed.joined())
    let denials = pairs.filter { $0.denies && !affirming.contains($0.particle) && !affirming.contains($0.second) }
      .map { $0.second..<($0.second + 1) }
    let starts = (found + denials).map(\.lowerBound).sorted()
    let stated = found.filter { tokens in
      guard companions.contains(text.folded[tokens.lowerBound]) else { return true }
      let before = starts.firstIndex(from: tokens.lowerBound) { $0 }
      return before == 0 || text.hasEnd(between: starts[before - 1], tokens.lowerBound)
    }
    reading.stated = (stated + denials).sorted { $0.lowerBound < $1.lowerBound }
    return reading
  }

  /// The negative words of a text, each by itself, but for those of phrases that affirm.
  ///
  /// That is what a document is held to that states a fact or its contrary, in whatever words: "hors" sets apart, and
  /// each word of "ne … pas" may be the one that was lost.
  package func negativeWords(_ text: TextWords) -> [Int] {
    let affirmed = affirming.all(in: text.folded).map(\.tokens)
    return negative.all(in: text.folded).map(\.tokens.lowerBound).filter { position in
      let next = affirmed.firstIndex(from: position + 1, by: \.lowerBound)
      return next == 0 || !affirmed[next - 1].contains(position)
    }
  }

  /// How far behind a particle its second word can stand, the object between them included.
  private static let reachOfParticle = 9
  /// How near a verb stands that the particle denies by itself.
  private static let reachOfVerb = 3

  /// The negations in two words: "ne … pas", "ne … plus"; "ne … que" restricts, and "ne peut" needs no second word.
  private func discontinuous(in text: TextWords) -> [(particle: Int, second: Int, denies: Bool)] {
    guard let pairs, !particles.isEmpty else { return [] }
    let places = text.folded.indices.filter { particles.contains(text.folded[$0]) }
    let compared = places.isEmpty ? [] : Set(comparisons.all(in: text.folded).map(\.tokens).joined())
    return places.map { particle in
      let reach = (particle + 1)..<min(text.folded.count, particle + Self.reachOfParticle)
      let clause = reach.prefix { !text.hasEnd(between: particle, $0 + 1) }
      // "Un pas", "les pas" are steps.
      // "Ne peut y avoir plus de 5" denies that there are more.
      let isSaidAlone = clause.prefix(Self.reachOfVerb).contains { pairs.verbs.contains(text.folded[$0]) }
      let second = clause.first {
        seconds.contains(text.folded[$0]) && !(isSaidAlone && compared.contains($0))
          && !linkingWords.contains(text.folded[$0 - 1])
      }
      if let second { return (particle, second, true) }
      let restricts = clause.contains { pairs.exceptives.contains(text.folded[$0]) && !compared.contains($0) }
      return (particle, particle, isSaidAlone && !restricts)
    }
  }

  /// Fewer tokens are a label: "Part no.".
  private static let longestLabel = 5

  /// "Part no", as a label has it without the full stop; but not "yes or no".
  private func isBehindNoun(_ token: Int, _ text: TextWords) -> Bool {
    token > 0 && text.tokens.count < Self.longestLabel && text.tokens[token - 1].kind == .word
      && !joints.contains(text.folded[token - 1])
  }

  /// Whether a word with a capital stands before a token, inside a text: a thing that has numbers.
  private func followsCapital(_ token: Int, _ text: TextWords) -> Bool {
    token > 1 && text.tokens[token - 1].kind == .word && text.tokens[token - 1].text.first?.isUppercase == true
  }

  /// Whether a word is the abbreviation for a number and no negation.
  private func isNumber(_ tokens: Range<Int>, _ text: TextWords) -> Bool {
    guard tokens.count == 1, numberAbbreviations.contains(text.folded[tokens.lowerBound]) else { return false }
    guard text.folded.indices.contains(tokens.upperBound) else { return isBehindNoun(tokens.lowerBound, text) }
    guard text.folded[tokens.upperBound] == "." else {
      // "Page no {number}".
      return text.tokens[tokens.upperBound].text == TextWords.objectText && followsCapital(tokens.lowerBound, text)
    }
    let next = tokens.upperBound + 1
    guard next < text.tokens.count else { return text.tokens.count < Self.longestLabel }
    return text.tokens[next].kind == .number || text.tokens[next].text == TextWords.objectText
      || text.tokens[next].text.first?.isLowercase == true
  }
}

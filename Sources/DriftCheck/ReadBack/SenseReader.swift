import Glossary
import Linguistics
import Localization

/// Reads what texts say that has a contrary, by what `check` and `audit` know of words.
struct SenseReader: Sendable {
  /// What a text says.
  struct Reading: Sendable {
    /// What has a contrary.
    let senses: [SaidSense]
    /// The negations that belong to none of it.
    let denials: [Range<Int>]
  }

  /// What a negation turns into its contrary: states, not things.
  private static let states: Set = [
    Sense.power, Sense.opening, Sense.connection, Sense.order, "charging", Sense.activation, "filling",
  ]
  /// How far before or behind a word its negation stands.
  private static let reachOfDenial = 4

  /// The side that each concept of the glossary with an opposite is, and of what.
  private let concepts: [String: Sense]
  /// The subjects whose sides a negation exchanges.
  private let deniable: Set<String>
  private let languages: [Language: PhraseTable<Opposites.Side>]
  private let excess: [Language: Set<String>]
  private let functionWords: [Language: Set<String>]

  init(_ glossary: Glossary, _ profiles: [Language: LanguageProfile]) {
    var concepts: [String: Sense] = [:]
    for concept in glossary.concepts {
      guard let opposite = concept.opposite else { continue }
      let first = min(concept.id, opposite)
      concepts[concept.id] = .side("\(first)–\(max(concept.id, opposite))", concept.id == first ? .first : .second)
    }
    for concept in glossary.concepts where concepts[concept.id] != nil {
      if let side = Self.side(of: concept, profiles) { concepts[concept.id] = side }
    }
    self.concepts = concepts
    deniable = Self.states.union(
      glossary.concepts.filter { concept in
        concept.terms.values.joined().contains { ["adjective", "verb"].contains($0.partOfSpeech) }
      }.compactMap { concepts[$0.id]?.subject })
    functionWords = profiles.mapValues { Set($0.functionWords) }
    languages = profiles.mapValues { profile in
      PhraseTable(profile.quantifiers.all.map { ($0, .first) } + profile.quantifiers.any.map { ($0, .second) })
    }
    excess = profiles.mapValues { Set($0.excessWords) }
  }

  /// The side of a pair of the languages' own that a concept is called as well: what is lit is "on".
  private static func side(of concept: Glossary.Concept, _ profiles: [Language: LanguageProfile]) -> Sense? {
    for (language, profile) in profiles.sorted(by: { $0.key < $1.key }) {
      let terms = Set((concept.terms[language] ?? []).filter(\.status.isUsable).map { "=\($0.text)" })
      for (subject, sides) in profile.opposites.sorted(by: { $0.key < $1.key }) where sides.count == 2 {
        if !terms.isDisjoint(with: sides[0]) { return .side(subject, .first) }
        if !terms.isDisjoint(with: sides[1]) { return .side(subject, .second) }
      }
    }
    return nil
  }

  /// The terms of the glossary that have an opposite, whether they say something where they stand or not.
  func sides(in text: CheckedText) -> [SaidSense] {
    text.read.wholeTerms.compactMap { match in
      concepts[match.term.concept].map { SaidSense(sense: $0, tokens: match.tokens) }
    }
  }

  /// What a text says; `isDenialOfAll` says that a negation is that of the whole text, as where a flag chooses it, and no
  /// word's.
  func read(_ text: CheckedText, _ tools: LanguageTools, isDenialOfAll: Bool = false) -> Reading {
    let comparisons = tools.comparisons(in: text)
    let terms = text.read.wholeTerms.filter { $0.term.status.isUsable }
    var said = text.read.opposites.filter { mention in
      // What compares with a figure is read as a comparison, and what is part of a name is no word by itself.
      !comparisons.values.contains { $0.tokens?.overlaps(mention.tokens) ?? false }
        && !terms.contains {
          $0.tokens.count > mention.tokens.count && mention.tokens.clamped(to: $0.tokens) == mention.tokens
        }
    }.map { mention in
      // What is above a level has risen.
      let subject = mention.subject == Sense.position ? Sense.trend : mention.subject
      return SaidSense(sense: .side(subject, mention.side), tokens: mention.tokens)
    }
    let excess = excess[text.language, default: []]
    let functions = text.tokens.count > 1 ? functionWords[text.language, default: []] : []
    for match in terms {
      guard let sense = concepts[match.term.concept] else { continue }
      let before = match.tokens.lowerBound - 1
      // "Too high" is more than high, and "on the terminal" is not lit.
      guard before < 0 || !excess.contains(text.folded[before]),
        match.tokens.count > 1 || !functions.contains(text.folded[match.tokens.lowerBound]),
        !said.contains(where: { $0.tokens.overlaps(match.tokens) && $0.sense.subject == sense.subject })
      else { continue }
      said.append(SaidSense(sense: sense, tokens: match.tokens))
    }
    for match in languages[text.language]?.all(in: text.folded) ?? [] {
      said.append(SaidSense(sense: .side(Sense.quantity, match.value), tokens: match.tokens))
    }
    var free = text.denials
    // One negation is that of the nearest word in its clause, of one behind it rather than of one before.
    let sides = said.indices.sorted { said[$0].tokens.lowerBound < said[$1].tokens.lowerBound }
    for denial in isDenialOfAll ? [] : text.denials {
      guard let clause = text.clauses.first(where: { $0.overlaps(denial) }) else { continue }
      let inside = sides.filter { said[$0].tokens.overlaps(clause) && deniable.contains(said[$0].sense.subject) }
      let within = inside.filter { said[$0].tokens.overlaps(denial) }
      let behind = inside.first {
        let gap = said[$0].tokens.lowerBound - denial.upperBound
        return gap >= 0 && gap < Self.reachOfDenial
      }
      let before = inside.last {
        let gap = denial.lowerBound - said[$0].tokens.upperBound
        // "High, not …" denies what follows; "öppnas inte" what stands before.
        return Self.states.contains(said[$0].sense.subject) && gap >= 0 && gap < Self.reachOfDenial
      }
      if !within.isEmpty {
        free.removeAll { $0 == denial }
      } else if let index = behind ?? before {
        free.removeAll { $0 == denial }
        said[index] = SaidSense(sense: said[index].sense.opposite, tokens: said[index].tokens)
      }
    }
    for (name, comparison) in comparisons {
      guard let comparator = comparison.comparator, let tokens = comparison.tokens else { continue }
      if comparison.denial == .before { free.removeAll { $0.upperBound <= tokens.lowerBound } }
      said.append(SaidSense(sense: .comparison(name, comparator), tokens: tokens))
    }
    return Reading(senses: said.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }, denials: free)
  }
}

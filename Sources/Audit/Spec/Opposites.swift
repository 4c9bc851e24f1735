import Glossary
import Linguistics

/// Which of two opposites goes with which of two others, as the specification has it: over-voltage with the Charger
/// output, under-voltage with the Load output.
struct Opposites {
  /// One side of a pair of opposed concepts.
  struct Pole: Hashable {
    let concept: String
    let opposite: String

    var reversed: Pole { Pole(concept: opposite, opposite: concept) }
  }

  /// A pole in a text.
  struct Mention {
    let pole: Pole
    let tokens: Range<Int>
  }

  /// What a sentence of the specification sets side by side.
  private struct Example {
    let text: String
    let poles: Set<Pole>
    let names: Set<String>
    /// What its heading names as well.
    let topics: Set<Pole>

    func has(_ one: Pole, _ other: Pole) -> Bool {
      (poles.contains(one) && (poles.contains(other) || topics.contains(other)))
        || topics.contains(one) && poles.contains(other)
    }
  }

  private let opposites: [String: String]
  private var examples: [Example] = []
  private var topics: [String: Set<Pole>] = [:]

  /// Learns from the units of a specification and the rows of its manual, of which each cell is about the first.
  init(_ glossary: Glossary, _ units: [ExpectedUnit], _ rows: [[String]], _ analyzer: TextAnalyzer) {
    opposites = Dictionary(
      uniqueKeysWithValues: glossary.concepts.compactMap { concept in concept.opposite.map { (concept.id, $0) } })
    for unit in units {
      if unit.kind == .heading {
        topics[unit.section] = Set(groups(in: unit.text).joined().map(\.pole))
      } else {
        for sentence in analyzer.sentences(of: unit) { learn(sentence, topics[unit.section] ?? []) }
      }
    }
    for row in rows {
      for cell in row.dropFirst() { learn(analyzer.analyze("\(row[0])\t\(cell)"), []) }
    }
  }

  private mutating func learn(_ text: AnalyzedText, _ topics: Set<Pole>) {
    for mentions in groups(in: text) where !mentions.isEmpty {
      examples.append(
        Example(
          text: text.text.replacing("\t", with: ": "), poles: Set(mentions.map(\.pole)),
          names: Set(text.names.map(\.name)), topics: topics))
    }
  }

  /// The poles of a text that belong together: those of a clause, and those of the whole text, where nothing is denied.
  func groups(in text: AnalyzedText) -> [[Mention]] {
    var clauses: [Range<Int>] = []
    var start = 0
    while start < text.tokens.count {
      let clause = Clause.around(start, in: text.tokens)
      if clause != 0..<text.tokens.count { clauses.append(clause) }
      start = clause.upperBound + 1
    }
    return (clauses + [0..<text.tokens.count]).map { mentions(in: text, $0) }
  }

  private func mentions(in text: AnalyzedText, _ range: Range<Int>) -> [Mention] {
    guard !text.negations.contains(where: range.contains) else { return [] }
    var mentions: [Mention] = []
    let terms = text.wholeTerms
    let misleading = text.concepts.filter { match in
      !match.term.status.isUsable && !terms.contains { $0.tokens.overlaps(match.tokens) }
    }
    for match in terms where range.contains(match.tokens.lowerBound) && match.term.text.count > 3 {
      guard let opposite = opposites[match.term.concept] else { continue }
      let pole = Pole(concept: match.term.concept, opposite: opposite)
      if !mentions.contains(where: { $0.pole == pole }) { mentions.append(Mention(pole: pole, tokens: match.tokens)) }
    }
    // What speaks of both sides says of neither what goes with it.
    return mentions.filter { mention in
      !mentions.contains { $0.pole == mention.pole.reversed }
        && !misleading.contains { range.contains($0.tokens.lowerBound) && $0.term.concept == mention.pole.opposite }
    }
  }

  /// The sentence that has the opposite beside another pole, where the specification has the two only the other way
  /// about; one sentence shows that only where it is about the same names.
  func contradiction(of one: Pole, beside other: Pole, _ names: Set<String>) -> String? {
    let named = examples.filter { !$0.names.isDisjoint(with: names) }
    for (examples, needed) in [(named, 1), (examples, 2)] {
      let same = examples.filter { $0.has(one.reversed, other) }
      let reversed = examples.filter { $0.has(one, other.reversed) }
      if Set(same.map(\.text)).count >= needed, Set(reversed.map(\.text)).count >= needed,
        !examples.contains(where: { $0.has(one, other) })
      {
        return same[0].text
      }
    }
    return nil
  }

  /// What the heading of a section names.
  func topics(of section: String) -> Set<Pole> { topics[section] ?? [] }
}

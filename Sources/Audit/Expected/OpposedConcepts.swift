import Glossary
import Linguistics

/// Which of two opposites goes with which of two others, as the specification has it: over-voltage with the Charger
/// output, under-voltage with the Load output.
struct OpposedConcepts {
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
  /// "and", "or".
  private let joints: Set<String>
  private let functionWords: Set<String>
  private var examples: [Example] = []
  private var topics: [String: Set<Pole>] = [:]
  /// The poles that headings name, where others name their opposites.
  private var subjects: Set<Pole> = []
  /// The terms that the name of a section's subject is made of: a charger for the Charger output.
  private var parts: [Pole: Set<String>] = [:]
  private let marks: PoleMarks
  /// The letters that tell the names of a family apart: "L" and "H" of "Remote L" and "Remote H".
  private var namesByLetter: [String: String] = [:]
  /// "Until".
  private let untilWords: Set<String>

  /// Learns from the expectations of a specification and the rows of its manual, of which each cell is about the first.
  init(
    _ glossary: Glossary, _ families: [MarkingFamily], _ expectations: [Expectation], _ rows: [[String]],
    _ vocabulary: SpecificationWords, _ analyzer: TextAnalyzer
  ) {
    var opposites: [String: String] = [:]
    for concept in glossary.concepts { opposites[concept.id] = concept.opposite }
    for family in families where family.names.count == 2 {
      (opposites[family.names[0]], opposites[family.names[1]]) = (family.names[1], family.names[0])
    }
    self.opposites = opposites
    for family in families where family.names.count == 2 {
      for name in family.names {
        guard let word = name.split(separator: " ").last, word.count == 1, name.count > 1,
          !analyzer.functionWords.contains(word.lowercased())
        else { continue }
        namesByLetter[String(word)] = name
      }
    }
    joints = analyzer.joints
    functionWords = analyzer.functionWords
    marks = PoleMarks(glossary, vocabulary, analyzer.language)
    untilWords = Set(analyzer.profile.conventions.untilWords)
    for expectation in expectations {
      if expectation.kind == .heading {
        let (text, whole) = (expectation.text, 0..<expectation.text.tokens.count)
        let named = Set(mentions(in: text, whole, text.wholeTerms).map(\.pole))
        topics[expectation.section] = named
        if let pole = named.first, named.count == 1 {
          parts[pole, default: []].formUnion(expectation.concepts.subtracting([pole.concept]))
        }
      } else {
        for sentence in analyzer.sentences(of: expectation) { learn(sentence, topics[expectation.section] ?? []) }
      }
    }
    let named = topics.values.reduce(into: Set<Pole>()) { $0.formUnion($1) }
    subjects = named.filter { named.contains($0.reversed) }
    for row in rows {
      for cell in row.dropFirst() { learn(analyzer.analyze("\(row[0])\t\(cell)"), []) }
    }
  }

  private mutating func learn(_ text: ReadText, _ topics: Set<Pole>) {
    for mentions in groups(in: text) where !mentions.isEmpty {
      examples.append(
        Example(
          text: text.text.replacing("\t", with: ": "), poles: Set(mentions.map(\.pole)),
          names: Set(text.spelledNames.map(\.name)), topics: topics))
    }
  }

  /// The poles of a text that belong together: those of a part between "and" and "or", those of a clause, and those of
  /// the whole text, where nothing is denied.
  ///
  /// What holds until something else does has not to do with it: "high until a cell is low".
  func groups(in text: ReadText) -> [[Mention]] {
    let isJoint = text.tokens.map { joints.contains($0.folded) }
    let isUntil = text.tokens.indices.map { index in
      untilWords.contains(text.tokens[index].folded) && !text.quantities.contains { $0.tokens.contains(index) }
    }
    let terms = text.wholeTerms
    let whole = isUntil.contains(true) ? [] : [0..<text.tokens.count]
    return [{ isJoint[$0] || isUntil[$0] }, { isUntil[$0] }].flatMap { isEnd in text.words.parts(endingAt: isEnd) }
      .reduce(into: whole) { if !$0.contains($1) { $0.append($1) } }
      .map { mentions(in: text, $0, terms) }
  }

  private func mentions(in text: ReadText, _ range: Range<Int>, _ terms: [ConceptMatch]) -> [Mention] {
    // "No lock because of temperature or over-voltage" denies both.
    let denied = range.first.map { text.words.part(around: $0).lowerBound..<range.upperBound } ?? range
    guard !text.negativeWords.contains(where: denied.contains) else { return [] }
    var mentions: [Mention] = []
    let misleading = text.concepts.filter { match in
      !match.term.status.isUsable && range.contains(match.tokens.lowerBound)
        && !terms.contains { $0.tokens.overlaps(match.tokens) }
    }
    func add(_ id: String, _ tokens: Range<Int>) {
      guard range.contains(tokens.lowerBound), let opposite = opposites[id] else { return }
      let pole = Pole(concept: id, opposite: opposite)
      if !mentions.contains(where: { $0.pole == pole }) { mentions.append(Mention(pole: pole, tokens: tokens)) }
    }
    // "Off" and "uit" may be about anything.
    for match in terms
    where match.term.text.count > 3 || match.term.status == .preferred && !functionWords.contains(match.term.text) {
      add(match.term.concept, match.tokens)
    }
    for mark in marks.mentions(in: text) { add(mark.pole.concept, mark.tokens) }
    for (token, name) in letters(in: text) { add(name, token..<(token + 1)) }
    for name in text.spelledNames {
      guard let token = text.tokens.firstIndex(where: { $0.range.overlaps(name.range) }) else { continue }
      add(name.name, token..<(token + 1))
    }
    // What speaks of both sides says of neither what goes with it.
    return mentions.filter { mention in
      !mentions.contains { $0.pole == mention.pole.reversed }
        && !misleading.contains { $0.term.concept == mention.pole.opposite }
    }
  }

  /// The letters of a text that stand for names of a family: neither units nor parts of names.
  func letters(in text: ReadText) -> [(token: Int, name: String)] {
    namesByLetter.isEmpty
      ? []
      : text.tokens.indices.compactMap { index in
        let token = text.tokens[index]
        guard let name = namesByLetter[token.text], index == 0 || text.tokens[index - 1].kind != .number,
          !text.spelledNames.contains(where: { $0.range.overlaps(token.range) })
        else { return nil }
        return (index, name)
      }
  }

  /// The sentence that has the opposite beside another pole, where the specification has the two only the other way
  /// about; one sentence shows that only where it is about the same names.
  func contradiction(of one: Pole, beside other: Pole, _ names: Set<String>) -> String? {
    let named = examples.filter { !$0.names.isDisjoint(with: names) }
    let isOfName = names.contains(one.concept) || names.contains(other.concept)
    for (examples, needed) in [(named, 1), (examples, isOfName ? 1 : 2)] {
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

  /// What an expectation is about: what its heading or its words name, of what any heading names.
  func subjects(of expectation: Expectation) -> Set<Pole> {
    topics(of: expectation.section).union(subjects(in: expectation.text).map(\.pole))
  }

  /// The poles that a text names, of those that sections are about.
  func subjects(in text: ReadText) -> [Mention] {
    text.wholeTerms.compactMap { match in
      guard let opposite = opposites[match.term.concept] else { return nil }
      let pole = Pole(concept: match.term.concept, opposite: opposite)
      return subjects.contains(pole) ? Mention(pole: pole, tokens: match.tokens) : nil
    } + marks.mentions(in: text).filter { subjects.contains($0.pole) }
  }

  /// The pole that a concept is, if it has an opposite.
  func pole(of concept: String) -> Pole? { opposites[concept].map { Pole(concept: concept, opposite: $0) } }

  /// What a subject's label has for the opposite of a term, both as labels write them.
  func opposite(of label: String) -> String? {
    guard label.hasPrefix(FigureLabels.term) else { return nil }
    return opposites[String(label.dropFirst(FigureLabels.term.count))].map { FigureLabels.term + $0 }
  }

  /// Whether a text has a term that the name of a subject is made of, and that of its opposite is not.
  func hints(at pole: Pole, in text: ReadText) -> Bool {
    let parts = (parts[pole] ?? []).subtracting(parts[pole.reversed] ?? [])
    return text.concepts.contains { parts.contains($0.term.concept) && $0.term.status.isUsable }
  }
}

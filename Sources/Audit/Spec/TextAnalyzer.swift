import Glossary
import Linguistics
import Localization
import Quantities

/// Reads texts of one language.
final class TextAnalyzer {
  let profile: LanguageProfile
  let language: Language
  let names: NameTable
  let stemmer: Stemmer
  private let reader: QuantityReader
  private var remembered: [String: AnalyzedText]? = [:]
  private let negations: NegationReader
  private let terms: PhraseTable<ConceptTerm>
  private let exclusives: PhraseTable<Void>
  /// Single words that deny.
  let negativeWords: Set<String>
  let functionWords: Set<String>
  /// "both".
  let dualWords: Set<String>
  /// "and", "or".
  let joints: Set<String>
  /// Words that say that something makes no difference: "leaves".
  private let indifferences: Set<String>
  /// Words that a prefix makes deny: "suitable" of "unsuitable".
  let positives: Set<String>
  /// Words that deny without a negation: "missing".
  let implicitNegations: Set<String>
  /// The terms of one word, by its stem.
  private let heads: [String: [ConceptTerm]]
  /// Words for the most and the least, "maximum", with their stems.
  private let bounds: [(word: String, stem: String, comparator: Comparator)]

  init(_ profile: LanguageProfile, _ glossary: Glossary, _ names: NameTable) {
    self.profile = profile
    self.language = profile.language
    self.names = names
    let stemmer = Stemmer(profile.language)
    self.stemmer = stemmer
    reader = QuantityReader(profile, references: Set(names.names.map(\.name)))
    negations = NegationReader(profile)
    exclusives = PhraseTable(profile.conventions.exclusives.map { ($0, ()) })
    let language = profile.language
    terms = PhraseTable(
      glossary.concepts.flatMap { concept in
        (concept.terms[language] ?? []).map {
          ($0.text, ConceptTerm(concept: concept.id, text: $0.text, status: $0.status))
        }
      }, key: stemmer.stem)
    var heads: [String: [ConceptTerm]] = [:]
    for concept in glossary.concepts {
      for term in concept.terms[language] ?? [] where !term.text.contains(where: { !$0.isLetter }) {
        heads[stemmer.stem(term.text.lowercased()), default: []].append(
          ConceptTerm(concept: concept.id, text: term.text, status: term.status))
      }
    }
    self.heads = heads
    functionWords = Set(profile.functionWords)
    negativeWords = Set(profile.negations)
    dualWords = Set(profile.conventions.dualWords)
    joints = Set(profile.conjunctions + profile.disjunctions)
    indifferences = Set(profile.conventions.indifferences)
    positives = Set(
      profile.conventions.negativePrefixes.flatMap { prefix in
        profile.negations.filter { $0.hasPrefix(prefix) && $0.count > prefix.count + 4 }.map {
          String($0.dropFirst(prefix.count))
        }
      })
    implicitNegations = Set(profile.conventions.implicitNegations)
    // "at most", "from": only words of one meaning count wherever they stand.
    let phrases = (profile.comparisons.phrases + profile.comparisonsBehind.phrases).filter { phrase, comparator in
      (comparator == .atMost || comparator == .atLeast) && phrase.count > 3
        && phrase.allSatisfy { $0.isLetter || $0 == "." } && !profile.functionWords.contains(phrase)
    }
    bounds = phrases.map { phrase, comparator in
      let word = phrase.last == "." ? String(phrase.dropLast()) : phrase
      return (word, stemmer.stem(word), comparator)
    }
  }

  /// Whether a text may say that one thing makes no difference to another: "is missing", "leaves it alone".
  func mayExcept(_ text: AnalyzedText) -> Bool {
    text.tokens.contains { implicitNegations.contains($0.folded) || indifferences.contains($0.folded) }
  }

  /// Whether a text says that nothing else is meant: "only".
  func isExclusive(_ text: AnalyzedText) -> Bool {
    exclusives.isIn(text.words.folded)
  }

  /// Whether a word is one for the most or the least, alone or as the first part of a compound.
  func bound(_ token: Token, stem: String) -> Comparator? {
    guard token.kind == .word else { return nil }
    return bounds.first { bound in
      bound.stem == stem
        || bound.word.count > 5 && token.folded.count > bound.word.count && token.folded.hasPrefix(bound.word)
    }?.comparator
  }

  /// The terms that a compound ends with: "cellöverspänning" is an "överspänning".
  private func compoundHeads(_ stem: String) -> [ConceptTerm] {
    guard profile.conventions.isCompounding else { return [] }
    for length in stride(from: stem.count - 2, through: 4, by: -1) {
      if let match = heads[String(stem.suffix(length))] { return match }
    }
    return []
  }

  /// The terms that a compound starts with: a "relaiscontact" is one of a "relais".
  func compoundModifiers(_ stem: String) -> [ConceptTerm] {
    guard profile.conventions.isCompounding, stem.count > 7 else { return [] }
    for length in stride(from: stem.count - 3, through: 5, by: -1) {
      if let match = heads[String(stem.prefix(length))] { return match }
    }
    return []
  }

  /// The sentences of a unit.
  func sentences(of unit: ExpectedUnit) -> [AnalyzedText] {
    let ranges = SentenceSplitter.sentences(of: unit.text.text, unit.text.tokens)
    return ranges.count < 2 ? [unit.text] : ranges.map { analyze(unit.text.excerpt($0)) }
  }

  /// The sentences of a text, each with its place in UTF-8 code units.
  func sentences(of text: String) -> [(offset: Int, text: AnalyzedText)] {
    let words = TextWords(text, stem: stemmer.stem)
    let ranges = SentenceSplitter.sentences(of: text, words.tokens)
    if ranges == [0..<text.utf8.count] { return [(0, read(words))] }
    let bytes = Array(text.utf8)
    return ranges.map { ($0.lowerBound, analyze(String(decoding: bytes[$0], as: UTF8.self))) }
  }

  /// Reads a text; what was read before is remembered while an edition is made, which uses many texts twice.
  func analyze(_ text: String) -> AnalyzedText {
    if let known = remembered?[text] { return known }
    let analyzed = read(TextWords(text, stem: stemmer.stem))
    remembered?[text] = analyzed
    return analyzed
  }

  /// Ends the remembering.
  func forget() { remembered = nil }

  private func read(_ words: TextWords) -> AnalyzedText {
    let keys = WordKeys(words.stems)
    var concepts: [ConceptMatch] = []
    for start in keys.indices {
      for match in terms.matches(keys, at: start) {
        concepts.append(ConceptMatch(term: match.value, tokens: match.tokens))
      }
    }
    for (index, token) in words.tokens.enumerated() where token.kind == .word && token.text.count > 8 {
      guard !concepts.contains(where: { $0.tokens.contains(index) }) else { continue }
      concepts += compoundHeads(words.stems[index]).map { ConceptMatch(term: $0, tokens: index..<(index + 1)) }
    }
    return AnalyzedText(
      words, quantities: quantities(of: words), names: names.matches(in: words.content), concepts: concepts,
      negations: negations.negativeWords(words))
  }

  /// The quantities of a text; in a row that has a cell for the unit, that unit is meant.
  private func quantities(of words: TextWords) -> [QuantityMention] {
    let text = words.content
    let mentions = reader.mentions(in: words.tokens, words.folded)
    guard mentions.contains(where: { $0.amounts.contains { $0.unit == nil } }) else { return mentions }
    let units = text.split(separator: "\t").compactMap { reader.unit(named: String($0)) }
    guard units.count == 1, text.contains("\t") else { return mentions }
    return mentions.map { mention in
      var mention = mention
      for index in mention.amounts.indices where mention.amounts[index].unit == nil {
        mention.amounts[index].unit = units[0]
      }
      return mention
    }
  }
}

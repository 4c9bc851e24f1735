import Quantities

/// A text with what can be asked about it, each computed once, when it is first asked for.
///
/// What is no part of its language, such as a placeholder, is the one character U+FFFC. It never changes, and checks hand
/// it around by the dozen, so that it is a class: a struct of so many arrays takes longer to copy than to check.
package final class ReadText: Sendable {
  /// What stands in a text and is no part of the language, and the character that stands for it.
  package struct Protected: Sendable {
    /// What it is.
    package let kind: ProtectedStretch.Kind
    /// What tells it from others of its kind.
    package let name: String
    /// As it is written.
    package let written: String
    /// The character that stands for it.
    package let character: Int
    /// Whether it looks like a placeholder of a format that nothing in the file says its text has.
    package let isAssumed: Bool
  }

  /// The text, its words and their stems.
  package let words: TextWords
  /// What is no part of its language, from the left.
  package let protected: [Protected]
  private let reader: TextReader?
  private let foundQuantities = Once<[QuantityMention]>()
  private let foundNegations = Once<NegationReader.Reading>()
  private let foundNegativeWords = Once<[Int]>()
  private let foundClauses = Once<[Range<Int>]>()
  private let foundSentences = Once<[Range<Int>]>()
  private let foundNames = Once<[NameFinder.Mention]>()
  private let foundSpelledNames = Once<[NameFinder.SpelledName]>()
  private let foundTerms = Once<[TermIndex.Match]>()
  private let foundConcepts = Once<[ConceptMatch]>()
  private let foundOpposites = Once<[Opposites.Mention]>()

  /// Takes a text in which some stretches, from the left, are no part of its language; without a reader it has words alone.
  package init(
    _ content: String, protecting stretches: [ProtectedStretch] = [], by reader: TextReader?, stem: (String) -> String
  ) {
    words = TextWords(content, protecting: stretches.map(\.range), stem: stem)
    protected = zip(stretches, words.objects).map { stretch, character in
      Protected(
        kind: stretch.kind, name: stretch.name, written: content.text(stretch.range), character: character,
        isAssumed: stretch.isAssumed)
    }
    self.reader = reader
  }

  /// Takes words that were told apart before.
  package init(_ words: TextWords, by reader: TextReader?) {
    (self.words, self.reader, protected) = (words, reader, [])
  }

  /// The quantities that it states, in digits or in words.
  package var quantities: [QuantityMention] { foundQuantities.value { reader?.quantities(of: words) ?? [] } }

  /// What it denies.
  package var negations: NegationReader.Reading {
    foundNegations.value { reader?.negations.read(words) ?? .init() }
  }

  /// The negative words, each by itself, whatever they deny.
  package var negativeWords: [Int] { foundNegativeWords.value { reader?.negations.negativeWords(words) ?? [] } }

  /// The tokens between marks that end a clause.
  package var clauses: [Range<Int>] { foundClauses.value { words.clauses } }

  /// The sentences, in UTF-8 code units.
  package var sentences: [Range<Int>] {
    foundSentences.value { SentenceSplitter.sentences(of: words.content, words.tokens) }
  }

  /// The names of the product that it has, altered or not.
  package var names: [NameFinder.Mention] { foundNames.value { reader?.names.mentions(in: words) ?? [] } }

  /// The names of the product that it has, however their words are joined.
  package var spelledNames: [NameFinder.SpelledName] {
    foundSpelledNames.value { reader?.names.spelledNames(in: words.content) ?? [] }
  }

  /// The terms of the glossary that it has, from the left, the longest where several begin.
  package var terms: [TermIndex.Match] { foundTerms.value { reader?.terms.matches(in: words) ?? [] } }

  /// All terms of the glossary that it has, those in longer ones included.
  package var concepts: [ConceptMatch] { foundConcepts.value { reader?.concepts.matches(in: words) ?? [] } }

  /// What it says of things that can be one way or the other.
  package var opposites: [Opposites.Mention] { foundOpposites.value { reader?.opposites.mentions(in: words) ?? [] } }

  /// What a program puts figures or words in the place of.
  package var placeholders: [Protected] { protected.filter { $0.kind == .placeholder } }

  /// Some code units of it.
  package func excerpt(_ range: Range<Int>) -> String { words.content.text(range) }
}

extension ReadText {
  /// The text as it is written.
  package var text: String { words.content }
  /// The words, numbers and signs.
  package var tokens: [Token] { words.tokens }
  /// The stems of the words.
  package var stems: [String] { words.stems }

  /// The terms that do not mislead and are no part of a longer term.
  package var wholeTerms: [ConceptMatch] {
    let concepts = concepts
    guard concepts.count > 1 else { return concepts.filter { $0.term.status != .deprecated } }
    // They stand in the order of their first words, so that none before a match by more than the longest touches it.
    let longest = concepts.reduce(0) { max($0, $1.tokens.count) }
    return concepts.indices.filter { index in
      let match = concepts[index]
      guard match.term.status != .deprecated else { return false }
      func isPart(_ other: ConceptMatch) -> Bool {
        other.tokens.count > match.tokens.count && other.tokens.overlaps(match.tokens)
      }
      let before = concepts[..<index].reversed().prefix { $0.tokens.lowerBound + longest > match.tokens.lowerBound }
      let behind = concepts[index...].prefix { $0.tokens.lowerBound < match.tokens.upperBound }
      return !before.contains(where: isPart) && !behind.contains(where: isPart)
    }.map { concepts[$0] }
  }

  /// The share of words that two texts have in common, from 0 to 1.
  package func overlap(with other: ReadText) -> Double {
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

extension String {
  /// Some code units as text.
  package func text(_ range: Range<Int>) -> String {
    String(decoding: utf8.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self)
  }
}

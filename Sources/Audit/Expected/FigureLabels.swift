import Linguistics
import Localization
import Manual
import SpecModel

/// What a language calls each figure: the words of its row and of what the row stands under.
struct FigureLabels {
  /// The words and terms of the rows that state one fact.
  private let ofFacts: [FactID: Set<String>]
  private let stops: Set<String>

  /// What stands before the id of a term among words.
  static let term = "#"

  init(_ expectations: [Expectation], _ analyzer: TextAnalyzer) {
    let stops = Set(analyzer.functionWords.map(analyzer.stemmer.stem))
    let headings = Dictionary(
      expectations.filter { $0.kind == .heading }.map { ($0.section, $0.text) }, uniquingKeysWith: { first, _ in first }
    )
    var ofFacts: [FactID: Set<String>] = [:]
    for row in expectations where row.kind == .row && row.facts.count == 1 {
      let label = analyzer.analyze(String(row.text.text.prefix { $0 != "\t" }))
      let texts = [label] + [headings[row.section]].compactMap(\.self)
      ofFacts[row.facts[0], default: []].formUnion(
        texts.flatMap { FigureLabels.words(of: $0, 0..<$0.tokens.count, except: stops) })
    }
    (self.ofFacts, self.stops) = (ofFacts, stops)
  }

  /// The words and terms that tell a fact.
  func words(of fact: FactID) -> Set<String> { ofFacts[fact] ?? [] }

  /// The words and terms of some tokens of a text.
  func words(of text: ReadText, _ range: Range<Int>) -> Set<String> {
    FigureLabels.words(of: text, range, except: stops)
  }

  /// Shorter words are hardly ever telling.
  private static let fewestLetters = 3

  private static func words(of text: ReadText, _ range: Range<Int>, except stops: Set<String>) -> Set<String> {
    let stems = range.filter { text.tokens[$0].kind == .word }.map { text.stems[$0] }
    let terms = text.wholeTerms.filter { range.contains($0.tokens.lowerBound) }.map { term + $0.term.concept }
    return Set(stems.filter { $0.count >= fewestLetters && !stops.contains($0) } + terms)
  }
}

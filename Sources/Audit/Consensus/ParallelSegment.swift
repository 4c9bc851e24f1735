import Linguistics
import Localization
import Quantities

/// A segment of one language with what its translations have to say too, whatever their words.
struct ParallelSegment: Sendable {
  /// Something that a translation keeps.
  struct Claim: Hashable {
    enum Kind: UInt8, Comparable {
      case figure
      /// A figure with the side on which a limit holds.
      case limit
      /// "maximum" or "minimum", in whatever place.
      case bound
      /// A word with a capital or a digit, as names, markings and codes have them.
      case code
      case concept

      static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
    }

    let kind: Kind
    let text: String
  }

  let language: Language
  let segment: Segment
  /// The unit that it words, and its section.
  let unit: ExpectedUnit?
  /// Where each claim stands, in UTF-8 code units of the segment.
  let claims: [Claim: [Range<Int>]]
  /// Where it negates; "ne … pas" negates once.
  let negations: [Range<Int>]

  init(_ segment: Segment, _ unit: ExpectedUnit?, _ analyzer: TextAnalyzer) {
    language = analyzer.language
    self.segment = segment
    self.unit = unit
    claims = ParallelSegment.claims(of: segment.text, analyzer)
    negations = ParallelSegment.negations(of: segment.text)
  }

  private static func claims(of text: AnalyzedText, _ analyzer: TextAnalyzer) -> [Claim: [Range<Int>]] {
    var claims: [Claim: [Range<Int>]] = [:]
    func add(_ kind: Claim.Kind, _ name: String, _ range: Range<Int>) {
      claims[Claim(kind: kind, text: name), default: []].append(range)
    }
    var measured: Set<Int> = []
    for mention in text.quantities where mention.amounts.contains(where: { $0.unit != nil }) {
      measured.formUnion(mention.tokens)
      add(.figure, mention.figureKey, mention.range)
      if let comparator = mention.comparator {
        add(.limit, "\(comparator.isUpward ? ">" : "<") \(mention.figureKey)", mention.range)
      }
    }
    for (index, token) in text.tokens.enumerated() where !measured.contains(index) && token.kind != .sign {
      if isCode(token) { add(.code, token.folded, token.range) }
      if let bound = analyzer.bound(token, stem: text.stems[index]) { add(.bound, bound.rawValue, token.range) }
    }
    for match in text.concepts where match.term.status.isUsable {
      let (first, last) = (text.tokens[match.tokens.lowerBound], text.tokens[match.tokens.upperBound - 1])
      add(.concept, match.term.concept, first.range.lowerBound..<last.range.upperBound)
    }
    return claims
  }

  /// Whether a word can be a name or a code.
  private static func isCode(_ token: Token) -> Bool {
    token.text.contains { $0.isNumber || $0.isUppercase }
  }

  private static func negations(of text: AnalyzedText) -> [Range<Int>] {
    var groups: [Int] = []
    for position in text.negations {
      if let last = groups.last, position - last <= 5,
        Clause.around(last, in: text.tokens).contains(position)
      {
        continue
      }
      groups.append(position)
    }
    return groups.map { text.tokens[$0].range }
  }
}

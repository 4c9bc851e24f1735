import Linguistics
import Localization
import Quantities

/// A passage of one language with what its translations have to say too, whatever their words.
///
/// A class, since columns and votes pass it around: a copy of a value would retain all that it holds.
final class ParallelPassage: Sendable {
  /// Something that a translation keeps.
  struct Detail: Hashable {
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

  /// What a passage looks like in any language.
  enum Shape: CaseIterable {
    case heading
    case item
    /// Something follows: a sentence that ends with a colon.
    case introduction
    case bracketed
  }

  let language: Language
  let passage: Passage
  /// The expectation that it words, and its section.
  let expectation: Expectation?
  /// Where each detail stands, in UTF-8 code units of the passage.
  let details: [Detail: [Range<Int>]]
  let shapes: Set<Shape>
  /// Where it negates; "ne … pas" negates once.
  let negations: [Range<Int>]
  /// Whether a word in it denies without being counted as a negation: "missing", "exclusive of".
  let hasImplicitNegation: Bool

  init(_ passage: Passage, _ expectation: Expectation?, _ analyzer: TextAnalyzer) {
    language = analyzer.language
    self.passage = passage
    self.expectation = expectation
    details = ParallelPassage.details(of: passage.text, analyzer)
    shapes = ParallelPassage.shapes(of: passage)
    negations = ParallelPassage.negations(of: passage.text)
    hasImplicitNegation = passage.text.tokens.contains { analyzer.implicitNegations.contains($0.folded) }
  }

  private static func shapes(of passage: Passage) -> Set<Shape> {
    var shapes: Set<Shape> = []
    if passage.kind == .heading { shapes.insert(.heading) }
    if passage.kind == .item, passage.offset == 0 { shapes.insert(.item) }
    if passage.text.tokens.last?.text == ":" { shapes.insert(.introduction) }
    if passage.text.tokens.first?.text == "(" { shapes.insert(.bracketed) }
    return shapes
  }

  private static func details(of text: ReadText, _ analyzer: TextAnalyzer) -> [Detail: [Range<Int>]] {
    var details: [Detail: [Range<Int>]] = [:]
    func add(_ kind: Detail.Kind, _ name: String, _ range: Range<Int>) {
      details[Detail(kind: kind, text: name), default: []].append(range)
    }
    var measured: Set<Int> = []
    for mention in text.quantities where mention.amounts.contains(where: { isNumber($0, in: text) }) {
      for amount in mention.amounts { measured.formUnion(amount.tokens) }
      add(.figure, mention.figureKey, mention.range)
      if let comparator = mention.comparator, mention.amounts.contains(where: { $0.unit != nil }) {
        add(.limit, "\(comparator.isUpward ? ">" : "<") \(mention.figureKey)", mention.range)
      }
    }
    for (index, token) in text.tokens.enumerated() where !measured.contains(index) {
      guard token.kind != .sign else {
        if let limit = limit(at: index, in: text.tokens) { add(.limit, limit.text, limit.range) }
        continue
      }
      if isCode(token) { add(.code, token.folded, token.range) }
      if analyzer.dualWords.contains(token.folded) { add(.figure, "2", token.range) }
      if let bound = analyzer.bound(token, stem: text.stems[index]) { add(.bound, bound.rawValue, token.range) }
    }
    for match in text.concepts where match.term.status.isUsable || !text.hasUsableTerm(in: match.tokens) {
      let (first, last) = (text.tokens[match.tokens.lowerBound], text.tokens[match.tokens.upperBound - 1])
      add(.concept, match.term.concept, first.range.lowerBound..<last.range.upperBound)
    }
    for (index, token) in text.tokens.enumerated() where token.kind == .word {
      for term in analyzer.reader.concepts.compoundModifiers(text.stems[index]) where term.status.isUsable {
        let detail = Detail(kind: .concept, text: term.concept)
        if details[detail] == nil { add(.concept, term.concept, token.range) }
      }
    }
    return details
  }

  /// Whether it is a number: "one" is an article in most languages, and "Quattro" is no Italian four.
  private static func isNumber(_ amount: QuantityMention.Amount, in text: ReadText) -> Bool {
    let word = text.tokens[amount.tokens.lowerBound]
    return !amount.isWord || amount.value != 1 && (word.range.lowerBound == 0 || !isCode(word))
  }

  /// A comparison of two names: "VH < Vbat".
  private static func limit(at index: Int, in tokens: [Token]) -> (text: String, range: Range<Int>)? {
    guard let comparator = Comparator(sign: tokens[index].text), index > 0, index + 1 < tokens.count,
      tokens[index - 1].kind == .word, tokens[index + 1].kind == .word
    else { return nil }
    let (one, other) = (tokens[index - 1], tokens[index + 1])
    return (
      "\(one.folded) \(comparator.isUpward ? ">" : "<") \(other.folded)",
      one.range.lowerBound..<other.range.upperBound
    )
  }

  /// Whether a word can be a name or a code.
  private static func isCode(_ token: Token) -> Bool {
    let bytes = token.text.utf8
    if bytes.contains(where: { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) }) { return true }
    return bytes.contains { $0 >= 0x80 } && token.text.contains { $0.isNumber || $0.isUppercase }
  }

  private static func negations(of text: ReadText) -> [Range<Int>] {
    var groups: [Int] = []
    // "No more than 95 %" sets a limit.
    let limits = text.quantities.compactMap(\.comparatorTokens)
    for position in text.negativeWords where !limits.contains(where: { $0.contains(position) }) {
      if let last = groups.last, position - last <= 5,
        text.words.part(around: last).contains(position)
      {
        continue
      }
      groups.append(position)
    }
    return groups.map { text.tokens[$0].range }
  }
}

extension ReadText {
  /// Whether a term that is in use stands among some words.
  fileprivate func hasUsableTerm(in tokens: Range<Int>) -> Bool {
    concepts.contains { $0.term.status.isUsable && $0.tokens.overlaps(tokens) }
  }
}

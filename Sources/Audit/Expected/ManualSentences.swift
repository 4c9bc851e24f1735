import Linguistics
import Localization
import Manual
import Quantities
import SpecModel

/// The sentences, items and rows of our own manual in one language, in their order.
struct ManualSentences {
  final class Sentence {
    let content: String
    let kind: Expectation.Kind
    /// The expectation that it belongs to, where it is one of the specification's.
    let expectation: Int?
    /// Whether only some formats have it: the text that stands for a figure.
    let isOptional: Bool
    /// Its folded words.
    let keys: [String]
    /// Read when it is first compared with a text, which few sentences of few documents are.
    private(set) lazy var text = analyzer.analyze(content)
    private let analyzer: TextAnalyzer

    init(
      _ content: String, _ keys: [String], _ kind: Expectation.Kind, expectation: Int?, isOptional: Bool,
      _ analyzer: TextAnalyzer
    ) {
      (self.content, self.keys, self.kind, self.expectation, self.isOptional) = (
        content, keys, kind, expectation, isOptional
      )
      self.analyzer = analyzer
    }
  }

  /// The first two words of a sentence.
  private struct Start: Hashable {
    let first: String?
    let second: String?

    init(first: String?, second: String?) { (self.first, self.second) = (first, second) }

    init(_ words: [String], at position: Int) {
      first = position < words.count ? words[position] : nil
      second = position + 1 < words.count ? words[position + 1] : nil
    }
  }

  let sentences: [Sentence]
  /// The cells of each row of its tables.
  let rows: [[String]]
  /// The folded words of each cell, by table and row.
  let tables: [[[[String]]]]
  /// The sentences by their first two words, the longest first.
  private let starts: [Start: [Int]]
  private let comparisons: ComparisonWords

  init(_ wording: Wording, _ recordings: FigureRecordings, _ analyzer: TextAnalyzer, _ expectations: [Expectation])
    throws
  {
    let manual = try ManualDocument(wording, recordings, drawsFigures: false)
    var expectationOf: [[String]: Int] = [:]
    for (number, expectation) in expectations.enumerated() {
      for (_, keys) in ManualSentences.split(expectation.text.text, expectation.text.tokens) {
        expectationOf[keys] = expectationOf[keys] ?? number
      }
    }
    var sentences: [Sentence] = []
    func add(_ markdown: String, _ kind: Expectation.Kind, isOptional: Bool = false) {
      let text = CMark.plainText(ofCells: markdown)
      // What stands for a figure is there as a whole or not at all.
      if isOptional {
        let keys = Tokenizer.tokens(of: text).map(\.folded)
        return sentences.append(Sentence(text, keys, kind, expectation: nil, isOptional: true, analyzer))
      }
      for (content, keys) in ManualSentences.split(text, Tokenizer.tokens(of: text)) {
        sentences.append(Sentence(content, keys, kind, expectation: expectationOf[keys], isOptional: false, analyzer))
      }
    }
    add(manual.title, .heading)
    for block in manual.blocks {
      switch block {
      case .heading(_, _, let text): add(text, .heading)
      case .paragraph(let text): add(text, .sentence)
      case .list(let items), .steps(let items): for item in items { for line in item.lines { add(line, .item) } }
      case .notice(_, let word, let lines):
        add(word, .heading)
        for line in lines { add(line, .sentence) }
      case .table(let columns, let rows):
        add(columns.joined(separator: "\t"), .heading)
        for row in rows { add(row.joined(separator: "\t"), .row) }
      case .figure(_, _, let alternative, let caption):
        add(alternative, .sentence, isOptional: true)
        add(caption, .sentence)
      }
    }
    self.sentences = sentences
    let cells = manual.blocks.compactMap { block -> [[String]]? in
      guard case .table(_, let rows) = block else { return nil }
      return rows.map { row in row.map { CMark.plainText($0) } }
    }
    rows = cells.flatMap(\.self)
    tables = cells.map { rows in rows.map { row in row.map { Tokenizer.tokens(of: $0).map(\.folded) } } }
    comparisons = analyzer.reader.comparisons
    starts = Dictionary(grouping: sentences.indices, by: { Start(sentences[$0].keys, at: 0) })
      .mapValues { $0.sorted { sentences[$0].keys.count > sentences[$1].keys.count } }
  }

  /// The comparisons with a quantity that has a name, among some words of a text.
  func bounds(in text: ReadText, _ range: Range<Int>) -> [Comparator] {
    let keys = text.words.folded
    return text.spelledNames.compactMap { name in
      guard let token = text.tokens.firstIndex(where: { $0.range.lowerBound == name.range.lowerBound }),
        range.contains(token), token > 0
      else { return nil }
      return Comparator(sign: keys[token - 1]) ?? comparisons.before.match(keys, endingBefore: token)?.value
    }
  }

  /// The sentences of a text, each with its folded words.
  private static func split(_ text: String, _ tokens: [Token]) -> [(content: String, keys: [String])] {
    let ranges = SentenceSplitter.sentences(of: text, tokens)
    guard ranges.count > 1 else { return ranges.map { _ in (text, tokens.map(\.folded)) } }
    let bytes = Array(text.utf8)
    return ranges.map { range in
      let content = String(decoding: bytes[range], as: UTF8.self)
      return (content, Tokenizer.tokens(of: content).map(\.folded))
    }
  }

  /// The longest sentences whose words start at a position of a stream, all of them the same.
  func matches(_ stream: [String], at position: Int) -> [Int] {
    let pairs = starts[Start(stream, at: position)] ?? []
    let singles = starts[Start(first: stream[position], second: nil)] ?? []
    let fitting = (pairs + singles).filter { candidate in
      let keys = sentences[candidate].keys
      return position + keys.count <= stream.count && stream[position..<(position + keys.count)].elementsEqual(keys)
    }
    guard let longest = fitting.first else { return [] }
    return fitting.filter { sentences[$0].keys.count == sentences[longest].keys.count }
  }
}

import Linguistics
import Localization
import Manual
import Quantities
import SpecModel

/// The sentences, items and rows of our own manual in one language, in their order.
struct OwnSentences {
  struct Sentence {
    let text: AnalyzedText
    let kind: ExpectedUnit.Kind
    /// The unit that it belongs to, where it is one of the specification's.
    let unit: Int?
    /// Whether only some formats have it: the text that stands for a figure.
    let isOptional: Bool
    let keys: [String]
  }

  let sentences: [Sentence]
  /// The sentences by their first two words, the longest first.
  private let starts: [[String]: [Int]]
  private let comparisons: PhraseTable<Comparator>

  init(_ wording: Wording, _ recordings: FigureRecordings, _ analyzer: TextAnalyzer, _ units: [ExpectedUnit]) throws {
    let manual = try ManualDocument(wording, recordings)
    var unitOf: [String: Int] = [:]
    for (number, unit) in units.enumerated() {
      for sentence in analyzer.sentences(of: unit) where unitOf[OwnSentences.key(sentence)] == nil {
        unitOf[OwnSentences.key(sentence)] = number
      }
    }
    var sentences: [Sentence] = []
    func add(_ markdown: String, _ kind: ExpectedUnit.Kind, isOptional: Bool = false) {
      let text = markdown.split(separator: "\t").map { CMark.plainText(String($0)) }.joined(separator: "\t")
      let bytes = Array(text.utf8)
      for range in SentenceSplitter.sentences(of: text) {
        let sentence = analyzer.analyze(String(decoding: bytes[range], as: UTF8.self))
        sentences.append(
          Sentence(
            text: sentence, kind: kind, unit: unitOf[OwnSentences.key(sentence)], isOptional: isOptional,
            keys: sentence.tokens.map(\.folded)))
      }
    }
    add(manual.title, .heading)
    for block in manual.blocks {
      switch block {
      case .heading(_, _, let text): add(text, .heading)
      case .paragraph(let text): add(text, .sentence)
      case .list(let items): for item in items { for line in item.lines { add(line, .item) } }
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
    comparisons = PhraseTable(analyzer.profile.comparisons.phrases)
    starts = Dictionary(grouping: sentences.indices, by: { Array(sentences[$0].keys.prefix(2)) })
      .mapValues { $0.sorted { sentences[$0].text.tokens.count > sentences[$1].text.tokens.count } }
  }

  /// The comparisons with a quantity that has a name, among some words of a text.
  func bounds(in text: AnalyzedText, _ range: Range<Int>) -> [Comparator] {
    let keys = text.tokens.map(\.folded)
    return text.names.compactMap { name in
      guard let token = text.tokens.firstIndex(where: { $0.range.lowerBound == name.range.lowerBound }),
        range.contains(token), token > 0
      else { return nil }
      return Comparator(sign: keys[token - 1]) ?? comparisons.match(keys, endingBefore: token)?.value
    }
  }

  static func key(_ text: AnalyzedText) -> String { text.tokens.map(\.folded).joined(separator: " ") }

  /// The longest sentences whose words start at a position of a stream, all of them the same.
  func matches(_ stream: [String], at position: Int) -> [Int] {
    let pairs = starts[Array(stream[position..<min(position + 2, stream.count)])] ?? []
    let singles = starts[[stream[position]]] ?? []
    let fitting = (pairs + singles).filter { candidate in
      let keys = sentences[candidate].keys
      return position + keys.count <= stream.count && stream[position..<(position + keys.count)].elementsEqual(keys)
    }
    guard let longest = fitting.first else { return [] }
    return fitting.filter { sentences[$0].keys.count == sentences[longest].keys.count }
  }
}

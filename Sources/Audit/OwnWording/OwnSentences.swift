import Localization
import Manual
import SpecModel

/// The sentences, items and rows of our own manual in one language, in their order.
struct OwnSentences {
  struct Sentence {
    let text: AnalyzedText
    let kind: ExpectedUnit.Kind
    /// The unit that it belongs to, where it is one of the specification's.
    let unit: Int?
    var keys: [String] { text.tokens.map(\.folded) }
  }

  let sentences: [Sentence]
  /// The sentences by their first two words, the longest first.
  private let starts: [[String]: [Int]]

  init(_ wording: Wording, _ recordings: FigureRecordings, _ analyzer: TextAnalyzer, _ units: [ExpectedUnit]) throws {
    let manual = try ManualDocument(wording, recordings)
    var unitOf: [String: Int] = [:]
    for (number, unit) in units.enumerated() {
      for sentence in analyzer.sentences(of: unit) where unitOf[OwnSentences.key(sentence)] == nil {
        unitOf[OwnSentences.key(sentence)] = number
      }
    }
    var sentences: [Sentence] = []
    func add(_ markdown: String, _ kind: ExpectedUnit.Kind) {
      let text = markdown.split(separator: "\t").map { CMark.plainText(String($0)) }.joined(separator: "\t")
      let bytes = Array(text.utf8)
      for range in SentenceSplitter.sentences(of: text) {
        let sentence = analyzer.analyze(String(decoding: bytes[range], as: UTF8.self))
        sentences.append(Sentence(text: sentence, kind: kind, unit: unitOf[OwnSentences.key(sentence)]))
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
        add(alternative, .sentence)
        add(caption, .sentence)
      }
    }
    self.sentences = sentences
    starts = Dictionary(grouping: sentences.indices, by: { Array(sentences[$0].keys.prefix(2)) })
      .mapValues { $0.sorted { sentences[$0].text.tokens.count > sentences[$1].text.tokens.count } }
  }

  static func key(_ text: AnalyzedText) -> String { text.tokens.map(\.folded).joined(separator: " ") }

  /// The longest sentence whose words start at a position of a stream; of equal ones the next after `last`.
  func match(_ stream: [String], at position: Int, after last: Int) -> Int? {
    guard position < stream.count else { return nil }
    let pairs = starts[Array(stream[position..<min(position + 2, stream.count)])] ?? []
    let singles = starts[[stream[position]]] ?? []
    let fitting = (pairs + singles).filter { candidate in
      let keys = sentences[candidate].keys
      return position + keys.count <= stream.count && stream[position..<(position + keys.count)].elementsEqual(keys)
    }
    guard let longest = fitting.first else { return nil }
    let equal = fitting.filter { sentences[$0].text.tokens.count == sentences[longest].text.tokens.count }
    return equal.min { distance(from: last, to: $0) < distance(from: last, to: $1) }
  }

  private func distance(from last: Int, to next: Int) -> Int {
    next > last ? next - last : sentences.count + last - next
  }
}

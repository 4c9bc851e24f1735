import Findings
import Linguistics
import SpecModel

/// Something that the specification says in one language: a sentence, a list item, a row or a heading of our manual.
struct Expectation {
  /// What it is.
  enum Kind {
    case heading
    case sentence
    case item
    /// A sentence among the steps of a procedure, each of which is about its own matter.
    case step
    case row
  }

  /// The id of the statement, term or row.
  let id: String
  let kind: Kind
  /// The chapter or group that it stands in.
  let section: String
  /// The words of its heading, which the chapter on something and its group in the table share.
  let topic: String
  /// Its words, without markup.
  let text: ReadText
  /// The facts whose values its words print.
  let facts: [FactID]
  /// The yes-or-no fact that chose its words.
  let polarity: FactID?
  /// Who states it.
  let sources: [Source]
  /// The fact that it is an item of.
  let list: FactID?

  /// It, as findings name it.
  var subject: FindingSubject { kind == .row ? .row(id) : .text(TextKey(id)) }

  /// Whether the datasheet itself states it, not a reading alone.
  var isStatedByDatasheet: Bool {
    sources.contains { if case .datasheet = $0 { true } else { false } }
  }

  /// The concepts of the glossary that it speaks of.
  var concepts: Set<String> { Set(text.concepts.filter(\.term.status.isUsable).map(\.term.concept)) }

  /// The clauses, "F6, R13".
  var clauses: String {
    var seen: Set<ClauseID> = []
    return sources.map(\.clause).filter { seen.insert($0).inserted }.map(\.name).joined(separator: ", ")
  }
}

extension TextAnalyzer {
  /// The sentences of an expectation.
  func sentences(of expectation: Expectation) -> [ReadText] {
    let ranges = expectation.text.sentences
    return ranges.count < 2 ? [expectation.text] : ranges.map { analyze(expectation.text.excerpt($0)) }
  }
}

import Documents
import Findings
import Localization
import SpecModel

/// What findings about the passages of a document are made with.
protocol FindingMaker {
  var document: PublishedDocument { get }
  var specification: WordedSpecification { get }
}

extension FindingMaker {
  /// A finding about a part of a passage, in UTF-8 code units of the passage.
  func finding(
    _ rule: AuditRule, in passage: Passage, at range: Range<Int>, about subject: FindingSubject?,
    severity: Severity? = nil, _ message: String, expected: String? = nil, sources: [Source] = [],
    expectation: Expectation? = nil
  ) -> Finding {
    let block = document.blocks[passage.block]
    let spot = passage.inBlock(range)
    var seen: Set<ClauseID> = []
    let clauses = sources.map(\.clause).filter { seen.insert($0).inserted }.map(\.name).joined(separator: ", ")
    return Finding(
      rule.id, severity ?? rule.severity, rule.mqm, language: specification.language, about: subject,
      at: block.place(of: spot.lowerBound, in: document.path), page: block.page(of: spot.lowerBound),
      excerpt: Excerpt(block.text, spot: spot), message: message, expected: expected,
      remedy: expectation.map { "our manual says: \($0.text.text.split(separator: "\t").joined(separator: ": "))" },
      source: clauses.isEmpty ? nil : clauses)
  }
}

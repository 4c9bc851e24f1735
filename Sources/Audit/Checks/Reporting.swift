import Findings
import Localization
import SpecModel

/// What findings about the segments of a document are made with.
protocol Reporting {
  var document: PublishedDocument { get }
  var edition: Edition { get }
}

extension Reporting {
  /// A finding about a part of a segment, in UTF-8 code units of the segment.
  func finding(
    _ rule: AuditRule, in segment: Segment, at range: Range<Int>, fact: String?, severity: Severity? = nil,
    _ message: String, expected: String? = nil, sources: [Source] = [], unit: ExpectedUnit? = nil
  ) -> Finding {
    let block = document.blocks[segment.block]
    let spot = segment.inBlock(range)
    var seen: Set<ClauseID> = []
    let clauses = sources.map(\.clause).filter { seen.insert($0).inserted }.map(\.name).joined(separator: ", ")
    return Finding(
      rule.id, severity ?? rule.severity, rule.mqm, language: edition.language, fact: fact,
      at: block.place(of: spot.lowerBound, in: document.path), page: block.page(of: spot.lowerBound),
      excerpt: Excerpt(block.text, spot: spot), message: message, expected: expected,
      remedy: unit.map { "our manual says: \($0.text.text.split(separator: "\t").joined(separator: ": "))" },
      source: clauses.isEmpty ? nil : clauses)
  }
}

import Findings
import Localization
import SpecModel

/// A run of one language under audit: what checks look at, and what they report with.
struct RunContext {
  let document: PublishedDocument
  let run: AlignedRun

  var edition: Edition { run.edition }

  /// The unit that a segment words.
  func unit(_ segment: Int) -> ExpectedUnit? { run.links[segment].map { edition.units[$0.unit] } }

  /// How similar a segment is to the unit that it words.
  func score(_ segment: Int) -> Float { run.links[segment]?.score ?? 0 }

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
      at: block.place(of: spot.lowerBound, in: document.path), page: block.page,
      excerpt: Excerpt(block.text, spot: spot), message: message, expected: expected,
      remedy: unit.map { "our manual says: \($0.text.text.split(separator: "\t").joined(separator: ": "))" },
      source: clauses.isEmpty ? nil : clauses)
  }
}

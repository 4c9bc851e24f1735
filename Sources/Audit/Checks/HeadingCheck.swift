import Findings

/// Headings of different things that have the same text.
struct HeadingCheck {
  let context: RunContext
  /// Segments that say what our manual says.
  let settled: Set<Int>

  func check() -> [Finding] {
    var seen: [String: Int] = [:]
    var findings: [Finding] = []
    let segments = context.run.segments
    for (number, segment) in segments.enumerated()
    where segment.offset == 0 && isTelling(segment) && !settled.contains(number) {
      let key = segment.text.tokens.map(\.folded).joined(separator: " ")
      guard let first = seen[key] else {
        if segment.kind == .heading { seen[key] = number }
        continue
      }
      // The table repeats the headings of the text; what follows at once of another topic is another thing.
      guard let other = context.unit(number + 1 < segments.count ? number + 1 : number),
        let one = context.unit(first + 1 < segments.count ? first + 1 : first), other.topic != one.topic,
        segment.kind == .heading || segments.indices.contains(number + 1) && segments[number + 1].block == segment.block
      else { continue }
      findings.append(
        context.finding(
          .sameHeading, in: segment, at: 0..<segment.text.text.utf8.count, fact: other.section,
          "\"\(segment.text.text)\" is the heading of something else already",
          expected: context.edition.units.first { $0.section == other.section && $0.kind == .heading }?.text.text))
    }
    return findings
  }

  /// Whether a heading says what it is about: two words, or a term, which is one word in many languages.
  private func isTelling(_ segment: Segment) -> Bool {
    segment.text.tokens.count >= 2 || segment.kind == .heading && !segment.text.concepts.isEmpty
  }
}

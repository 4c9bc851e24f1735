import Findings

/// Headings of different things that have the same text.
struct HeadingCheck {
  let context: RunContext
  /// For each segment whether it is our own, word for word.
  let isOwn: [Bool]

  func check() -> [Finding] {
    var seen: [String: Int] = [:]
    var findings: [Finding] = []
    let segments = context.run.segments
    for (number, segment) in segments.enumerated() where segment.offset == 0 && segment.text.tokens.count >= 2 && !isOwn[number] {
      let key = segment.text.tokens.map(\.folded).joined(separator: " ")
      guard let first = seen[key] else {
        if segment.kind == .heading { seen[key] = number }
        continue
      }
      // The table repeats the headings of the text; what follows at once in another section is another thing.
      guard let other = context.unit(number + 1 < segments.count ? number + 1 : number)?.section,
        let one = context.unit(first + 1 < segments.count ? first + 1 : first)?.section, other != one,
        segment.kind == .heading || segments.indices.contains(number + 1) && segments[number + 1].block == segment.block
      else { continue }
      findings.append(
        context.finding(
          .sameHeading, in: segment, at: 0..<segment.text.text.utf8.count, fact: other,
          "\"\(segment.text.text)\" is the heading of something else already",
          expected: context.edition.units.first { $0.section == other && $0.kind == .heading }?.text.text))
    }
    return findings
  }
}

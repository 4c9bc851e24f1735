import Findings
import SpecModel

/// Headings of different things that have the same text.
struct HeadingCheck {
  let context: RunContext
  /// Passages that say what our manual says.
  let settled: Set<Int>

  func check() -> [Finding] {
    var seen: [String: Int] = [:]
    var findings: [Finding] = []
    let passages = context.run.passages
    for (number, passage) in passages.enumerated()
    where passage.offset == 0 && isTelling(passage) && !settled.contains(number) {
      let key = passage.text.tokens.map(\.folded).joined(separator: " ")
      guard let first = seen[key] else {
        if passage.kind == .heading { seen[key] = number }
        continue
      }
      // The table repeats the headings of the text; what follows at once of another topic is another thing.
      guard let other = context.expectation(number + 1 < passages.count ? number + 1 : number),
        let one = context.expectation(first + 1 < passages.count ? first + 1 : first), other.topic != one.topic,
        passage.kind == .heading || passages.indices.contains(number + 1) && passages[number + 1].block == passage.block
      else { continue }
      findings.append(
        context.finding(
          .sameHeading, in: passage, at: 0..<passage.text.text.utf8.count, about: .section(AnchorID(other.section)),
          "\"\(passage.text.text)\" is the heading of something else already",
          expected: context.specification.expectations.first { $0.section == other.section && $0.kind == .heading }?
            .text.text))
    }
    return findings
  }

  /// Whether a heading says what it is about: two words, or a term, which is one word in many languages.
  private func isTelling(_ passage: Passage) -> Bool {
    passage.text.tokens.count >= 2 || passage.kind == .heading && !passage.text.concepts.isEmpty
  }
}

import Findings
import Glossary
import SpecModel

/// Terms that the glossary deprecates, because they mislead or mean another thing of the trade.
struct TermCheck {
  let context: RunContext

  func check(_ number: Int) -> [Finding] {
    let segment = context.run.segments[number]
    guard let unit = context.unit(number), context.score(number) > 0.15 else { return [] }
    let expected = Set(unit.text.concepts.filter { $0.term.status != .deprecated }.map(\.term.concept))
    var findings: [Finding] = []
    var covered: [Range<Int>] = []
    for match in segment.text.concepts.sorted(by: { $0.tokens.count > $1.tokens.count })
    where match.term.status == .deprecated {
      guard !covered.contains(where: { $0.overlaps(match.tokens) }) else { continue }
      // The same words, or longer ones around them, may be right for another concept.
      let others = segment.text.concepts.filter {
        $0.term.status != .deprecated && $0.tokens.lowerBound <= match.tokens.lowerBound
          && $0.tokens.upperBound >= match.tokens.upperBound
      }
      if !others.isEmpty {
        guard expected.contains(match.term.concept), !others.contains(where: { expected.contains($0.term.concept) })
        else { continue }
      } else if !expected.contains(match.term.concept), match.tokens.count == 1, context.score(number) < 0.3 {
        continue
      }
      covered.append(match.tokens)
      let tokens = segment.text.tokens
      let range = tokens[match.tokens.lowerBound].range.lowerBound..<tokens[match.tokens.upperBound - 1].range.upperBound
      let concept = context.edition.glossary.concepts.first { $0.id == match.term.concept }
      findings.append(
        context.finding(
          .misleadingTerm, in: segment, at: range, fact: match.term.concept,
          "\"\(segment.text.excerpt(range))\" is no term for what is meant: \(concept?.definition ?? match.term.concept)",
          expected: concept?.preferred(context.edition.language), sources: unit.sources, unit: unit))
    }
    return findings
  }
}

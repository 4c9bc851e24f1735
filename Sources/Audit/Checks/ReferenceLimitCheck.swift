import Findings
import Quantities
import SpecModel

/// A comparison with another measured quantity, "VH < Vbat", against the condition of the decision table.
struct ReferenceLimitCheck {
  let context: RunContext

  func check(_ number: Int) -> [Finding] {
    guard let link = context.run.links[number], link.score > Likeness.isRelated else { return [] }
    let passage = context.run.passages[number]
    let tokens = passage.text.tokens
    return passage.text.spelledNames.flatMap { match -> [Finding] in
      guard let name = tokens.firstIndex(where: { $0.range.lowerBound == match.range.lowerBound }), name >= 2,
        let comparator = Comparator(sign: tokens[name - 1].text), tokens[name - 2].kind == .word
      else { return [] }
      return context.specification.references.filter { $0.name == match.name && $0.comparator != comparator }.compactMap
      {
        rule in
        guard rule.comparator.isUpward == comparator.isUpward else { return nil }
        let range = tokens[name - 2].range.lowerBound..<match.range.upperBound
        return context.finding(
          .wrongLimit, in: passage, at: range, about: .row(rule.row), severity: .major,
          "\"\(passage.text.excerpt(range))\" excludes what the specification includes",
          expected: "\(rule.comparator.rawValue) \(rule.name)", sources: rule.sources)
      }
    }
  }
}

extension Comparator {
  init?(sign: String) {
    switch sign {
    case "<": self = .lessThan
    case ">": self = .greaterThan
    case "\u{2264}": self = .atMost
    case "\u{2265}": self = .atLeast
    default: return nil
    }
  }
}

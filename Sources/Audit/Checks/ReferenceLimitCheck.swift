import Findings
import Quantities
import SpecModel

/// A comparison with another measured quantity, "VH < Vbat", against the condition of the decision table.
struct ReferenceLimitCheck {
  let context: RunContext

  func check(_ number: Int) -> [Finding] {
    guard let link = context.run.links[number], link.score > 0.3 else { return [] }
    let segment = context.run.segments[number]
    let tokens = segment.text.tokens
    return segment.text.spelledNames.flatMap { match -> [Finding] in
      guard let name = tokens.firstIndex(where: { $0.range.lowerBound == match.range.lowerBound }), name >= 2,
        let comparator = Comparator(sign: tokens[name - 1].text), tokens[name - 2].kind == .word
      else { return [] }
      return context.edition.references.filter { $0.name == match.name && $0.comparator != comparator }.compactMap {
        rule in
        guard rule.comparator.isUpward == comparator.isUpward else { return nil }
        let range = tokens[name - 2].range.lowerBound..<match.range.upperBound
        return context.finding(
          .wrongLimit, in: segment, at: range, fact: rule.row, severity: .major,
          "\"\(segment.text.excerpt(range))\" excludes what the specification includes",
          expected: "\(rule.comparator.rawValue) \(rule.name)", sources: rule.sources)
      }
    }
  }
}

/// A condition that compares an input with another one that has a name.
struct ReferenceLimit {
  let name: String
  let comparator: Comparator
  let row: String
  let sources: [Source]

  /// The conditions of a behaviour.
  static func all(_ specification: Specification) -> [ReferenceLimit] {
    specification.behaviour.tables.flatMap { table in
      table.rows.flatMap { row in
        row.conditions.compactMap { condition in
          guard case .compare(_, let comparator, .input(let input)) = condition,
            let symbol = specification.behaviour.inputs.first(where: { $0.id == input })?.symbol,
            case .name(let name)? = specification.facts[symbol]?.form
          else { return nil }
          return ReferenceLimit(
            name: name, comparator: comparator, row: "\(table.id).\(row.id)", sources: row.sources)
        }
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

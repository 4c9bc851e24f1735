import Quantities
import SpecModel

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

import SpecModel

extension PrintedCondition {
  /// The keys of the product's own words that it is printed with, protections aside.
  func keys(in behaviour: Behaviour) -> [TextKey] {
    leaves.flatMap { leaf -> [TextKey] in
      switch leaf {
      case .compare(let input, _, _), .between(_, _, let input, _, _), .inside(let input, _), .outside(let input, _),
        .missing(let input), .present(let input):
        behaviour.inputs.filter { $0.id == input }.map(\.text)
      case .closed(let input): behaviour.inputs.filter { $0.id == input }.map(\.closedText)
      case .open(let input): behaviour.inputs.filter { $0.id == input }.map(\.openText)
      case .state(let table, let state): [TextKey("state.\(table).\(state)")]
      case .holds(let input, let state): behaviour.inputs.filter { $0.id == input }.map { $0.text(of: state) }
      case .chosen(let parameter, let value):
        behaviour.parameters.filter { $0.id == parameter }.map { $0.text(of: value) }
      case .was(let table, let state): [TextKey("state.\(table).\(state)")]
      case .elapsed, .reached: []
      case .failSafe: ["condition.failSafe"]
      case .otherwise, .tripped, .not, .all, .any: []
      }
    } + operands.compactMap(\.input).flatMap { input in behaviour.inputs.filter { $0.id == input }.map(\.text) }
  }
}

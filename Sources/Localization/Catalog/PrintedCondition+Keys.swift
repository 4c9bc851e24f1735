import SpecModel

extension PrintedCondition {
  /// The keys of the product's own words that it is printed with, protections aside.
  func keys(in specification: Specification) -> [TextKey] {
    let behaviour = specification.behaviour
    let inputs = operands.compactMap(\.input).flatMap { input in
      behaviour.inputs.filter { $0.id == input }.map(\.text)
    }
    // What depends on a parameter is named; all else is printed as its value.
    let named = operands.compactMap(\.fact).filter { specification.facts.unnoted[$0]?.form.parameters.isEmpty == false }
    let usable: [TextKey] = saysUsable ? ["condition.usable"] : []
    return words(in: specification) + usable + inputs + named.map(\.text)
  }

  /// Whether it says somewhere that the readings can be trusted.
  private var saysUsable: Bool {
    switch self {
    case .not(.failSafe): true
    case .not(let condition): condition.saysUsable
    case .all(let conditions), .any(let conditions): conditions.contains(where: \.saysUsable)
    default: false
    }
  }

  private func words(in specification: Specification) -> [TextKey] {
    let behaviour = specification.behaviour
    return leaves.flatMap { leaf -> [TextKey] in
      switch leaf {
      case .compare(let input, _, _), .between(_, _, let input, _, _), .inside(let input, _), .outside(let input, _),
        .missing(let input), .present(let input):
        behaviour.inputs.filter { $0.id == input }.map(\.text)
      case .closed(let input): behaviour.inputs.filter { $0.id == input }.map(\.closedText)
      case .open(let input): behaviour.inputs.filter { $0.id == input }.map(\.openText)
      case .state(let table, let state), .was(let table, let state): [TextKey("state.\(table).\(state)")]
      case .holds(let input, let state): behaviour.inputs.filter { $0.id == input }.map { $0.text(of: state) }
      case .chosen(let parameter, let value):
        behaviour.parameters.filter { $0.id == parameter && !$0.areMarkings }.map { $0.text(of: value) }
      case .elapsed(let timer):
        behaviour.timers.filter { $0.id == timer }.flatMap { timer in
          PrintedCondition([timer.condition], in: behaviour).keys(in: specification)
        }
      case .reached(let counter): behaviour.counters.filter { $0.id == counter }.map(\.text)
      case .failSafe: ["condition.failSafe"]
      case .otherwise, .tripped, .not, .all, .any: []
      }
    }
  }
}

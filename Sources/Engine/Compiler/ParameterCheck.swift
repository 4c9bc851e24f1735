import Quantities
import SpecModel

/// What has to be right before choices are made, whichever they are.
struct ParameterCheck {
  let behaviour: Behaviour
  let facts: FactIndex

  func run() throws(EngineError) {
    for parameter in behaviour.parameters { try check(parameter) }
    for fact in facts.shapes { try check(fact.form, of: fact.id) }
    for (place, condition) in behaviour.placedConditions { try check(condition, at: place) }
    for counter in behaviour.counters where counter.counts != .never && counter.resets.isConstant {
      throw EngineError(.counter(counter.id), .neverReset)
    }
    for order in behaviour.orders { try check(order) }
  }

  private func check(_ parameter: Parameter) throws(EngineError) {
    let place = EngineError.Place.parameter(parameter.id)
    guard behaviour.parameters.count(where: { $0.id == parameter.id }) == 1 else {
      throw EngineError(.behaviour, .duplicate(parameter.id.name))
    }
    guard behaviour.parameters.count(where: { $0.option == parameter.option }) == 1 else {
      throw EngineError(.behaviour, .duplicate(parameter.option))
    }
    for value in parameter.values where parameter.values.count(where: { $0 == value }) > 1 {
      throw EngineError(place, .duplicate(value.name))
    }
    try check(parameter.standard, of: parameter, at: place)
  }

  private func check(_ form: FactForm, of id: FactID) throws(EngineError) {
    guard case .byChoice(let parameterID, let forms) = form else { return }
    let place = EngineError.Place.fact(id)
    let parameter = try parameter(parameterID, at: place)
    for choice in forms {
      try check(choice.value, of: parameter, at: place)
      guard forms.count(where: { $0.value == choice.value }) == 1 else {
        throw EngineError(place, .duplicate(choice.value.name))
      }
      try check(choice.form, of: id)
    }
    for value in parameter.values where !forms.contains(where: { $0.value == value }) {
      throw EngineError(place, .noValue(parameterID, value))
    }
  }

  private func check(_ condition: Condition, at place: EngineError.Place) throws(EngineError) {
    switch condition {
    case .chosen(let id, let value): try check(value, of: try parameter(id, at: place), at: place)
    case .not(let condition): try check(condition, at: place)
    case .all(let conditions), .any(let conditions): for condition in conditions { try check(condition, at: place) }
    default: break
    }
  }

  private func check(_ order: FactOrder) throws(EngineError) {
    let place = EngineError.Place.order(order)
    let (first, second) = (try form(of: order.first, at: place), try form(of: order.second, at: place))
    for choices in behaviour.combinations(of: first.parameters.union(second.parameters)) {
      guard case .quantity(let left) = first.resolved(choices) else {
        throw EngineError(place, .wrongKindOfFact(order.first, expected: "a quantity"))
      }
      guard case .quantity(let right) = second.resolved(choices) else {
        throw EngineError(place, .wrongKindOfFact(order.second, expected: "a quantity"))
      }
      guard left.unit == right.unit else {
        throw EngineError(place, .unitMismatch(expected: left.unit, found: right.unit))
      }
      guard order.comparator.holds(left.baseValue, right.baseValue) else {
        throw EngineError(place, .wrongOrder(choices, left.baseValue, order.comparator, right.baseValue))
      }
    }
  }

  private func form(of id: FactID, at place: EngineError.Place) throws(EngineError) -> FactForm {
    guard let fact = facts[id] else { throw EngineError(place, .unknownFact(id)) }
    return fact.form
  }

  private func parameter(_ id: ParameterID, at place: EngineError.Place) throws(EngineError) -> Parameter {
    guard let parameter = behaviour.parameters.first(where: { $0.id == id }) else {
      throw EngineError(place, .unknownParameter(id))
    }
    return parameter
  }

  private func check(
    _ value: ChoiceID, of parameter: Parameter, at place: EngineError.Place
  ) throws(EngineError) {
    guard parameter.values.contains(value) else {
      throw EngineError(
        place,
        .unknownName(UnknownName(value.name, kind: parameter.id.name, known: parameter.values.map(\.name))))
    }
  }
}

extension Behaviour {
  /// All conditions, with where they stand.
  fileprivate var placedConditions: [(EngineError.Place, Condition)] {
    diagnostics.map { (.diagnostic($0.code), $0.condition) } + timers.map { (.timer($0.id), $0.condition) }
      + counters.flatMap { [(.counter($0.id), $0.counts), (.counter($0.id), $0.resets)] }
      + tables.flatMap { table in
        table.rows.flatMap { row in row.conditions.map { (.row(table.id, row.id), $0) } }
      }
  }
}

extension Condition {
  /// Whether it asks nothing, so that it holds always or never.
  fileprivate var isConstant: Bool {
    switch self {
    case .not(let condition): condition.isConstant
    case .all(let conditions), .any(let conditions): conditions.allSatisfy(\.isConstant)
    default: false
    }
  }
}

import Quantities
import SpecModel

extension Compiler {
  func checkNames() throws(EngineError) {
    try checkUnique(behaviour.inputs.map(\.id.name), at: .behaviour)
    try checkUnique(behaviour.inputs.map(\.column), at: .behaviour)
    try checkUnique(behaviour.diagnostics.map(\.code) + behaviour.outputs.compactMap(\.limit?.code), at: .behaviour)
    try checkUnique(behaviour.protections.map(\.id.name), at: .behaviour)
    try checkUnique(behaviour.timers.map(\.id.name), at: .behaviour)
    try checkUnique(behaviour.counters.map(\.id.name), at: .behaviour)
    try checkUnique(behaviour.tables.map(\.id.name), at: .behaviour)
    try checkUnique(behaviour.outputs.map(\.id.name), at: .behaviour)
    try checkUnique(behaviour.profiles.map(\.id), at: .behaviour)
    try checkUnique(behaviour.trace.map(\.name), at: .behaviour)
    for input in behaviour.inputs {
      if case .choice(let states, let absence) = input.kind {
        try checkUnique(states.map(\.name), at: .input(input.id))
        guard states.contains(absence) else {
          throw EngineError(.input(input.id), .unknownInputState(input.id, absence))
        }
      }
    }
    for table in behaviour.tables { try checkUnique(table.rows.map(\.id.name), at: .table(table.id)) }
  }

  func checkUnique(_ names: [String], at place: EngineError.Place) throws(EngineError) {
    var seen: Set<String> = []
    for name in names where !seen.insert(name).inserted { throw EngineError(place, .duplicate(name)) }
  }

  func check(_ column: TraceColumn) throws(EngineError) {
    let place = EngineError.Place.column(column.name)
    switch column.content {
    case .time, .diagnostics: break
    case .state(let id), .amount(let id, _): _ = try table(id, at: place)
    case .voltage(let id):
      guard try output(id, at: place).voltage != nil else { throw EngineError(place, .noVoltage(id)) }
    case .current(let id):
      guard try output(id, at: place).limit != nil else { throw EngineError(place, .noCurrent(id)) }
    }
  }

  func output(_ id: OutputID, at place: EngineError.Place) throws(EngineError) -> PowerOutput {
    guard let output = behaviour.outputs.first(where: { $0.id == id }) else {
      throw EngineError(place, .unknownOutput(id))
    }
    return output
  }

  func table(_ id: TableID, at place: EngineError.Place) throws(EngineError) -> Int {
    guard let number = behaviour.tables.firstIndex(where: { $0.id == id }) else {
      throw EngineError(place, .unknownTable(id))
    }
    return number
  }

  func input(_ id: InputID, at place: EngineError.Place) throws(EngineError) -> Int {
    guard let number = behaviour.inputs.firstIndex(where: { $0.id == id }) else {
      throw EngineError(place, .unknownInput(id))
    }
    return number
  }

  func contact(_ id: InputID, at place: EngineError.Place) throws(EngineError) -> Int {
    let number = try input(id, at: place)
    guard case .contact = behaviour.inputs[number].kind else { throw EngineError(place, .notAContact(id)) }
    return number
  }

  /// The states that an input can have.
  func choice(
    _ id: InputID, at place: EngineError.Place
  ) throws(EngineError) -> (number: Int, states: [StateID], absence: StateID) {
    let number = try input(id, at: place)
    guard case .choice(let states, let absence) = behaviour.inputs[number].kind else {
      throw EngineError(place, .notAChoice(id))
    }
    return (number, states, absence)
  }

  func quantity(
    _ id: InputID, at place: EngineError.Place
  ) throws(EngineError) -> (number: Int, unit: String) {
    let number = try input(id, at: place)
    guard case .quantity(let unit, _) = behaviour.inputs[number].kind else {
      throw EngineError(place, .notAQuantity(id))
    }
    return (number, unit)
  }

  func quantity(
    _ id: InputID, unit: String, at place: EngineError.Place
  ) throws(EngineError) -> Int {
    let found = try quantity(id, at: place)
    try check(unit: found.unit, is: unit, at: place)
    return found.number
  }

  func check(unit: String, is expected: String, at place: EngineError.Place) throws(EngineError) {
    guard unit == expected else { throw EngineError(place, .unitMismatch(expected: expected, found: unit)) }
  }

  func form(of id: FactID, at place: EngineError.Place) throws(EngineError) -> FactForm {
    guard let fact = facts[id] else { throw EngineError(place, .unknownFact(id)) }
    return fact.form
  }

  func quantity(_ id: FactID, at place: EngineError.Place) throws(EngineError) -> AnyQuantity {
    guard case .quantity(let quantity) = try form(of: id, at: place) else {
      throw EngineError(place, .wrongKindOfFact(id, expected: "a quantity"))
    }
    return quantity
  }

  func quantity(
    _ id: FactID, unit: String, at place: EngineError.Place
  ) throws(EngineError) -> ExactDecimal {
    let found = try quantity(id, at: place)
    try check(unit: found.unit, is: unit, at: place)
    return found.baseValue
  }
}

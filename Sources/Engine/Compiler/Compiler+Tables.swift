import Quantities
import SpecModel

extension Compiler {
  mutating func compile(_ table: DecisionTable) throws(EngineError) {
    var compiled: [Program.Row] = []
    for row in table.rows {
      let place = EngineError.Place.row(table.id, row.id)
      var state: Int32 = -1
      switch row.outcome {
      case .state(let id): state = try stateNumber(id, of: table.id, at: place)
      case .fact(let id): _ = try quantity(id, at: place)
      case .unspecified: break
      }
      compiled.append(Program.Row(signal: try signal(.all(row.conditions), at: place), state: state))
    }
    tables.append(rows.count..<rows.count + compiled.count)
    rows += compiled
    _ = emit(.decide, tables.count - 1)
  }

  /// The numbers of the states that a table can decide for, in the order of its rows.
  func numbers(of table: DecisionTable) -> [StateID: Int32] {
    table.rows.reduce(into: [:]) { numbers, row in
      if case .state(let id) = row.outcome, numbers[id] == nil { numbers[id] = Int32(numbers.count) }
    }
  }

  func stateNumber(_ state: StateID, of table: TableID, at place: EngineError.Place) throws(EngineError) -> Int32 {
    guard let number = states[table]?[state] else { throw EngineError(place, .unknownState(table, state)) }
    return number
  }

  mutating func compile(_ output: PowerOutput) throws(EngineError) {
    let place = EngineError.Place.output(output.id)
    let table = try table(output.table, at: place)
    guard let sourcingState = states[output.table]?[output.sourcingState] else {
      throw EngineError(place, .unknownState(output.table, output.sourcingState))
    }
    let (supply, drop) = try voltage(of: output, at: place)
    outputs.append(
      Program.Output(
        table: table, sourcingState: sourcingState, supply: supply, drop: drop, limit: try limit(of: output, at: place))
    )
  }

  /// The number of the value that feeds an output, and what is lost on the way.
  mutating func voltage(
    of output: PowerOutput, at place: EngineError.Place
  ) throws(EngineError) -> (supply: Int, drop: Double) {
    switch output.voltage {
    case nil: return (absent(), 0)
    case .stated(let fact): return (value(try quantity(fact, unit: Volt.symbol, at: place)), 0)
    case .supply(let input, nil): return (try quantity(input, unit: Volt.symbol, at: place), 0)
    case .supply(let input, let fact?):
      guard case .drop(_, let drop) = try form(of: fact, at: place) else {
        throw EngineError(place, .wrongKindOfFact(fact, expected: "a voltage below the supply"))
      }
      return (try quantity(input, unit: Volt.symbol, at: place), drop.baseValue.doubleValue)
    }
  }

  func limit(
    of output: PowerOutput, at place: EngineError.Place
  ) throws(EngineError) -> Program.Output.Limit? {
    guard let limit = output.limit else { return nil }
    guard output.voltage != nil else { throw EngineError(place, .noVoltage(output.id)) }
    return Program.Output.Limit(
      connected: try quantity(limit.connected, unit: Ohm.symbol, at: place),
      maximumCurrent: try quantity(limit.maximum, unit: Ampere.symbol, at: place).doubleValue,
      clamps: limit.overcurrent == .clamped)
  }

  /// The number of a value that is never there.
  mutating func absent() -> Int {
    constants.append(.nan)
    return behaviour.inputs.count + constants.count - 1
  }
}

import SpecModel

/// What a step decided: the outcome of every table, the electrical outputs, the diagnostics.
package struct Outputs: Sendable {
  let program: Program
  /// The inputs, those that are not finite made absent, and then the program's constants.
  var values: [Double]
  /// The result of every operation of the program.
  var signals: [Bool]
  /// The position of the row that decided each table; −1 where no row does.
  package internal(set) var rows: [Int]
  /// The voltage of each output; not a number while it floats.
  var voltages: [Double]
  /// The current out of each output; not a number while it floats.
  var currents: [Double]
  /// Whether each output is asked for more than its largest current.
  var overcurrents: [Bool]
  /// Whether every instant since the last sample has come to an end: that what tables decide has ceased to change what
  /// is remembered.
  package internal(set) var isSettled = true

  init(_ program: Program) {
    self.program = program
    values = Array(repeating: .nan, count: program.behaviour.inputs.count) + program.constants
    signals = Array(repeating: false, count: program.operations.count)
    rows = Array(repeating: -1, count: program.behaviour.tables.count)
    voltages = Array(repeating: .nan, count: program.behaviour.outputs.count)
    currents = voltages
    overcurrents = Array(repeating: false, count: voltages.count)
  }

  /// The row that decided the table; nil if there is no such table, or no row whose conditions hold.
  package func matchedRow(of table: TableID) -> DecisionTable.Row? {
    guard let number = program.behaviour.tables.firstIndex(where: { $0.id == table }), rows[number] >= 0 else {
      return nil
    }
    return program.behaviour.tables[number].rows[rows[number]]
  }

  /// Whether all conditions of each row of the table hold, also of rows below the one that decided.
  package func rowsThatHold(in table: TableID) -> [Bool] {
    guard let number = program.behaviour.tables.firstIndex(where: { $0.id == table }) else { return [] }
    return program.tables[number].map { signals[Int(program.rows[$0].signal)] }
  }

  /// The state that the table decided; nil if it decided a quantity or nothing.
  package func state(of table: TableID) -> StateID? {
    if case .state(let state) = matchedRow(of: table)?.outcome { state } else { nil }
  }

  /// The quantity that the table decided; nil if it decided a state, or left it unspecified.
  package func quantity(of table: TableID) -> AnyQuantity? {
    guard case .fact(let id) = matchedRow(of: table)?.outcome, case .quantity(let quantity) = program.facts[id]?.form
    else { return nil }
    return quantity
  }

  /// The voltage of an output in V; nil while it floats, and of a contact.
  package func voltage(of output: OutputID) -> Double? { value(of: output, in: voltages) }

  /// The current out of an output in A; nil while it floats, and where it has no current limit.
  package func current(of output: OutputID) -> Double? { value(of: output, in: currents) }

  /// Whether the protection has tripped; nil if there is none of this name.
  package func isTripped(_ protection: ProtectionID) -> Bool? {
    program.signal[.tripped(protection)].map { signals[Int($0)] }
  }

  /// Whether the timer has run out; nil if there is none of this name.
  package func isElapsed(_ timer: TimerID) -> Bool? { program.signal[.elapsed(timer)].map { signals[Int($0)] } }

  /// Whether the counter has reached its target; nil if there is none of this name.
  package func isReached(_ counter: CounterID) -> Bool? {
    program.signal[.reached(counter)].map { signals[Int($0)] }
  }

  /// Whether a diagnostic says that the readings can't be trusted.
  package var failsSafe: Bool { signals[Int(program.failSafe)] }

  /// The codes of what is to be reported, in the order of the product's data.
  package var diagnostics: [String] {
    let rules = zip(program.behaviour.diagnostics, program.diagnostics)
    return rules.filter { signals[Int($1)] }.map(\.0.code)
      + zip(program.behaviour.outputs, overcurrents).filter(\.1).compactMap(\.0.limit?.code)
  }

  private func value(of output: OutputID, in values: [Double]) -> Double? {
    guard let number = program.behaviour.outputs.firstIndex(where: { $0.id == output }), !values[number].isNaN else {
      return nil
    }
    return values[number]
  }
}

extension Outputs: Equatable {
  /// Whether the same was decided from the same readings.
  package static func == (left: Outputs, right: Outputs) -> Bool {
    left.rows == right.rows && left.signals == right.signals && left.overcurrents == right.overcurrents
      && left.voltages.elementsEqual(right.voltages) { $0.bitPattern == $1.bitPattern }
      && left.currents.elementsEqual(right.currents) { $0.bitPattern == $1.bitPattern }
  }
}

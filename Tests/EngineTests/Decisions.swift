import Engine
import SpecModel

/// What was decided row by row or in batches, in the same form, with floating point numbers as their bits.
struct Decisions: Equatable {
  private var rows: [[RowID?]]
  private var voltages: [[UInt64]]
  private var currents: [[UInt64]]
  private var diagnostics: [[Bool]]
  private var tripped: [[Bool]]
  private var failsSafe: [Bool] = []

  init(_ engine: Engine) {
    rows = engine.behaviour.tables.map { _ in [] }
    voltages = engine.behaviour.outputs.map { _ in [] }
    currents = voltages
    diagnostics = engine.diagnosticCodes.map { _ in [] }
    tripped = engine.behaviour.protections.map { _ in [] }
  }

  /// What `step` decides, and the state after it.
  static func byStep(_ engine: Engine, _ state: State, _ columns: InputColumns) -> (Decisions, State) {
    var (result, inputs, state) = (Decisions(engine), engine.inputs, state)
    var outputs = engine.initialOutputs
    for row in 0..<columns.count {
      columns.copy(row: row, to: &inputs)
      let seconds = columns.seconds.isEmpty ? 0 : columns.seconds[row]
      engine.advance(&state, inputs, after: seconds, into: &outputs)
      result.append(outputs, engine)
    }
    return (result, state)
  }

  mutating func append(_ outputs: Outputs, _ engine: Engine) {
    for (number, table) in engine.behaviour.tables.enumerated() {
      rows[number].append(outputs.matchedRow(of: table.id)?.id)
    }
    for (number, output) in engine.behaviour.outputs.enumerated() {
      voltages[number].append(bits(outputs.voltage(of: output.id) ?? .nan))
      currents[number].append(bits(outputs.current(of: output.id) ?? .nan))
    }
    let codes = outputs.diagnostics
    for (number, code) in engine.diagnosticCodes.enumerated() { diagnostics[number].append(codes.contains(code)) }
    for (number, protection) in engine.behaviour.protections.enumerated() {
      tripped[number].append(outputs.isTripped(protection.id) == true)
    }
    failsSafe.append(outputs.failsSafe)
  }

  mutating func append(_ outputs: OutputColumns, _ engine: Engine) {
    for (number, table) in engine.behaviour.tables.enumerated() {
      rows[number] += outputs.rows(of: table.id).map { $0 < 0 ? nil : table.rows[Int($0)].id }
    }
    for (number, output) in engine.behaviour.outputs.enumerated() {
      voltages[number] += outputs.voltages(of: output.id).map(bits)
      currents[number] += outputs.currents(of: output.id).map(bits)
    }
    for (number, code) in engine.diagnosticCodes.enumerated() { diagnostics[number] += outputs.diagnostic(code) }
    for (number, protection) in engine.behaviour.protections.enumerated() {
      tripped[number] += outputs.tripped(protection.id)
    }
    failsSafe += outputs.failsSafe
  }

  /// All that is not a number counts as the same.
  private func bits(_ number: Double) -> UInt64 { (number.isNaN ? .nan : number).bitPattern }
}

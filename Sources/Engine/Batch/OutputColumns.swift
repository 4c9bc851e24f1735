import SpecModel

/// What an engine decided in many rows, one array for each thing that it decides.
package struct OutputColumns: Sendable {
  let program: Program
  /// The number of rows.
  package private(set) var count = 0
  /// For each table the positions of the rows that decided it.
  var rows: [[Int16]]
  /// The voltage of each output.
  var voltages: [[Double]]
  /// The current out of each output.
  var currents: [[Double]]
  /// The bits of the program's watched signals, then those of the outputs' overcurrents.
  var bits: [[UInt64]]

  init(_ program: Program) {
    self.program = program
    rows = Array(repeating: [], count: program.behaviour.tables.count)
    voltages = Array(repeating: [], count: program.behaviour.outputs.count)
    currents = voltages
    bits = Array(repeating: [], count: program.watched.count + program.outputs.count { $0.limit != nil })
  }

  /// For each row of readings the position of the table's row that decided; −1 where none did.
  package func rows(of table: TableID) -> [Int16] { rows[position(of: table)] }

  /// The state that the table decided in a row; nil if it decided a quantity or nothing.
  package func state(of table: TableID, at row: Int) -> StateID? {
    let number = position(of: table)
    let matched = Int(rows[number][row])
    guard matched >= 0, case .state(let state) = program.behaviour.tables[number].rows[matched].outcome else {
      return nil
    }
    return state
  }

  /// The voltage of an output in V, in each row; not a number while it floats, and for a contact.
  package func voltages(of output: OutputID) -> [Double] { voltages[position(of: output)] }

  /// The current out of an output in A, in each row; not a number while it floats, and without a current limit.
  package func currents(of output: OutputID) -> [Double] { currents[position(of: output)] }

  /// In which rows a diagnostic is to be reported; the codes are those of `Engine.diagnosticCodes`.
  package func diagnostic(_ code: String) -> BitColumn {
    if let number = program.behaviour.diagnostics.firstIndex(where: { $0.code == code }) { return column(number) }
    guard let number = program.behaviour.outputs.compactMap(\.limit?.code).firstIndex(of: code) else {
      fatalError("there is no diagnostic \(code)")
    }
    return column(program.watched.count + number)
  }

  /// In which rows a protection has tripped.
  package func tripped(_ protection: ProtectionID) -> BitColumn {
    guard let number = program.behaviour.protections.firstIndex(where: { $0.id == protection }) else {
      fatalError("there is no protection \(protection)")
    }
    return column(program.behaviour.diagnostics.count + 1 + number)
  }

  /// In which rows a diagnostic says that the readings can't be trusted.
  package var failsSafe: BitColumn { column(program.behaviour.diagnostics.count) }

  /// Makes room for this many rows.
  mutating func resize(to count: Int) {
    guard count != self.count else { return }
    self.count = count
    for number in rows.indices { rows[number] = Array(repeating: -1, count: count) }
    for number in voltages.indices {
      voltages[number] = Array(repeating: .nan, count: count)
      currents[number] = Array(repeating: .nan, count: count)
    }
    for number in bits.indices { bits[number] = Array(repeating: 0, count: (count + 63) / 64) }
  }

  /// Takes in what was decided in one row.
  mutating func set(_ row: Int, to decided: Outputs) {
    for (number, matched) in decided.rows.enumerated() { rows[number][row] = Int16(matched) }
    for number in voltages.indices {
      (voltages[number][row], currents[number][row]) = (decided.voltages[number], decided.currents[number])
    }
    let signals = program.watched.map { decided.signals[Int($0)] }
    let overcurrents = zip(program.behaviour.outputs, decided.overcurrents).filter { $0.0.limit != nil }.map(\.1)
    for (number, isTrue) in (signals + overcurrents).enumerated() {
      let bit = UInt64(1) << UInt64(row % 64)
      bits[number][row / 64] = isTrue ? bits[number][row / 64] | bit : bits[number][row / 64] & ~bit
    }
  }

  private func column(_ number: Int) -> BitColumn { BitColumn(words: bits[number], count: count) }

  private func position(of table: TableID) -> Int {
    guard let position = program.behaviour.tables.firstIndex(where: { $0.id == table }) else {
      fatalError("there is no table \(table)")
    }
    return position
  }

  private func position(of output: OutputID) -> Int {
    guard let position = program.behaviour.outputs.firstIndex(where: { $0.id == output }) else {
      fatalError("there is no output \(output)")
    }
    return position
  }
}

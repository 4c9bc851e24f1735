import Quantities
import SpecModel

/// What a product does in many rows, one array for each thing that it decides.
public struct DecisionColumns<P: Product>: Sendable {
  var outputs: OutputColumns
  /// The codes of all diagnostics, in the order of the product's data.
  public let diagnosticCodes: [String]

  /// The number of rows.
  public var count: Int { outputs.count }

  /// The state that a table decided in each row; nil where the product's data leave it open.
  public subscript<State: RawRepresentable<String>, Row>(table: TableKey<P, State, Row>) -> [State?] {
    each(table) { row in if case .state(let state) = row.outcome { State(rawValue: state.name) } else { nil } }
  }

  /// The quantity that a table decided in each row; nil where the product's data leave it open.
  public subscript<Unit, Row>(table: TableKey<P, Quantity<Unit>, Row>) -> [Quantity<Unit>?] {
    each(table) { row in outputs.program.quantity(of: row).map { Quantity($0.number, $0.prefix) } }
  }

  /// The row by which a table decided, in each row of readings; nil where none holds.
  public func rows<State, Row: RawRepresentable<String>>(_ table: TableKey<P, State, Row>) -> [Row?] {
    each(table) { Row(rawValue: $0.id.name) }
  }

  /// The position in the product's data of the row by which a table decided, in each row of readings; −1 where none holds.
  public func positions<State, Row>(_ table: TableKey<P, State, Row>) -> [Int16] {
    outputs.rows[outputs.program.position(of: table)]
  }

  /// What each row of readings makes of the row that decided it; asked once for each row of the table.
  private func each<State, Row, Value>(
    _ table: TableKey<P, State, Row>, _ value: (DecisionTable.Row) -> Value?
  ) -> [Value?] {
    let position = outputs.program.position(of: table)
    let values = outputs.program.behaviour.tables[position].rows.map(value)
    return outputs.rows[position].map { $0 < 0 ? nil : values[Int($0)] }
  }

  /// The voltage of an output in V, in each row; not a number while it floats.
  public func voltages(_ output: OutputKey<P>) -> [Double] {
    outputs.voltages[outputs.program.position(of: output)]
  }

  /// The current out of an output in A, in each row; not a number while it floats.
  public func currents(_ output: OutputKey<P>) -> [Double] {
    outputs.currents[outputs.program.position(of: output)]
  }

  /// In which rows a protection has tripped.
  public func tripped<Unit>(_ protection: ProtectionKey<P, Unit>) -> BitColumn {
    outputs.tripped(protection.id)
  }

  /// In which rows the readings can't be trusted, so that the product fails safe.
  public var failsSafe: BitColumn { outputs.failsSafe }

  /// In which rows each diagnostic is to be reported, by its code.
  public var diagnostics: [String: BitColumn] {
    Dictionary(uniqueKeysWithValues: diagnosticCodes.map { ($0, outputs.diagnostic($0)) })
  }
}

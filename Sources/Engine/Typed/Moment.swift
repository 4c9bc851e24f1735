import Quantities
import SpecModel

/// What a product does at one moment.
public struct Moment<P: Product>: Equatable, Sendable {
  package var outputs: Outputs

  package init(_ outputs: Outputs) { self.outputs = outputs }

  /// The state that a table decided; nil where the product's data leave it open.
  public subscript<State: RawRepresentable<String>, Row>(table: TableKey<P, State, Row>) -> State? {
    guard case .state(let state) = matchedRow(of: table)?.outcome else { return nil }
    return State(rawValue: state.name)
  }

  /// The quantity that a table decided; nil where the product's data leave it open.
  public subscript<Unit, Row>(table: TableKey<P, Quantity<Unit>, Row>) -> Quantity<Unit>? {
    matchedRow(of: table).flatMap(outputs.program.quantity).map { Quantity($0.number, $0.prefix) }
  }

  /// The row by which a table decided: the reason for its state; nil where the conditions of no row hold.
  public func row<State, Row: RawRepresentable<String>>(_ table: TableKey<P, State, Row>) -> Row? {
    matchedRow(of: table).flatMap { Row(rawValue: $0.id.name) }
  }

  /// Whether an output is in the state in which it sources current.
  public func isSourcing(_ output: OutputKey<P>) -> Bool {
    let program = outputs.program
    return program.isSourcing(program.outputs[program.position(of: output)], outputs.rows)
  }

  /// The voltage of an output, to the billionth of a volt; nil while it floats.
  ///
  /// Nil while `isSourcing` means that nothing says what the voltage is: its supply is not read, or it is a contact.
  public func voltage(_ output: OutputKey<P>) -> Quantity<Volt>? {
    Quantity(nearest: outputs.voltages[outputs.program.position(of: output)])
  }

  /// The current out of an output.
  public func current(_ output: OutputKey<P>) -> OutputCurrent {
    let current = outputs.currents[outputs.program.position(of: output)]
    if let quantity = Quantity<Ampere>(nearest: current) { return .flowing(quantity) }
    guard current.isNaN else { return .unlimited }
    return isSourcing(output) ? .unstated : .floating
  }

  /// Whether an output is asked for more than its largest current.
  public func isOverloaded(_ output: OutputKey<P>) -> Bool {
    outputs.overcurrents[outputs.program.position(of: output)]
  }

  /// Whether a protection has tripped.
  public func isTripped<Unit>(_ protection: ProtectionKey<P, Unit>) -> Bool {
    _ = outputs.program.position(of: protection)
    return outputs.isTripped(protection.id) == true
  }

  /// Whether the readings can't be trusted, so that the product fails safe.
  public var failsSafe: Bool { outputs.failsSafe }

  /// The codes of what is to be reported, in the order of the product's data.
  public var diagnostics: [String] { outputs.diagnostics }

  private func matchedRow<State, Row>(of table: TableKey<P, State, Row>) -> DecisionTable.Row? {
    let position = outputs.program.position(of: table)
    let row = outputs.rows[position]
    return row < 0 ? nil : outputs.program.behaviour.tables[position].rows[row]
  }
}

/// What flows out of an output.
public enum OutputCurrent: Hashable, Sendable {
  /// The output floats.
  case floating
  /// So much, to the billionth of an ampere.
  case flowing(Quantity<Ampere>)
  /// A short circuit that nothing limits.
  case unlimited
  /// Nothing says what flows: the voltage is not known, or what is connected.
  case unstated
}

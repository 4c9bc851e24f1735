import Quantities
import SpecModel

/// Readings of many rows, one array for each input; what is not set is absent in all of them, and a contact open.
///
/// ```swift
/// var columns = module.columns(count: voltages.count)
/// columns[.cellVoltageMin] = voltages
/// let decided = module.step(columns)
/// ```
/// Arrays of doubles are taken over without a copy, in units without a prefix: V, °C, Ω.
public struct ReadingColumns<P: Product>: Sendable {
  package var inputs: InputColumns

  /// The number of rows.
  public var count: Int { inputs.count }

  /// How many seconds have passed before each row since the one before it; empty stands for none.
  ///
  /// Only protections with a delay ask for it.
  public var seconds: [Double] {
    get { inputs.seconds }
    set { inputs.seconds = newValue }
  }

  /// The readings of a quantity, as many as there are rows; absent where they are no finite numbers.
  ///
  /// An empty array stands for an input that is absent in all rows.
  public subscript<Unit>(key: InputKey<P, Quantity<Unit>>) -> [Double] {
    get { inputs[key.id] }
    set { inputs[key.id] = newValue }
  }

  /// The state of an input that can have one of several, in each row; nil where it is not known.
  public subscript<State: RawRepresentable<String> & CaseIterable & Hashable>(key: InputKey<P, State>) -> [State?] {
    get {
      let states = Array(State.allCases)
      return inputs[key.id].map { value in
        Int(exactly: value).flatMap { states.indices.contains($0) ? states[$0] : nil }
      }
    }
    set {
      let numbers = Dictionary(uniqueKeysWithValues: State.allCases.enumerated().map { ($1, Double($0)) })
      inputs[key.id] = newValue.map { $0.flatMap { numbers[$0] } ?? .nan }
    }
  }

  /// The same as the numbers that the engine takes: from 0 in the order of the states, not a number where none is known.
  public func numbers<State: RawRepresentable<String> & CaseIterable>(_ key: InputKey<P, State>) -> [Double] {
    inputs[key.id]
  }

  /// Whether a contact is closed, in each row.
  public subscript(key: InputKey<P, Contact>) -> [Contact] {
    get { inputs[key.id].map { $0 >= Inputs.closed ? .closed : .open } }
    set { inputs[key.id] = newValue.map { $0 == .closed ? Inputs.closed : .nan } }
  }

  /// Takes one row into readings, as `Simulator.step` changes them.
  public func copy(row: Int, to readings: inout Readings<P>) { inputs.copy(row: row, to: &readings.inputs) }
}

extension Simulator {
  /// Readings of many rows, none of which has a value yet.
  public func columns(count: Int) -> ReadingColumns<P> { ReadingColumns(inputs: engine.inputColumns(count: count)) }

  /// The decisions of no rows, to be filled by `step`.
  public var decisions: DecisionColumns<P> {
    DecisionColumns(outputs: engine.outputColumns, diagnosticCodes: engine.diagnosticCodes)
  }

  /// Takes many samples: the same as `step` row by row, and many times faster.
  ///
  /// A trace may come in pieces. `now` and `readings` stay those of the last single sample.
  public mutating func step(_ columns: ReadingColumns<P>) -> DecisionColumns<P> {
    var decisions = decisions
    step(columns, into: &decisions)
    return decisions
  }

  /// The same in place; `decisions` keep their memory if they had as many rows before.
  public mutating func step(_ columns: ReadingColumns<P>, into decisions: inout DecisionColumns<P>) {
    engine.advance(&state, columns.inputs, into: &decisions.outputs)
  }
}

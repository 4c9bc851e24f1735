import Quantities
import SpecModel

/// The readings of a product's inputs at one moment; what is not set is absent, and a contact open.
///
/// A reading is kept as the `Double` nearest to it, and so are the limits that it is compared with: 2.80 V read is at the
/// limit of 2.8 V. What a meter measured as a `Double` goes in unchanged with the unit beside the key:
///
/// ```swift
/// readings[.cellVoltageMin] = .volts(2.8)
/// readings[.cellVoltageMin, in: Volt.self] = measured
/// readings[.remote] = .closed
/// ```
public struct Readings<P: Product>: Sendable {
  package var inputs: Inputs

  package init(_ inputs: Inputs) { self.inputs = inputs }

  /// The reading of a quantity, to the billionth of a unit; nil where it is absent.
  public subscript<Unit>(key: InputKey<P, Quantity<Unit>>) -> Quantity<Unit>? {
    get { Quantity(nearest: inputs[key.id]) }
    set { inputs[key.id] = newValue?.baseValue.doubleValue ?? .nan }
  }

  /// The reading of a quantity as a number of units without a prefix; absent where it is not a finite number.
  public subscript<Unit>(key: InputKey<P, Quantity<Unit>>, in unit: Unit.Type) -> Double {
    get { inputs[key.id] }
    set { inputs[key.id] = newValue }
  }

  /// The state of an input that can have one of several; nil where it is not known.
  public subscript<State: RawRepresentable<String> & CaseIterable & Equatable>(
    key: InputKey<P, State>
  ) -> State? {
    get { State.allCases.enumerated().first { Double($0.offset) == inputs[key.id] }?.element }
    set {
      inputs[key.id] = State.allCases.enumerated().first { $0.element == newValue }.map { Double($0.offset) } ?? .nan
    }
  }

  /// Whether a contact is closed.
  public subscript(key: InputKey<P, Contact>) -> Contact {
    get { inputs[key.id] >= Inputs.closed ? .closed : .open }
    set { inputs[key.id] = newValue == .closed ? Inputs.closed : .nan }
  }
}

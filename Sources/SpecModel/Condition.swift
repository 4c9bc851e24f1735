import Quantities

/// What a row of a decision table asks of the inputs and of what is decided already.
public indirect enum Condition: Hashable, Sendable {
  /// The input stands in this relation to the operand; an input without a value satisfies no relation.
  case compare(InputID, Comparator, Operand)
  /// The input lies inside the range, bounds included.
  case inside(InputID, FactID)
  /// The contact is closed.
  case closed(InputID)
  /// A reading is not there, or is not a number.
  case missing(InputID)
  /// The protection has tripped.
  case tripped(ProtectionID)
  /// An earlier table decided for this state.
  case state(TableID, StateID)
  /// The input has this state of those that it can have.
  case holds(InputID, StateID)
  /// The parameter has this value.
  case chosen(ParameterID, ChoiceID)
  /// The timer has run out.
  case elapsed(TimerID)
  /// The counter has reached its target.
  case reached(CounterID)
  /// The table had decided for this state before: at the end of the instant before, or in the scan before of this one.
  case was(TableID, StateID)
  /// A diagnostic says that the readings can't be trusted.
  case failSafe
  case not(Condition)
  case all([Condition])
  case any([Condition])
}

/// What an input is compared with.
public enum Operand: Hashable, Sendable {
  /// A quantity that the product states.
  case fact(FactID)
  /// Another input.
  case input(InputID)
  /// Another input and what is added to it: "Vbat + 5 V".
  case offset(InputID, Offset)
  /// A bound of nature, not of the product, in units without a prefix: 0 V, absolute zero.
  case constant(ExactDecimal)
}

/// What is added to an input, or taken away from it, before another is compared with the result.
///
/// The result is rounded to the nearest `Double` before it is compared, as readings are.
public enum Offset: Hashable, Sendable {
  /// A quantity that the product states is added.
  case plus(FactID)
  /// A quantity that the product states is taken away; of a voltage below a reference it is the drop.
  case minus(FactID)

  /// The quantity.
  public var fact: FactID {
    switch self {
    case .plus(let fact), .minus(let fact): fact
    }
  }

  /// Whether it is added, not taken away.
  public var isAdded: Bool { if case .plus = self { true } else { false } }
}

extension FactIndex {
  /// The number that an offset adds, below zero where it takes away, with its unit; nil if there is no such quantity.
  public func amount(of offset: Offset) -> (number: ExactDecimal, unit: String)? {
    switch (self[offset.fact]?.form, offset) {
    case (.quantity(let quantity), .plus): return (quantity.baseValue, quantity.unit)
    case (.quantity(let quantity), .minus), (.drop(_, let quantity), .minus):
      return (-quantity.baseValue, quantity.unit)
    default: return nil
    }
  }
}

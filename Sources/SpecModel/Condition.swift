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
  /// A bound of nature, not of the product, in units without a prefix: 0 V, absolute zero.
  case constant(ExactDecimal)
}

import Quantities

// Conditions as a product writes them: units agree, or it does not compile.
//
// `.cellVoltageMin <= \.protections.underVoltage` compares with what the product states, `.remoteH <= .batteryVoltage`
// with another input, `.cellVoltageMin < .volts(0)` with a bound of nature.

extension InputKey {
  /// The input is below a fact of the same unit.
  public static func < <Stated: QuantityValue>(input: Self, fact: KeyPath<P, Fact<Stated>>) -> Condition
  where Value == Quantity<Stated.Unit> {
    .compare(input.id, .lessThan, .fact(FactID(fact)))
  }

  /// The input is at or below a fact of the same unit.
  public static func <= <Stated: QuantityValue>(input: Self, fact: KeyPath<P, Fact<Stated>>) -> Condition
  where Value == Quantity<Stated.Unit> {
    .compare(input.id, .atMost, .fact(FactID(fact)))
  }

  /// The input is above a fact of the same unit.
  public static func > <Stated: QuantityValue>(input: Self, fact: KeyPath<P, Fact<Stated>>) -> Condition
  where Value == Quantity<Stated.Unit> {
    .compare(input.id, .greaterThan, .fact(FactID(fact)))
  }

  /// The input is at or above a fact of the same unit.
  public static func >= <Stated: QuantityValue>(input: Self, fact: KeyPath<P, Fact<Stated>>) -> Condition
  where Value == Quantity<Stated.Unit> {
    .compare(input.id, .atLeast, .fact(FactID(fact)))
  }
}

extension InputKey {
  /// The input is below another input of the same unit.
  public static func < <Unit>(input: Self, other: Self) -> Condition where Value == Quantity<Unit> {
    .compare(input.id, .lessThan, .input(other.id))
  }

  /// The input is at or below another input of the same unit.
  public static func <= <Unit>(input: Self, other: Self) -> Condition where Value == Quantity<Unit> {
    .compare(input.id, .atMost, .input(other.id))
  }

  /// The input is above another input of the same unit.
  public static func > <Unit>(input: Self, other: Self) -> Condition where Value == Quantity<Unit> {
    .compare(input.id, .greaterThan, .input(other.id))
  }

  /// The input is at or above another input of the same unit.
  public static func >= <Unit>(input: Self, other: Self) -> Condition where Value == Quantity<Unit> {
    .compare(input.id, .atLeast, .input(other.id))
  }
}

extension InputKey {
  /// The input is below a bound of nature.
  public static func < <Unit>(input: Self, bound: Quantity<Unit>) -> Condition where Value == Quantity<Unit> {
    .compare(input.id, .lessThan, .constant(bound.baseValue))
  }

  /// The input is at or below a bound of nature.
  public static func <= <Unit>(input: Self, bound: Quantity<Unit>) -> Condition where Value == Quantity<Unit> {
    .compare(input.id, .atMost, .constant(bound.baseValue))
  }

  /// The input is above a bound of nature.
  public static func > <Unit>(input: Self, bound: Quantity<Unit>) -> Condition where Value == Quantity<Unit> {
    .compare(input.id, .greaterThan, .constant(bound.baseValue))
  }

  /// The input is at or above a bound of nature.
  public static func >= <Unit>(input: Self, bound: Quantity<Unit>) -> Condition where Value == Quantity<Unit> {
    .compare(input.id, .atLeast, .constant(bound.baseValue))
  }
}

import Quantities

/// One end of a range that a product states.
public struct RangeEnd<P: Product, Unit: UnitOfMeasure> {
  let fact: FactID

  /// The lower end.
  public static func lower(of range: KeyPath<P, Fact<QuantityRange<Unit>>>) -> Self {
    Self(fact: FactID(range).lower)
  }

  /// The upper end.
  public static func upper(of range: KeyPath<P, Fact<QuantityRange<Unit>>>) -> Self {
    Self(fact: FactID(range).upper)
  }
}

extension RangeEnd where Unit == Volt {
  /// The lower end.
  public static func lower(of range: KeyPath<P, Fact<DirectVoltageRange>>) -> Self {
    Self(fact: FactID(range).lower)
  }

  /// The upper end.
  public static func upper(of range: KeyPath<P, Fact<DirectVoltageRange>>) -> Self {
    Self(fact: FactID(range).upper)
  }
}

/// An input plus or minus a quantity that the product states.
public struct OffsetInput<P: Product, Unit: UnitOfMeasure> {
  fileprivate let input: InputID
  fileprivate let offset: Offset

  fileprivate var operand: Operand { .offset(input, offset) }
}

extension InputKey {
  /// The input plus a quantity of its unit.
  public static func + <Unit>(input: Self, fact: KeyPath<P, Fact<Quantity<Unit>>>) -> OffsetInput<P, Unit>
  where Value == Quantity<Unit> {
    OffsetInput(input: input.id, offset: .plus(FactID(fact)))
  }

  /// The input minus a quantity of its unit.
  public static func - <Unit>(input: Self, fact: KeyPath<P, Fact<Quantity<Unit>>>) -> OffsetInput<P, Unit>
  where Value == Quantity<Unit> {
    OffsetInput(input: input.id, offset: .minus(FactID(fact)))
  }

  /// The input minus the drop of a voltage that lies below it.
  public static func - (input: Self, fact: KeyPath<P, Fact<VoltageBelow>>) -> OffsetInput<P, Volt>
  where Value == Quantity<Volt> {
    OffsetInput(input: input.id, offset: .minus(FactID(fact)))
  }
}

extension InputKey {
  /// The input is below one end of a range.
  public static func < <Unit>(input: Self, end: RangeEnd<P, Unit>) -> Condition where Value == Quantity<Unit> {
    .compare(input.id, .lessThan, .fact(end.fact))
  }

  /// The input is at or below one end of a range.
  public static func <= <Unit>(input: Self, end: RangeEnd<P, Unit>) -> Condition where Value == Quantity<Unit> {
    .compare(input.id, .atMost, .fact(end.fact))
  }

  /// The input is above one end of a range.
  public static func > <Unit>(input: Self, end: RangeEnd<P, Unit>) -> Condition where Value == Quantity<Unit> {
    .compare(input.id, .greaterThan, .fact(end.fact))
  }

  /// The input is at or above one end of a range.
  public static func >= <Unit>(input: Self, end: RangeEnd<P, Unit>) -> Condition where Value == Quantity<Unit> {
    .compare(input.id, .atLeast, .fact(end.fact))
  }
}

extension InputKey {
  /// The input is below another input plus or minus a quantity.
  public static func < <Unit>(input: Self, sum: OffsetInput<P, Unit>) -> Condition where Value == Quantity<Unit> {
    .compare(input.id, .lessThan, sum.operand)
  }

  /// The input is at or below another input plus or minus a quantity.
  public static func <= <Unit>(input: Self, sum: OffsetInput<P, Unit>) -> Condition where Value == Quantity<Unit> {
    .compare(input.id, .atMost, sum.operand)
  }

  /// The input is above another input plus or minus a quantity.
  public static func > <Unit>(input: Self, sum: OffsetInput<P, Unit>) -> Condition where Value == Quantity<Unit> {
    .compare(input.id, .greaterThan, sum.operand)
  }

  /// The input is at or above another input plus or minus a quantity.
  public static func >= <Unit>(input: Self, sum: OffsetInput<P, Unit>) -> Condition where Value == Quantity<Unit> {
    .compare(input.id, .atLeast, sum.operand)
  }
}

import Quantities

extension TableKey where State: RawRepresentable<String> {
  /// The table decided for this state.
  public static func == (table: Self, state: State) -> Condition { .state(table.id, StateID(state.rawValue)) }
}

extension TableKey {
  /// The table decided for this quantity.
  public static func == <Unit>(table: Self, quantity: KeyPath<P, Fact<Quantity<Unit>>>) -> Condition
  where State == Quantity<Unit> {
    .state(table.id, DecisionTable.Outcome.fact(FactID(quantity)).state)
  }

  /// A row of the table left open what holds.
  public static func == (table: Self, _: Unspecified) -> Condition {
    .state(table.id, DecisionTable.Outcome.unspecified.state)
  }
}

extension Condition {
  /// The input lies inside the range, bounds included.
  public static func inside<P, Range: RangeValue>(
    _ input: InputKey<P, Quantity<Range.Unit>>, _ range: KeyPath<P, Fact<Range>>
  ) -> Condition { .inside(input.id, FactID(range)) }

  /// The contact is closed.
  public static func closed<P>(_ input: InputKey<P, Contact>) -> Condition { .closed(input.id) }

  /// A reading is not there, or is not a number.
  public static func missing<P, Unit>(_ input: InputKey<P, Quantity<Unit>>) -> Condition { .missing(input.id) }

  /// The protection has tripped.
  public static func tripped<P, Unit>(_ protection: ProtectionKey<P, Unit>) -> Condition { .tripped(protection.id) }
}

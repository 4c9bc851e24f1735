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

extension InputKey where Value: RawRepresentable<String> {
  /// The input has this state.
  public static func == (input: Self, state: Value) -> Condition { .holds(input.id, StateID(state.rawValue)) }
}

extension ParameterKey {
  /// The parameter has this value.
  public static func == (parameter: Self, value: Value) -> Condition { .chosen(parameter.id, value.choice) }
}

extension Condition {
  /// The input has one of these states.
  public static func isOneOf<P, State: RawRepresentable<String>>(
    _ input: InputKey<P, State>, _ states: State...
  ) -> Condition { .any(states.map { .holds(input.id, StateID($0.rawValue)) }) }

  /// The parameter has one of these values.
  public static func isOneOf<P, Value>(_ parameter: ParameterKey<P, Value>, _ values: Value...) -> Condition {
    .any(values.map { .chosen(parameter.id, $0.choice) })
  }

  /// The timer has run out.
  public static func elapsed<P>(_ timer: TimerKey<P>) -> Condition { .elapsed(timer.id) }

  /// The counter has reached its target.
  public static func reached<P>(_ counter: CounterKey<P>) -> Condition { .reached(counter.id) }

  /// The table had decided for this state before.
  public static func was<P, State: RawRepresentable<String>, Row>(
    _ table: TableKey<P, State, Row>, _ state: State
  ) -> Condition { .was(table.id, StateID(state.rawValue)) }
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

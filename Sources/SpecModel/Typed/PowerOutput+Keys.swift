import Quantities

extension PowerOutput {
  /// Makes the output of a key; without a voltage it is a contact, closed in this state.
  public init<P, State: RawRepresentable<String>, Row>(
    _ key: OutputKey<P>, decidedBy table: TableKey<P, State, Row>, sourcesWhen state: State, voltage: Voltage? = nil,
    limit: CurrentLimit? = nil
  ) {
    self.init(
      key.id, decidedBy: table.id, sourcesWhen: StateID(state.rawValue), voltage: voltage, limit: limit)
  }

  /// Makes the output of a key that has a voltage of its own.
  public init<P, State: RawRepresentable<String>, Row>(
    _ key: OutputKey<P>, decidedBy table: TableKey<P, State, Row>, sourcesWhen state: State,
    voltage: KeyPath<P, Fact<Quantity<Volt>>>, limit: CurrentLimit? = nil
  ) {
    self.init(key, decidedBy: table, sourcesWhen: state, voltage: .stated(FactID(voltage)), limit: limit)
  }

  /// Makes the output of a key that is fed from a supply and says what happens when too much current is drawn.
  public init<P, State: RawRepresentable<String>, Row>(
    _ key: OutputKey<P>, decidedBy table: TableKey<P, State, Row>, sourcesWhen state: State,
    from supply: InputKey<P, Quantity<Volt>>, voltage: KeyPath<P, Fact<VoltageBelow>>,
    maximumCurrent: KeyPath<P, Fact<Quantity<Ampere>>>, into connected: InputKey<P, Quantity<Ohm>>,
    overcurrent: CurrentLimit.Overcurrent, code: String
  ) {
    self.init(
      key, decidedBy: table, sourcesWhen: state, voltage: .supply(supply, drop: voltage),
      limit: CurrentLimit(maximumCurrent, into: connected, overcurrent: overcurrent, code: code))
  }
}

extension PowerOutput.Voltage {
  /// That of an input.
  public static func supply<P>(_ input: InputKey<P, Quantity<Volt>>) -> Self { .supply(input.id, drop: nil) }

  /// That of an input, less a drop.
  public static func supply<P>(
    _ input: InputKey<P, Quantity<Volt>>, drop: KeyPath<P, Fact<VoltageBelow>>
  ) -> Self { .supply(input.id, drop: FactID(drop)) }
}

extension PowerOutput.CurrentLimit {
  /// Makes a limit.
  public init<P>(
    _ maximum: KeyPath<P, Fact<Quantity<Ampere>>>, into connected: InputKey<P, Quantity<Ohm>>, overcurrent: Overcurrent,
    code: String
  ) {
    self.init(FactID(maximum), into: connected.id, overcurrent: overcurrent, code: code)
  }
}

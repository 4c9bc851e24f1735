import Quantities

extension Input {
  /// Makes a quantity, which is read in the unit of its key.
  public init<P, Unit: UnitOfMeasure>(
    _ key: InputKey<P, Quantity<Unit>>, column: String, ifAbsent absence: Absence = .missingReading,
    symbol: KeyPath<P, Fact<Name>>? = nil, of aggregate: Aggregate? = nil
  ) {
    self.init(
      key.id, column: column, .quantity(unit: Unit.symbol, ifAbsent: absence), symbol: symbol.map { FactID($0) },
      of: aggregate)
  }

  /// Makes a contact, with the words that stand for its two states in a CSV file.
  public init<P>(_ key: InputKey<P, Contact>, column: String, closed: String, open: String) {
    self.init(key.id, column: column, .contact(closed: closed, open: open))
  }
}

extension Identifier where Tag == SpecModel.Tag.Input {
  /// The name of the input of a key, where inputs of several kinds stand in one list.
  public init<P, Value>(_ key: InputKey<P, Value>) { self = key.id }
}

extension DiagnosticRule {
  /// Makes a rule about readings of one kind.
  public init<P, Unit>(
    _ code: String, when condition: Condition, disqualifies inputs: [InputKey<P, Quantity<Unit>>], failsSafe: Bool
  ) {
    self.init(code, when: condition, disqualifies: inputs.map(\.id), failsSafe: failsSafe)
  }
}

extension Protection {
  /// Makes a protection that trips while `input` `trips` `threshold`, all in the unit of its key.
  public init<P, Unit>(
    _ key: ProtectionKey<P, Unit>, input: InputKey<P, Quantity<Unit>>, trips: Comparator,
    _ threshold: KeyPath<P, Fact<Quantity<Unit>>>, releases: Comparator, from source: Source
  ) {
    self.init(key.id, input: input.id, trips: trips, FactID(threshold), releases: releases, from: source)
  }
}

extension PowerOutput {
  /// Makes the output of a key.
  public init<P, State: RawRepresentable<String>, Row>(
    _ key: OutputKey<P>, decidedBy table: TableKey<P, State, Row>, sourcesWhen state: State,
    from supply: InputKey<P, Quantity<Volt>>, voltage: KeyPath<P, Fact<VoltageBelow>>,
    maximumCurrent: KeyPath<P, Fact<Quantity<Ampere>>>, into connected: InputKey<P, Quantity<Ohm>>,
    overcurrent: Overcurrent, code: String
  ) {
    self.init(
      key.id, decidedBy: table.id, sourcesWhen: StateID(state.rawValue), from: supply.id, voltage: FactID(voltage),
      maximumCurrent: FactID(maximumCurrent), into: connected.id, overcurrent: overcurrent, code: code)
  }
}

extension TraceColumn {
  /// Makes a column of states, of which a drawing shows one as a solid band.
  public init<P, State: RawRepresentable<String>, Row>(
    _ name: String, _ table: TableKey<P, State, Row>, solid: State? = nil
  ) {
    self.init(name, .state(table.id), solid: solid.map { StateID($0.rawValue) })
  }
}

extension TraceColumn.Content {
  /// The quantity that a table decided, in prefixed units; empty where it is unspecified.
  public static func amount<P, Unit, Row>(_ table: TableKey<P, Quantity<Unit>, Row>, _ prefix: SIPrefix) -> Self {
    .amount(table.id, prefix)
  }

  /// The voltage of an output; empty while it floats.
  public static func voltage<P>(_ output: OutputKey<P>) -> Self { .voltage(output.id) }

  /// The current out of an output; empty while it floats.
  public static func current<P>(_ output: OutputKey<P>) -> Self { .current(output.id) }
}

extension Profile {
  /// What a profile sets for one protection.
  public struct Setting: Sendable {
    fileprivate let protection: ProtectionID
    fileprivate let release: FactID

    /// The protection releases at this threshold.
    public static func release<P, Unit>(
      _ protection: ProtectionKey<P, Unit>, at threshold: KeyPath<P, Fact<Quantity<Unit>>>
    ) -> Setting { Setting(protection: protection.id, release: FactID(threshold)) }
  }

  /// Makes a profile; of two settings for one protection the later one holds.
  public init(_ id: String, _ settings: Setting...) {
    self.init(
      id, releases: Dictionary(settings.map { ($0.protection, $0.release) }, uniquingKeysWith: { $1 }))
  }
}

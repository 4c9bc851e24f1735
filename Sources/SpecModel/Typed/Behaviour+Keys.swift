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

extension Input {
  /// Makes an input that has one of the states of its key's enum.
  public init<P, State: RawRepresentable<String> & CaseIterable>(
    _ key: InputKey<P, State>, column: String, ifAbsent absence: State
  ) {
    self.init(
      key.id, column: column,
      .choice(State.allCases.map { StateID($0.rawValue) }, ifAbsent: StateID(absence.rawValue)))
  }
}

extension Parameter {
  /// Makes the parameter of a key: its values are the cases of the key's enum, in their order.
  public init<P, Value>(_ key: ParameterKey<P, Value>, option: String, standard: Value, areMarkings: Bool = false) {
    self.init(
      key.id, option: option, values: Value.allCases.map(\.choice), standard: standard.choice, areMarkings: areMarkings)
  }
}

extension Timer {
  /// Makes the timer of a key, which runs while `condition` holds and has run out after the time that a fact states.
  public init<P, Time: QuantityValue>(
    _ key: TimerKey<P>, while condition: Condition, for duration: KeyPath<P, Fact<Time>>, from sources: Source...
  ) where Time.Unit: UnitOfTime {
    self.init(key.id, while: condition, for: FactID(duration), isExclusive: false, from: sources)
  }

  /// Makes the timer of a key, which runs while `condition` holds and has run out after more than the time that a fact
  /// states.
  public init<P, Time: QuantityValue>(
    _ key: TimerKey<P>, while condition: Condition, forMoreThan duration: KeyPath<P, Fact<Time>>,
    from sources: Source...
  ) where Time.Unit: UnitOfTime {
    self.init(key.id, while: condition, for: FactID(duration), isExclusive: true, from: sources)
  }
}

extension Counter {
  /// Makes the counter of a key, which counts how often `counts` has become true, and starts anew when `resets` holds.
  public init<P>(
    _ key: CounterKey<P>, counts: Condition, to target: KeyPath<P, Fact<Int>>, resets: Condition,
    from sources: Source...
  ) {
    self.init(key.id, counts: counts, to: FactID(target), resets: resets, from: sources)
  }
}

extension FactOrder {
  /// Makes an order of two quantities of one unit.
  public init<P: Product, First: QuantityValue, Second: QuantityValue>(
    _ first: KeyPath<P, Fact<First>>, _ comparator: Comparator, _ second: KeyPath<P, Fact<Second>>
  ) where First.Unit == Second.Unit {
    self.init(FactID(first), comparator, FactID(second))
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
  public init<P, Threshold: QuantityValue>(
    _ key: ProtectionKey<P, Threshold.Unit>, input: InputKey<P, Quantity<Threshold.Unit>>, trips: Comparator,
    _ threshold: KeyPath<P, Fact<Threshold>>, releases: Comparator, from source: Source
  ) {
    self.init(key.id, input: input.id, trips: trips, FactID(threshold), releases: releases, from: source)
  }
}

extension Protection {
  /// Makes a protection that trips while `input` `trips` one end of a range, all in the unit of its key.
  public init<P, Unit>(
    _ key: ProtectionKey<P, Unit>, input: InputKey<P, Quantity<Unit>>, trips: Comparator,
    _ threshold: RangeEnd<P, Unit>, releases: Comparator, from source: Source
  ) {
    self.init(key.id, input: input.id, trips: trips, threshold.fact, releases: releases, from: source)
  }
}

extension TraceColumn {
  /// Makes a column of states, of which a drawing shows one as a solid band.
  public init<P, State: RawRepresentable<String>, Row>(
    _ name: String, _ table: TableKey<P, State, Row>, solid: State? = nil, blank: State? = nil
  ) {
    self.init(
      name, .state(table.id), solid: solid.map { StateID($0.rawValue) }, blank: blank.map { StateID($0.rawValue) })
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
    fileprivate enum Kind {
      case release
      case tripDelay
      case releaseDelay
    }

    fileprivate let kind: Kind
    fileprivate let protection: ProtectionID
    fileprivate let fact: FactID

    /// The protection releases at this threshold.
    public static func release<P, Unit>(
      _ protection: ProtectionKey<P, Unit>, at threshold: KeyPath<P, Fact<Quantity<Unit>>>
    ) -> Setting { Setting(kind: .release, protection: protection.id, fact: FactID(threshold)) }

    /// The protection trips when its input has been beyond the threshold for so long.
    public static func tripDelay<P, Unit, Time: UnitOfTime>(
      _ protection: ProtectionKey<P, Unit>, _ time: KeyPath<P, Fact<Quantity<Time>>>
    ) -> Setting { Setting(kind: .tripDelay, protection: protection.id, fact: FactID(time)) }

    /// The protection releases when its input has been back for so long.
    public static func releaseDelay<P, Unit, Time: UnitOfTime>(
      _ protection: ProtectionKey<P, Unit>, _ time: KeyPath<P, Fact<Quantity<Time>>>
    ) -> Setting { Setting(kind: .releaseDelay, protection: protection.id, fact: FactID(time)) }
  }

  /// Makes a profile; of two settings of one kind for one protection the later one holds.
  public init(_ id: String, _ settings: Setting...) {
    func facts(_ kind: Setting.Kind) -> [ProtectionID: FactID] {
      Dictionary(settings.filter { $0.kind == kind }.map { ($0.protection, $0.fact) }, uniquingKeysWith: { $1 })
    }
    self.init(
      id, releases: facts(.release), tripDelays: facts(.tripDelay), releaseDelays: facts(.releaseDelay))
  }
}

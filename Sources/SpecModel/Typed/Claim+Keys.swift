import Quantities

extension SafetyProperty.Implication {
  /// Makes an implication that waits for the delay of a protection.
  public init<P, Unit>(
    before: Condition = .all([]), when: Condition, then: Condition, afterDelayOf protection: ProtectionKey<P, Unit>,
    timers: [Timer] = []
  ) {
    self.init(before: before, when: when, then: then, afterDelayOf: protection.id, timers: timers)
  }
}

extension Claim {
  /// The protections that make the output float are those of the list, and no others.
  public static func floatsOn<P>(_ output: OutputKey<P>, _ protections: KeyPath<P, Fact<AnyOf>>) -> Claim {
    .floatsOn(output.id, FactID(protections))
  }

  /// While it sources current the output has the voltage of the fact.
  public static func voltage<P>(_ output: OutputKey<P>, _ voltage: KeyPath<P, Fact<VoltageBelow>>) -> Claim {
    .voltage(output.id, FactID(voltage))
  }

  /// While it is switched on the output has the voltage of the fact.
  public static func voltage<P>(_ output: OutputKey<P>, _ voltage: KeyPath<P, Fact<Quantity<Volt>>>) -> Claim {
    .voltage(output.id, FactID(voltage))
  }

  /// While it floats the output has no voltage and sinks the current of the fact, which is none.
  public static func sinks<P>(_ output: OutputKey<P>, _ current: KeyPath<P, Fact<Quantity<Ampere>>>) -> Claim {
    .sinks(output.id, FactID(current))
  }

  /// A current up to the fact is no overload, and a larger one is.
  public static func rated<P>(_ output: OutputKey<P>, _ current: KeyPath<P, Fact<Quantity<Ampere>>>) -> Claim {
    .rated(output.id, FactID(current))
  }

  /// A short circuit draws no more than the largest current exactly if the fact says so.
  public static func limited<P>(_ output: OutputKey<P>, _ isProtected: KeyPath<P, Fact<Bool>>) -> Claim {
    .limited(output.id, FactID(isProtected))
  }
}

extension Claim {
  /// What the document prints of the row's conditions is when the engine decides by the row, whatever was before.
  public static func row<P, State, Row: RawRepresentable<String>>(
    _ table: TableKey<P, State, Row>, _ row: Row
  ) -> Claim { .row(table.id, RowID(row.rawValue)) }

  /// What the document prints of the protection is when the engine trips and releases it.
  public static func trip<P, Unit>(_ protection: ProtectionKey<P, Unit>) -> Claim { .trip(protection.id) }
}

extension Term {
  /// Makes the term that names a protection.
  public init<P, Unit>(_ protection: ProtectionKey<P, Unit>) { key = Protection.text(of: protection.id) }
}

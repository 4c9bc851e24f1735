import Quantities

/// A row of a table whose states and rows have types.
public struct TableRow<P: Product, State, Row: RawRepresentable<String>> {
  fileprivate let row: DecisionTable.Row

  private init(_ name: Row, _ conditions: [Condition], _ outcome: DecisionTable.Outcome, _ sources: [Source]) {
    row = DecisionTable.Row(RowID(name.rawValue), when: conditions, then: outcome, from: sources)
  }

  /// Makes a row that decides for a state when all conditions hold; without any it catches what is left.
  public init(_ name: Row, when conditions: Condition..., then state: State, from sources: Source...)
  where State: RawRepresentable<String> {
    self.init(name, conditions, .state(StateID(state.rawValue)), sources)
  }

  /// Makes a row that decides for a quantity that the product states.
  public init<Unit>(
    _ name: Row, when conditions: Condition..., then quantity: KeyPath<P, Fact<Quantity<Unit>>>, from sources: Source...
  ) where State == Quantity<Unit> {
    self.init(name, conditions, .fact(FactID(quantity)), sources)
  }

  /// Makes a row that leaves open what holds.
  public init(_ name: Row, when conditions: Condition..., then _: Unspecified, from sources: Source...) {
    self.init(name, conditions, .unspecified, sources)
  }
}

extension DecisionTable {
  /// Makes the table of a key that remembers its state, with the one before the first instant.
  public init<P, State: RawRepresentable<String>, Row>(
    _ key: TableKey<P, State, Row>, initially state: State, rows: [TableRow<P, State, Row>]
  ) {
    self.init(key.id, initially: StateID(state.rawValue), rows: rows.map(\.row))
  }

  /// Makes the table of a key.
  public init<P, State, Row>(_ key: TableKey<P, State, Row>, rows: [TableRow<P, State, Row>]) {
    self.init(key.id, rows: rows.map(\.row))
  }
}

extension Statement {
  /// Makes a statement worded by the text "id.yes" or "id.no" according to a yes-or-no fact.
  public init<P: Product>(
    _ id: TextKey, choosing polarity: KeyPath<P, Fact<Bool>>, from sources: Source..., as kind: StatementKind
  ) {
    self.init(id, choosing: FactID(polarity), from: sources, as: kind)
  }

  /// Makes a statement of how the product behaves, worded according to a yes-or-no fact.
  public init<P: Product>(
    _ id: TextKey, choosing polarity: KeyPath<P, Fact<Bool>>, from sources: Source..., claims: [Claim]
  ) {
    self.init(id, choosing: FactID(polarity), from: sources, as: .behaviour(claims))
  }
}

extension Block {
  /// The items of a list of terms.
  public static func items<P: Product>(_ list: KeyPath<P, Fact<[Term]>>) -> Block { .items(FactID(list)) }

  /// The rows of a decision table.
  public static func decisions<P, State, Row>(_ table: TableKey<P, State, Row>) -> Block { .decisions(table.id) }
}

extension ChoiceTable {
  /// Makes a table with a row for each value of a key's parameter.
  public init<P, Value>(rows parameter: ParameterKey<P, Value>, columns: [Column]) {
    self.init(rows: parameter.id, columns: columns)
  }
}

extension ChoiceTable.Column {
  /// Makes a column of a fact that depends on a parameter.
  public init<P: Product, Choice, Value>(_ heading: TextKey, _ fact: KeyPath<P, Fact<ByChoice<Choice, Value>>>) {
    self.init(heading, FactID(fact))
  }
}

extension TextTable.Cell {
  /// The value of a fact.
  public static func fact<P: Product, Value>(_ fact: KeyPath<P, Fact<Value>>) -> Self { .fact(FactID(fact)) }
}

extension SpecificationGroup.Row.Value {
  /// The value of a fact.
  public static func fact<P: Product, Value>(_ fact: KeyPath<P, Fact<Value>>) -> Self { .fact(FactID(fact)) }

  /// The values of several facts of one kind in a row.
  public static func facts<P: Product, Value>(_ facts: [KeyPath<P, Fact<Value>>]) -> Self {
    .facts(facts.map { FactID($0) })
  }

  /// The conditions of a row of a decision table.
  public static func conditions<P, State, Row: RawRepresentable<String>>(
    _ table: TableKey<P, State, Row>, _ row: Row
  ) -> Self { .conditions(table.id, RowID(row.rawValue)) }

  /// The state that a row of a decision table decides.
  public static func outcome<P, State, Row: RawRepresentable<String>>(
    _ table: TableKey<P, State, Row>, _ row: Row
  ) -> Self { .outcome(table.id, RowID(row.rawValue)) }

  /// What trips a protection.
  public static func trip<P, Unit>(_ protection: ProtectionKey<P, Unit>) -> Self { .trip(protection.id) }
}

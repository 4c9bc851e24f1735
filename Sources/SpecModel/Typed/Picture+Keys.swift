extension PictureLabel {
  /// The value of a fact; of a list of terms or names each item is a label of its own.
  public static func fact<P: Product, Value>(_ fact: KeyPath<P, Fact<Value>>) -> Self { .fact(FactID(fact)) }

  /// The value of a fact as the most that there may be.
  public static func atMost<P: Product, Value: QuantityValue>(_ fact: KeyPath<P, Fact<Value>>) -> Self {
    .atMost(FactID(fact))
  }
}

extension SwitchingContact.End {
  /// A terminal by its marking.
  public static func terminal<P: Product>(_ marking: KeyPath<P, Fact<Name>>) -> Self { .terminal(FactID(marking)) }
}

extension Picture.Content {
  /// Front and side view to scale.
  public static func dimensions<P: Product, Value>(_ fact: KeyPath<P, Fact<Value>>) -> Self {
    .dimensions(FactID(fact))
  }

  /// The rows of a decision table as a chart.
  public static func decisions<P, State, Row>(_ table: TableKey<P, State, Row>) -> Self { .decisions(table.id) }
}

extension Look {
  /// A lamp in the colour that a fact names.
  public static func lamp<P: Product>(_ colour: KeyPath<P, Fact<Term>>, isLit: Bool) -> Self {
    .lamp(colour: FactID(colour), isLit: isLit)
  }
}

/// A table that is made of facts alone: a row for each value of a parameter, a column for each fact that depends on it.
///
/// A fact that depends on a second parameter makes a column for each value of that one: the levels of every setting at
/// 12 V and at 24 V.
public struct ChoiceTable: Sendable {
  /// A fact and what stands over it.
  public struct Column: Sendable {
    /// The key of the heading.
    public let heading: TextKey
    /// The fact.
    public let fact: FactID

    /// Makes a column.
    public init(_ heading: TextKey, _ fact: FactID) {
      self.heading = heading
      self.fact = fact
    }
  }

  /// The parameter whose values make the rows.
  public let parameter: ParameterID
  /// The facts.
  public let columns: [Column]

  /// Makes a table.
  public init(rows parameter: ParameterID, columns: [Column]) {
    self.parameter = parameter
    self.columns = columns
  }
}

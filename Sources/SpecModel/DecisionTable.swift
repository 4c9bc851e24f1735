/// A table of rows of conditions, read from the top: the first row whose conditions all hold decides.
///
/// In the terms of DMN the hit policy is "first"; a row without conditions catches what is left.
public struct DecisionTable: Sendable {
  /// A row.
  public struct Row: Sendable {
    /// Its name, unique in its table.
    public let id: RowID
    /// The conditions, all of which must hold; none means "otherwise".
    public var conditions: [Condition]
    /// What the row decides.
    public var outcome: Outcome
    /// Where that is stated.
    public let sources: [Source]

    /// Makes a row.
    public init(_ id: RowID, when conditions: Condition..., then outcome: Outcome, from sources: Source...) {
      self.init(id, when: conditions, then: outcome, from: sources)
    }

    /// Makes a row with lists of conditions and sources.
    package init(_ id: RowID, when conditions: [Condition], then outcome: Outcome, from sources: [Source]) {
      self.id = id
      self.conditions = conditions
      self.outcome = outcome
      self.sources = sources
    }
  }

  /// What a row can decide.
  public enum Outcome: Hashable, Sendable {
    /// A state: high, floating, on, off.
    case state(StateID)
    /// A quantity that the product states.
    case fact(FactID)
    /// Nothing is said.
    case unspecified

    /// The state under which a condition asks for it: that of a quantity is called as its fact.
    public var state: StateID {
      switch self {
      case .state(let state): state
      case .fact(let fact): StateID(fact.name)
      case .unspecified: "unspecified"
      }
    }
  }

  /// Its name, and the name of what it decides.
  public let id: TableID
  /// The rows, in the order in which they are tried.
  public var rows: [Row]
  /// What it is taken to have decided before the first instant; needed where a condition asks what was.
  public let initially: StateID?

  /// Makes a table.
  public init(_ id: TableID, initially: StateID? = nil, rows: [Row]) {
    self.id = id
    self.initially = initially
    self.rows = rows
  }

  /// The key of the words for what it decides.
  public var text: TextKey { TextKey("table.\(id)") }
}

/// Something about the readings that is worth a code in the trace.
public struct DiagnosticRule: Sendable {
  /// The code, kebab-case.
  public let code: String
  /// When it appears.
  public var condition: Condition
  /// The inputs whose readings can't be used while it does; their protections keep their state.
  public let disqualifies: [InputID]
  /// Whether the module fails safe while it appears.
  public var failsSafe: Bool

  /// Makes a rule.
  public init(_ code: String, when condition: Condition, disqualifies: [InputID] = [], failsSafe: Bool) {
    self.code = code
    self.condition = condition
    self.disqualifies = disqualifies
    self.failsSafe = failsSafe
  }
}

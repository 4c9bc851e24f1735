/// An output that is switched on while a table says so, and floats otherwise.
public struct PowerOutput: Sendable {
  /// What voltage an output has while it is switched on.
  public enum Voltage: Hashable, Sendable {
    /// That of an input, less the drop that a fact states, if there is one.
    case supply(InputID, drop: FactID?)
    /// One that the product states.
    case stated(FactID)
  }

  /// The largest current, and what happens above it.
  public struct CurrentLimit: Sendable {
    /// What happens when more current is drawn than the output is rated for.
    public enum Overcurrent: String, Sendable, CaseIterable {
      /// The output holds the current at its maximum.
      case clamped
      /// The current flows, and is reported.
      case reported
    }

    /// The largest current the output may source.
    public let maximum: FactID
    /// The resistance connected to it.
    public let connected: InputID
    /// What happens above the largest current.
    public let overcurrent: Overcurrent
    /// The code of the diagnostic above the largest current.
    public let code: String

    /// Makes a limit.
    public init(_ maximum: FactID, into connected: InputID, overcurrent: Overcurrent, code: String) {
      self.maximum = maximum
      self.connected = connected
      self.overcurrent = overcurrent
      self.code = code
    }
  }

  /// Its name.
  public let id: OutputID
  /// The table that decides its state.
  public let table: TableID
  /// The state in which it is switched on: it sources current, or its contact is closed.
  public let sourcingState: StateID
  /// Its voltage while it is switched on; nil for a contact, which has none of its own.
  public let voltage: Voltage?
  /// The current out of it; nil where nothing is said about what is connected.
  public let limit: CurrentLimit?

  /// Makes an output; without a voltage it is a contact.
  public init(
    _ id: OutputID, decidedBy table: TableID, sourcesWhen state: StateID, voltage: Voltage? = nil,
    limit: CurrentLimit? = nil
  ) {
    self.id = id
    self.table = table
    sourcingState = state
    self.voltage = voltage
    self.limit = limit
  }

  /// Makes an output that is fed from a supply and says what happens when too much current is drawn.
  public init(
    _ id: OutputID, decidedBy table: TableID, sourcesWhen state: StateID, from supply: InputID, voltage: FactID,
    maximumCurrent: FactID, into connected: InputID, overcurrent: CurrentLimit.Overcurrent, code: String
  ) {
    self.init(
      id, decidedBy: table, sourcesWhen: state, voltage: .supply(supply, drop: voltage),
      limit: CurrentLimit(maximumCurrent, into: connected, overcurrent: overcurrent, code: code))
  }
}

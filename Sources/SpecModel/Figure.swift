import Quantities

/// A drawing of what the product does with example readings.
public struct Figure: Sendable {
  /// The name of its file, without extension; the same in every language.
  public let name: String
  /// The readings that it is computed from.
  public let readings: ExampleReadings
  /// What stands under it.
  public let caption: Statement
  /// What it shows of the readings and of what the tables decide.
  public let selection: Selection
  /// Whether a table under it lists every change with its time.
  public let listsChanges: Bool

  /// What a figure shows, where that is not everything.
  public struct Selection: Sendable {
    /// The quantities that are drawn; nil for all that have to be there.
    public let inputs: [InputID]?
    /// The tables whose states are drawn; nil for all that a trace shows.
    public let tables: [TableID]?

    /// Makes a selection.
    public init(inputs: [InputID]? = nil, tables: [TableID]? = nil) { (self.inputs, self.tables) = (inputs, tables) }
  }

  /// Makes a figure.
  public init(
    _ name: String, of readings: ExampleReadings, showing selection: Selection = Selection(),
    listingChanges listsChanges: Bool = false, caption: Statement
  ) {
    self.name = name
    self.readings = readings
    self.selection = selection
    self.listsChanges = listsChanges
    self.caption = caption
  }
}

/// Made-up readings over time: an example, never a fact of the product.
public struct ExampleReadings: Sendable {
  /// The readings at one moment; between two moments they change in a straight line.
  public struct Point: Sendable {
    /// Seconds from the start.
    public let time: ExactDecimal
    /// A value for each input of the example, in units without a prefix.
    public let values: [ExactDecimal]
    /// The contacts that are closed from here to the next moment.
    public let closed: [InputID]
    /// The states of other inputs from here to the next moment; those that are not here have none.
    public let states: [InputID: StateID]

    /// Makes the readings after so many hours, all contacts being open.
    public init(hours: ExactDecimal, _ values: ExactDecimal...) {
      (time, self.values, closed, states) = (hours * 3600, values, [], [:])
    }

    /// Makes the readings after so many hours, with some contacts closed.
    public init<P>(hours: ExactDecimal, _ values: ExactDecimal..., closed: InputKey<P, Contact>...) {
      (time, self.values, self.closed, states) = (hours * 3600, values, closed.map(\.id), [:])
    }

    /// Makes the readings after some time, no other input having a value.
    public init(after time: Quantity<Second>, _ values: ExactDecimal...) {
      (self.time, self.values, closed, states) = (time.baseValue, values, [], [:])
    }

    /// Makes the readings after some time, with some contacts closed.
    public init<P>(after time: Quantity<Second>, _ values: ExactDecimal..., closed: InputKey<P, Contact>...) {
      (self.time, self.values, self.closed, states) = (time.baseValue, values, closed.map(\.id), [:])
    }

    /// Makes the readings after some time, with an input in one of its states.
    public init<P, State: RawRepresentable<String>>(
      after time: Quantity<Second>, _ values: ExactDecimal..., input: InputKey<P, State>, in state: State
    ) {
      (self.time, self.values, closed) = (time.baseValue, values, [])
      states = [input.id: StateID(state.rawValue)]
    }
  }

  /// The quantities that are read.
  public let inputs: [InputID]
  /// The time between two samples.
  public let interval: Quantity<Second>
  /// The moments in the order of their time.
  public let points: [Point]

  /// Makes an example; each point has a value for each input, and time goes forward.
  public init(of inputs: [InputID], every interval: Quantity<Second>, _ points: [Point]) {
    precondition(interval > .seconds(0), "samples that never come")
    precondition(points.allSatisfy { $0.values.count == inputs.count }, "a point without a value for each input")
    precondition(zip(points, points.dropFirst()).allSatisfy { $0.time < $1.time }, "time does not go forward")
    self.inputs = inputs
    self.interval = interval
    self.points = points
  }
}

import Engine
import SpecModel

/// What an engine did over time, in constant memory: enough to draw it, and to tell what happened.
public struct Recording: Sendable {
  /// The line of a measured quantity.
  package struct Series: Sendable {
    /// The input.
    package let input: Input
    fileprivate let position: Int
    fileprivate var columns: [SeriesColumn]

    /// The samples that a line needs to look the same, in pieces between missing values.
    package var lines: [[SeriesColumn.Point]] { columns.lines }
  }

  /// The states of a table.
  package struct Lane: Sendable {
    /// The table.
    package let table: DecisionTable
    /// The state that is drawn as a solid band.
    package let solid: StateID?
    fileprivate let position: Int
    /// The states by their numbers; the first one stands for none.
    fileprivate let states: [StateID?]
    /// The number of the state that each row decides for, preceded by the number for no row.
    fileprivate let numbers: [Int]
    /// The number of the last sample's state.
    fileprivate var state = 0
    fileprivate var columns: [LaneColumn]

    fileprivate init(_ table: DecisionTable, at position: Int, solid: StateID?, columns: Int) {
      (self.table, self.position, self.solid) = (table, position, solid)
      var states: [StateID?] = [nil]
      numbers =
        [0]
        + table.rows.map { row in
          guard case .state(let state) = row.outcome else { return 0 }
          if !states.contains(state) { states.append(state) }
          return states.firstIndex(of: state) ?? 0
        }
      self.states = states
      self.columns = Array(repeating: LaneColumn(), count: columns)
    }

    /// What the table decided, in the order of time.
    package var segments: [Segment] { columns.segments(states) }
  }

  /// A moment at which tables changed state, or that of the first sample.
  package struct Event: Sendable {
    /// The time in seconds.
    package let time: Double
    /// The tables and the rows that decided; nil if none did.
    package let changes: [(table: DecisionTable, row: DecisionTable.Row?)]
  }

  /// The engine that was recorded.
  package let engine: Engine
  /// The readings, in the order of the product's data.
  package private(set) var series: [Series]
  /// The tables that a trace shows, in its order.
  package private(set) var lanes: [Lane]
  /// What happened, up to a limit.
  package private(set) var events: [Event] = []
  /// How many events there were beyond the limit.
  package private(set) var furtherEvents = 0
  /// The times of the first and the last sample.
  package private(set) var span: ClosedRange<Double>?
  private var time: TimeColumns
  private let eventLimit: Int

  /// Prepares to record what `engine` does.
  ///
  /// - Parameters:
  ///   - engine: The engine.
  ///   - columns: The largest number of columns that time is divided into; a column only keeps its extremes.
  ///   - events: The largest number of events that are kept.
  ///   - selection: What is recorded, if that is not everything.
  public init(
    _ engine: Engine, columns: Int = 1024, events: Int = 24, showing selection: Figure.Selection = Figure.Selection()
  ) {
    let behaviour = engine.behaviour
    self.engine = engine
    time = TimeColumns(limit: columns)
    eventLimit = events
    series = behaviour.inputs.enumerated().filter {
      selection.inputs?.contains($0.element.id) ?? $0.element.isRequired
    }.map {
      Series(input: $0.element, position: $0.offset, columns: Array(repeating: SeriesColumn(), count: columns))
    }
    lanes = behaviour.trace.compactMap { column in
      guard case .state(let id) = column.content, selection.tables?.contains(id) ?? true,
        let position = behaviour.tables.firstIndex(where: { $0.id == id })
      else { return nil }
      let output = behaviour.outputs.first { $0.table == id }
      return Lane(
        behaviour.tables[position], at: position, solid: column.solid ?? output?.sourcingState, columns: columns)
    }
  }

  /// Takes in the last sample of a simulator; time must not go backwards.
  public mutating func add<P>(_ simulator: Simulator<P>, at seconds: Double) {
    add(simulator.readings.inputs, simulator.now.outputs, at: seconds)
  }

  /// Takes in one sample; time must not go backwards.
  package mutating func add(_ inputs: Inputs, _ outputs: Outputs, at seconds: Double) {
    var halvings = 0
    let column = time.column(of: seconds) { halvings += 1 }
    for _ in 0..<halvings { mergePairs() }
    let isFirst = span == nil
    span = (span?.lowerBound ?? seconds)...seconds
    for number in series.indices {
      series[number].columns[column].add(inputs.values[series[number].position], at: seconds)
    }
    var changed: [Int] = []
    for number in lanes.indices {
      let state = lanes[number].numbers[outputs.rows[lanes[number].position] + 1]
      lanes[number].columns[column].add(state, at: seconds)
      if isFirst || state != lanes[number].state { changed.append(number) }
      lanes[number].state = state
    }
    guard !changed.isEmpty else { return }
    guard events.count < eventLimit else {
      furtherEvents += 1
      return
    }
    let changes = changed.map { number in
      (table: lanes[number].table, row: outputs.matchedRow(of: lanes[number].table.id))
    }
    events.append(Event(time: seconds, changes: changes))
  }

  /// How many bytes what was recorded takes.
  package var size: Int {
    series.reduce(0) { $0 + $1.columns.count * MemoryLayout<SeriesColumn>.stride }
      + lanes.reduce(0) { $0 + $1.columns.count * MemoryLayout<LaneColumn>.stride }
  }

  /// All that can be seen of a run, whatever else the engine would do: runs of one product with the same of it look the same.
  package struct Content: Hashable, Sendable {
    fileprivate let series: [[SeriesColumn]]
    fileprivate let lanes: [[LaneColumn]]
    fileprivate let events: [Moment]
    fileprivate let furtherEvents: Int
    fileprivate let span: ClosedRange<Double>?
    fileprivate let limits: [ProtectionLimits?]

    fileprivate struct Moment: Hashable {
      let time: Double
      let tables: [TableID]
      let rows: [RowID?]
    }
  }

  /// What can be seen of it.
  package var content: Content {
    let moments = events.map { event in
      Content.Moment(time: event.time, tables: event.changes.map(\.table.id), rows: event.changes.map(\.row?.id))
    }
    return Content(
      series: series.map(\.columns), lanes: lanes.map(\.columns), events: moments, furtherEvents: furtherEvents,
      span: span, limits: engine.behaviour.protections.map { engine.limits(of: $0.id) })
  }

  private mutating func mergePairs() {
    for number in series.indices { series[number].columns.mergePairs() }
    for number in lanes.indices { lanes[number].columns.mergePairs() }
  }
}

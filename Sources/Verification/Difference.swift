import Engine
import SpecModel

/// Whether two behaviours over the same inputs ever do something different, in any situation.
public struct Difference: Sendable {
  /// A trace whose last sample they answer differently; nil if they are equivalent.
  public let trace: Trace?
  /// Situations visited.
  public let states: Int

  /// Compares what two engines decide and report; electrical outputs follow from that and are not compared.
  ///
  /// Where they remember more than protections, what counts is what a trace shows: states that nobody sees may differ.
  public init(between first: Engine, and second: Engine) {
    var model = Model(reading: first.behaviour)
    let (left, right) = (model.add(first), model.add(second))
    let remembers = !model.cells.isEmpty
    var differences: [Formula] = []
    if !remembers || first.behaviour.showsDiagnostics {
      differences = zip(left.diagnostics, right.diagnostics).map(Formula.differ)
    }
    for table in first.behaviour.tables where !remembers || first.behaviour.shows(table.id) {
      for outcome in Set(table.outcomes + (second.behaviour.table(table.id)?.outcomes ?? [])) {
        let isMeant = { (row: DecisionTable.Row) in row.outcome == outcome }
        differences.append(.differ(left.decided(table.id, isMeant), right.decided(table.id, isMeant)))
      }
    }
    let grid = Grid(model, remarkable: left.diagnostics)
    if remembers {
      let exploration = TimedExploration(model, grid, Slice(of: differences, in: model), watching: differences)
      trace = exploration.found.map {
        StateSpace(model, grid, [], exploration, .settled).trace(into: $0.move, by: $0.requests)
      }
      states = exploration.moves.values.reduce(0) { $0 + $1.count }
    } else {
      var witnesses = Witnesses(first, Figures(first.facts), Universe(model, grid))
      trace = differences.lazy.compactMap { witnesses.first($0) { _ in true }?.trace }.first
      states = witnesses.states
    }
  }
}

extension Behaviour {
  /// Whether a column of the trace follows from what the table decides.
  fileprivate func shows(_ table: TableID) -> Bool {
    isTraced(table)
      || outputs.contains { output in
        output.table == table
          && trace.contains { column in
            switch column.content {
            case .voltage(let id), .current(let id): id == output.id
            default: false
            }
          }
      }
  }

  /// Whether the trace has the codes of diagnostics.
  fileprivate var showsDiagnostics: Bool {
    trace.contains { if case .diagnostics = $0.content { true } else { false } }
  }
}

import Engine
import SpecModel

/// Whether two behaviours that remember ever show something different in the same trace.
///
/// Each remembers for itself, so that a state which differs and is not seen at once is followed until it is seen.
struct ObservableDifference {
  /// A trace whose last sample they answer differently; nil if nobody can tell them apart.
  let trace: Trace?

  /// Runs two engines side by side, until what a trace shows differs.
  init(between first: Engine, and second: Engine) {
    var model = Model(reading: first.behaviour)
    let (left, right) = (model.add(first), model.add(second))
    var differences = first.behaviour.tables.filter { first.behaviour.shows($0.id) }.flatMap { table in
      Set(table.outcomes + (second.behaviour.table(table.id)?.outcomes ?? [])).map { outcome in
        let isMeant = { (row: DecisionTable.Row) in row.outcome == outcome }
        return Formula.differ(left.decided(table.id, isMeant), right.decided(table.id, isMeant))
      }
    }
    if first.behaviour.showsDiagnostics { differences += zip(left.diagnostics, right.diagnostics).map(Formula.differ) }
    let grid = Grid(model, remarkable: left.diagnostics)
    let exploration = TimedExploration(model, grid, Slice(of: differences, in: model), watching: differences)
    trace = exploration.found.map {
      StateSpace(model, grid, [], exploration, .settled).trace(into: $0.move, by: $0.requests)
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

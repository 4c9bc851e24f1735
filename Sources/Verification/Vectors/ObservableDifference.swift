import Engine
import SpecModel

/// Whether two behaviours that remember ever show something different in the same trace.
///
/// What may differ each remembers for itself, so that a state which differs and is not seen at once is followed until it is
/// seen.
struct ObservableDifference {
  /// A trace whose last sample they answer differently; nil if nobody can tell them apart.
  let trace: Trace?

  /// Runs two engines side by side, until what a trace shows differs.
  init(between first: Engine, and second: Engine) {
    var model = Model(reading: first.behaviour)
    let left = model.add(first)
    let right = model.add(second, sharingWith: left)
    var pairs = first.behaviour.tables.filter { first.behaviour.shows($0.id) }.flatMap { table in
      Set(table.outcomes + (second.behaviour.table(table.id)?.outcomes ?? [])).map { outcome in
        let isMeant = { (row: DecisionTable.Row) in row.outcome == outcome }
        return (left.decided(table.id, isMeant), right.decided(table.id, isMeant))
      }
    }
    if first.behaviour.showsDiagnostics { pairs += Array(zip(left.diagnostics, right.diagnostics)) }
    let differences = pairs.filter { $0 != $1 }.map(Formula.differ)
    guard !differences.isEmpty else {
      trace = nil
      return
    }
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

import Engine
import SpecModel

/// All that a proof of a behaviour depends on, without its figures: two behaviours of one logic differ in numbers only,
/// and what is proven of one holds of the other.
package struct Logic: Hashable, Sendable {
  private let answers: [[[Bool]]]
  private let protections: [Model.Protection]
  private let cells: [Cell]
  private let formulas: [Formula]

  /// Takes the logic of what an engine runs, apart from what is claimed of it.
  package init(of engine: Engine) {
    var model = Model(reading: engine.behaviour)
    let part = model.add(engine)
    var formulas = part.diagnostics
    for (table, rows) in zip(engine.behaviour.tables, part.tables) {
      formulas += rows
      formulas += table.outcomes.map { outcome in part.decided(table.id) { $0.outcome == outcome } }
    }
    self.init(model, Grid(model, remarkable: []), formulas)
  }

  /// Takes the logic of a model, of which these formulas are asked.
  init(_ model: Model, _ grid: Grid, _ formulas: [Formula]) {
    answers = grid.groups.map(\.answers)
    (protections, cells, self.formulas) = (model.protections, model.cells, formulas)
  }
}

extension DecisionTable {
  /// What its rows can decide, each once, by name.
  var outcomes: [Outcome] {
    Set(rows.filter { !$0.isExcluded }.map(\.outcome)).sorted { $0.state.name < $1.state.name }
  }
}

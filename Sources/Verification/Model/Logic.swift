/// All that a proof of a behaviour depends on, without its figures: two behaviours of one logic differ in numbers only,
/// and what is proven of one holds of the other.
struct Logic: Hashable {
  private let answers: [[[Bool]]]
  private let protections: [Model.Protection]
  private let cells: [Cell]
  private let formulas: [Formula]

  /// Takes the logic of a model, of which these formulas are asked.
  init(_ model: Model, _ grid: Grid, _ formulas: [Formula]) {
    answers = grid.groups.map(\.answers)
    (protections, cells, self.formulas) = (model.protections, model.cells, formulas)
  }
}

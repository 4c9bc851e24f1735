/// A model with its finite readings; what protections can do is explored once for each set of them.
struct Universe {
  let model: Model
  let grid: Grid
  private var explorations: [[Int]: Exploration] = [:]

  init(_ model: Model, _ grid: Grid) { (self.model, self.grid) = (model, grid) }

  /// The situations that these formulas can tell apart.
  mutating func space(of formulas: [Formula]) -> StateSpace {
    var protections: Set<Int> = []
    for formula in formulas { formula.forEachLeaf { leaf in leaf.protection.map { _ = protections.insert($0) } } }
    let key = protections.sorted()
    let exploration = explorations[key] ?? Exploration(model, grid, protections: key)
    explorations[key] = exploration
    return StateSpace(model, grid, formulas, exploration)
  }
}

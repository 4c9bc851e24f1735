/// A model with its finite readings; what can come of what is remembered is explored once for each set of that.
struct Universe {
  let model: Model
  let grid: Grid
  private var explorations: [Slice: any Exploration] = [:]

  init(_ model: Model, _ grid: Grid) { (self.model, self.grid) = (model, grid) }

  /// The situations that these formulas can tell apart.
  mutating func space(of formulas: [Formula], _ moments: Moments) -> StateSpace {
    StateSpace(model, grid, formulas, exploration(of: Slice(of: formulas, in: model)), moments)
  }

  /// What can come of what a slice remembers.
  mutating func exploration(of slice: Slice) -> any Exploration {
    if let known = explorations[slice] { return known }
    let exploration: any Exploration =
      slice.cells.isEmpty
      ? PhaseExploration(model, grid, protections: slice.protections) : TimedExploration(model, grid, slice)
    explorations[slice] = exploration
    return exploration
  }
}

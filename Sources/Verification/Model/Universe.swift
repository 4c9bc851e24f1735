/// A model with its finite readings; what can come of what is remembered is explored once for each set of that.
struct Universe {
  let model: Model
  let grid: Grid
  private var explorations: [Slice: any Exploration] = [:]
  /// What has been explored, in the order in which it was.
  private var slices: [Slice] = []

  init(_ model: Model, _ grid: Grid) { (self.model, self.grid) = (model, grid) }

  /// The situations that these formulas can tell apart.
  mutating func space(of formulas: [Formula], _ moments: Moments) -> StateSpace {
    StateSpace(model, grid, formulas, exploration(of: Slice(of: formulas, in: model)), moments)
  }

  /// A trace into an instant that does not settle; nil if none was found.
  var endless: Trace? {
    for slice in slices {
      guard let exploration = explorations[slice] as? TimedExploration, let endless = exploration.endless else {
        continue
      }
      return StateSpace(model, grid, [], exploration, .scans).trace(into: endless.move, by: endless.requests)
    }
    return nil
  }

  /// What can come of what a slice remembers.
  mutating func exploration(of slice: Slice) -> any Exploration {
    if let known = explorations[slice] { return known }
    let exploration: any Exploration =
      slice.cells.isEmpty
      ? PhaseExploration(model, grid, protections: slice.protections) : TimedExploration(model, grid, slice)
    explorations[slice] = exploration
    slices.append(slice)
    return exploration
  }
}

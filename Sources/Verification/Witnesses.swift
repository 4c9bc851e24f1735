import Engine

/// Finds traces that lead into situations, and has the engine confirm them.
struct Witnesses {
  let engine: Engine
  let figures: Figures
  private(set) var universe: Universe
  /// Situations visited so far.
  private(set) var states = 0

  init(_ engine: Engine, _ figures: Figures, _ universe: Universe) {
    (self.engine, self.figures, self.universe) = (engine, figures, universe)
  }

  /// The situations that these formulas can tell apart.
  mutating func space(of formulas: [Formula], _ moments: Moments = .scans) -> StateSpace {
    universe.space(of: formulas, moments)
  }

  /// Calls `body` with every situation of the space, until it returns false.
  mutating func visit(_ space: StateSpace, _ body: (StateSpace.Situation, [Bool]) -> Bool) {
    states += space.forEach(body)
  }

  /// A trace into a situation in which the formula holds, preferably one that the engine confirms; nil if there is none.
  ///
  /// The model lets delays elapse in any order. A trace that was put together for one situation may not be able to make
  /// them elapse so, while that for another can.
  mutating func first(
    _ formula: Formula, _ moments: Moments = .scans, confirmedBy isShown: (Sample) -> Bool
  ) -> (trace: Trace, isConfirmed: Bool)? {
    let space = space(of: [formula], moments)
    var found: (trace: Trace, isConfirmed: Bool)?
    var attempts = 0
    let count = space.forEachHolding { situation in
      let trace = space.trace(of: situation)
      let isConfirmed = isConfirmed(trace, moments, by: isShown)
      if found == nil || isConfirmed { found = (trace, isConfirmed) }
      attempts += 1
      return !isConfirmed && attempts < Self.attempts
    }
    states += count
    return found
  }

  /// Whether the engine, run over the trace, does in its last sample what is shown, or in a scan of it.
  func isConfirmed(_ trace: Trace, _ moments: Moments = .scans, by isShown: (Sample) -> Bool) -> Bool {
    guard let sample = Sample(trace, on: engine, figures) else { return false }
    return isShown(sample) || moments == .scans && sample.scans.contains(where: isShown)
  }

  private static let attempts = 1000
}

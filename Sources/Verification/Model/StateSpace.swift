import Quantities

/// Every situation that some formulas can tell apart, each of them once: their readings, each with every state of the
/// protections that can be reached and all that the sample can make of it.
///
/// Protections that the formulas don't depend on are left out: they can't change the result.
struct StateSpace {
  /// One situation.
  struct Situation {
    /// The class of readings of each group.
    fileprivate let choice: [Int]
    fileprivate let move: Move
  }

  private let model: Model
  private let grid: Grid
  private let readings: Readings
  private let exploration: Exploration
  /// The moves that the formulas can tell apart.
  private let moves: [Requests: [Move]]

  /// Makes the space of what these formulas can tell apart; `exploration` is of their protections.
  init(_ model: Model, _ grid: Grid, _ formulas: [Formula], _ exploration: Exploration) {
    (self.model, self.grid, self.exploration) = (model, grid, exploration)
    readings = Readings(model, grid, formulas, protections: exploration.protections)
    var leaves: Set<Leaf> = []
    for formula in formulas { formula.forEachLeaf { if $0.protection != nil { leaves.insert($0) } } }
    let asked = leaves.compactMap { leaf in
      exploration.protections.firstIndex { $0 == leaf.protection }.map { (leaf: leaf, place: $0) }
    }
    moves = exploration.moves.mapValues { moves in
      var seen: Set<[Bool]> = []
      return moves.filter { move in seen.insert(asked.map { $0.leaf.holds(at: $0.place, move) }).inserted }
    }
  }

  /// Calls `body` with every situation and which of the formulas hold in it, until it returns false; returns how many.
  @discardableResult
  func forEach(_ body: (Situation, [Bool]) -> Bool) -> Int {
    var count = 0
    var holds = readings.results.map { _ in false }
    let circuit = readings.circuit
    readings.forEach { choice, requests, values in
      for move in moves[requests] ?? [] {
        count += 1
        circuit.evaluate(move, into: &values)
        for (place, node) in readings.results.enumerated() { holds[place] = values[node] }
        guard body(Situation(choice: choice, move: move), holds) else { return false }
      }
      return true
    }
    return count
  }

  /// Samples that lead into the situation, the last of which is the situation itself.
  func trace(of situation: Situation) -> Trace {
    let way = exploration.way(to: situation.move.before)
    var (time, rows): (Double, [Trace.Row]) = (0, [])
    for step in way.map({ (choice($0.requests), $0.move) }) + [(situation.choice, situation.move)] {
      if !rows.isEmpty { time += seconds(step.1) }
      rows.append(Trace.Row(time: time, values: grid.values { readings.tuple(of: $0, step.0) }))
    }
    return Trace(model, rows: rows)
  }

  /// Readings that ask for this.
  private func choice(_ wanted: Requests) -> [Int] {
    var found: [Int] = []
    readings.forEach { choice, requests, _ in
      if requests == wanted { found = choice }
      return requests != wanted
    }
    return found
  }

  /// How long after the sample before: as long as the delays that elapse, and no time while others wait.
  private func seconds(_ move: Move) -> Double {
    var (longest, isWaiting): (Double?, Bool) = (nil, false)
    for (place, number) in exploration.protections.enumerated() where move.before.isPending(place) {
      isWaiting = true
      guard move.before.isTripped(place) != move.after.isTripped(place) else { continue }
      let protection = model.protections[number]
      longest = max(longest ?? 0, move.before.isTripped(place) ? protection.releaseDelay : protection.tripDelay)
    }
    return longest ?? (isWaiting ? 0 : 1)
  }
}

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
  /// The moves that the formulas can tell apart, up to 64 together.
  private let moves: [Requests: [Moves]]

  private struct Moves {
    let moves: ArraySlice<Move>
    /// For each leaf of the circuit about protections in which of the moves it holds, a bit each.
    let answers: [UInt64]
    /// The bits of the moves.
    let mask: UInt64

    init(_ moves: ArraySlice<Move>, _ circuit: Circuit) {
      self.moves = moves
      mask = moves.count < UInt64.bitWidth ? 1 << UInt64(moves.count) - 1 : .max
      answers = circuit.leaves.map { leaf, place in
        moves.reversed().reduce(0) { $0 << 1 | (leaf.holds(at: place, $1) ? 1 : 0) }
      }
    }
  }

  /// Makes the space of what these formulas can tell apart; `exploration` is of their protections.
  init(_ model: Model, _ grid: Grid, _ formulas: [Formula], _ exploration: Exploration) {
    (self.model, self.grid, self.exploration) = (model, grid, exploration)
    readings = Readings(model, grid, formulas, protections: exploration.protections)
    var leaves: Set<Leaf> = []
    for formula in formulas { formula.forEachLeaf { if $0.protection != nil { leaves.insert($0) } } }
    let asked = leaves.compactMap { leaf in
      exploration.protections.firstIndex { $0 == leaf.protection }.map { (leaf: leaf, place: $0) }
    }
    moves = exploration.moves.mapValues { [circuit = readings.circuit] moves in
      var seen: Set<[Bool]> = []
      let different = moves.filter { move in
        seen.insert(asked.map { $0.leaf.holds(at: $0.place, move) }).inserted
      }
      return stride(from: 0, to: different.count, by: UInt64.bitWidth).map {
        Moves(different[$0..<min($0 + UInt64.bitWidth, different.count)], circuit)
      }
    }
  }

  /// Calls `body` with every situation and which of the formulas hold in it, until it returns false; returns how many.
  @discardableResult
  func forEach(_ body: (Situation, [Bool]) -> Bool) -> Int {
    var count = 0
    let (circuit, results) = (readings.circuit, readings.results)
    var holds = results.map { _ in false }
    readings.forEach { choice, requests, values in
      for part in moves[requests] ?? [] {
        circuit.evaluate(leaves: part.answers, into: &values)
        for (bit, move) in part.moves.enumerated() {
          count += 1
          var place = 0
          while place < results.count {
            holds[place] = values[results[place]] >> UInt64(bit) & 1 != 0
            place += 1
          }
          guard body(Situation(choice: choice, move: move), holds) else { return false }
        }
      }
      return true
    }
    return count
  }

  /// Calls `body` with every situation in which the only formula holds, until it returns false; returns how many
  /// situations there are up to that one.
  func forEachHolding(_ body: (Situation) -> Bool) -> Int {
    var count = 0
    let (circuit, result) = (readings.circuit, readings.results[0])
    readings.forEach { choice, requests, values in
      for part in moves[requests] ?? [] {
        circuit.evaluate(leaves: part.answers, into: &values)
        var rest = values[result] & part.mask
        while rest != 0 {
          let bit = rest.trailingZeroBitCount
          rest &= rest - 1
          guard body(Situation(choice: choice, move: part.moves[part.moves.startIndex + bit])) else {
            count += bit + 1
            return false
          }
        }
        count += part.moves.count
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

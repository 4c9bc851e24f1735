import Quantities

/// Every situation that some formulas can tell apart, each of them once: their readings, each with every state of what is
/// remembered that can be reached, and all that the sample can make of it.
///
/// Whatever the formulas don't depend on is left out: it can't change the result.
struct StateSpace {
  /// One situation.
  struct Situation {
    /// The class of readings of each group.
    fileprivate let choice: [Int]
    fileprivate let requests: Requests
    fileprivate let move: Move
  }

  private let model: Model
  private let grid: Grid
  private let readings: Readings
  private let exploration: any Exploration
  /// The moves that the formulas can tell apart, up to 64 together.
  private let moves: [Requests: [Moves]]

  private struct Moves {
    let moves: ArraySlice<Move>
    /// For each leaf of the circuit about what is remembered in which of the moves it holds, a bit each.
    let answers: [UInt64]
    /// The bits of the moves.
    let mask: UInt64

    init(_ moves: ArraySlice<Move>, _ leaves: [(Move) -> Bool]) {
      self.moves = moves
      mask = moves.count < UInt64.bitWidth ? 1 << UInt64(moves.count) - 1 : .max
      answers = leaves.map { holds in moves.reversed().reduce(0) { $0 << 1 | (holds($1) ? 1 : 0) } }
    }
  }

  /// Makes the space of what these formulas can tell apart; `exploration` is of what they depend on.
  init(_ model: Model, _ grid: Grid, _ formulas: [Formula], _ exploration: any Exploration, _ moments: Moments) {
    (self.model, self.grid, self.exploration) = (model, grid, exploration)
    readings = Readings(grid, formulas, requests: exploration.requests) { exploration.answer(to: $0) != nil }
    let leaves = readings.circuit.leaves.compactMap { exploration.answer(to: $0) }
    moves = exploration.moves.mapValues { moves in
      var seen: Set<[Bool]> = []
      let different = moves.filter { move in
        (moments == .scans || move.isSettled) && seen.insert(leaves.map { $0(move) }).inserted
      }
      return stride(from: 0, to: different.count, by: UInt64.bitWidth).map {
        Moves(different[$0..<min($0 + UInt64.bitWidth, different.count)], leaves)
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
          guard body(Situation(choice: choice, requests: requests, move: move), holds) else { return false }
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
          guard body(Situation(choice: choice, requests: requests, move: part.moves[part.moves.startIndex + bit]))
          else {
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
    trace(into: situation.move, by: situation.requests, situation.choice)
  }

  /// Samples the last of which makes the move, by any readings that ask for `requests`.
  func trace(into move: Move, by requests: Requests) -> Trace { trace(into: move, by: requests, choice(requests)) }

  private func trace(into move: Move, by requests: Requests, _ last: [Int]) -> Trace {
    let way = exploration.way(to: move, by: requests)
    let choices = way.dropLast().map { choice($0.requests) } + [last]
    let rows = zip(way, choices).map { step, choice in
      Trace.Row(time: step.seconds, values: grid.values { readings.tuple(of: $0, choice) })
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
}

/// Which scans are looked at.
enum Moments: Hashable, Sendable {
  /// All, also those in which an instant has not settled yet: what a row of a table decides.
  case scans
  /// Those in which an instant has settled: what can be seen.
  case settled
}

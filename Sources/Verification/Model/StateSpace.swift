import Quantities

/// Every situation that some formulas can tell apart, each of them once.
///
/// A formula is cut into its largest parts that ask about the inputs of one group only, the signals. Tuples of a group
/// that agree in all its signals can't be told apart, so that one of them stands for all. The situations are then all
/// combinations of what is left of the groups (they share no input, so that every combination is possible), each with
/// every state of the protections that can be reached and all that the sample can make of it. Protections and groups
/// that the formulas don't depend on are left out: they can't change the result.
struct StateSpace {
  /// One situation.
  struct Situation {
    /// The class of readings of each group.
    fileprivate let choice: [Int]
    fileprivate let before: Phases
    fileprivate let after: Phases
  }

  private struct Readings {
    let signals: [(number: Int, value: Bool)]
    /// The tuple that stands for them.
    let tuple: Int
  }

  private struct Reached {
    let previous: Phases
    let choice: [Int]
    let depth: Int
  }

  private struct Move: Hashable {
    let before: Phases
    let after: Phases
  }

  private let model: Model
  private let grid: Grid
  private var formulas: [Formula] = []
  /// The protections that matter, by their number in the model.
  private let protections: [Int]
  /// What the formulas ask about them.
  private let asked: [Leaf]
  private var requests: [(unusable: Formula, trips: Formula, releases: Formula)] = []
  private var groups: [Int] = []
  private var classes: [[Readings]] = []
  private var signals: [Formula: Int] = [:]
  private var reached: [Phases: Reached] = [:]
  private var moves: [[Phases.Request]: [Move]] = [:]

  /// Makes the space of what these formulas can tell apart.
  init(_ model: Model, _ grid: Grid, _ formulas: [Formula]) {
    (self.model, self.grid) = (model, grid)
    var (found, asked): (Set<Int>, Set<Leaf>) = ([], [])
    for formula in formulas {
      formula.forEachLeaf { leaf in
        guard let number = leaf.protection else { return }
        found.insert(number)
        asked.insert(leaf)
      }
    }
    protections = found.sorted()
    self.asked = Array(asked)
    self.formulas = formulas.map { cut($0) }
    requests = protections.map { number in
      let protection = model.protections[number]
      return (cut(protection.unusable), cut(protection.trips), cut(protection.releases))
    }
    classify()
    explore()
  }

  /// Calls `body` with every situation and which of the formulas hold in it, until it returns false; returns how many.
  @discardableResult
  func forEach(_ body: (Situation, [Bool]) -> Bool) -> Int {
    var count = 0
    forEachReading { choice, signals in
      let request = requests(signals)
      for move in moves[request] ?? [] {
        count += 1
        let values = formulas.map { $0.holds { leaf in holds(leaf, signals, move) } }
        let situation = Situation(choice: choice, before: move.before, after: move.after)
        guard body(situation, values) else { return false }
      }
      return true
    }
    return count
  }

  /// Samples that lead into the situation, the last of which is the situation itself.
  func trace(of situation: Situation) -> Trace {
    var steps = [(choice: situation.choice, before: situation.before, after: situation.after)]
    var phases = situation.before
    while let from = reached[phases], from.depth > 0 {
      steps.append((from.choice, from.previous, phases))
      phases = from.previous
    }
    let delays = protections.map { [model.protections[$0].tripDelay, model.protections[$0].releaseDelay] }
    var (time, rows): (Double, [Trace.Row]) = (0, [])
    for step in steps.reversed() {
      let ended = protections.indices.filter {
        step.before.isPending($0) && step.before.isTripped($0) != step.after.isTripped($0)
      }
      let isWaiting = protections.indices.contains { step.before.isPending($0) }
      let elapsed = ended.map { delays[$0][step.before.isTripped($0) ? 1 : 0] }.max() ?? (isWaiting ? 0 : 1)
      if !rows.isEmpty { time += elapsed }
      rows.append(Trace.Row(time: time, values: values(step.choice)))
    }
    return Trace(inputs: model.inputs, rows: rows)
  }
}

// MARK: Readings

extension StateSpace {
  private mutating func cut(_ formula: Formula) -> Formula {
    if grid.group(of: formula) != nil { return .leaf(.signal(signal(formula))) }
    switch formula {
    case .constant, .leaf: return formula
    case .not(let part): return .not(cut(part))
    case .all(let parts): return .all(cut(parts) { .all($0) })
    case .any(let parts): return .any(cut(parts) { .any($0) })
    }
  }

  private mutating func cut(_ parts: [Formula], _ join: ([Formula]) -> Formula) -> [Formula] {
    var (local, mixed): ([Int: [Formula]], [Formula]) = ([:], [])
    for part in parts {
      if let group = grid.group(of: part) { local[group, default: []].append(part) } else { mixed.append(part) }
    }
    var result: [Formula] = []
    for group in local.keys.sorted() { result.append(cut(join(local[group] ?? []))) }
    for part in mixed { result.append(cut(part)) }
    return result
  }

  private mutating func signal(_ formula: Formula) -> Int {
    let number = signals[formula] ?? signals.count
    signals[formula] = number
    return number
  }

  private mutating func classify() {
    let local = Dictionary(grouping: signals.sorted { $0.value < $1.value }) { grid.group(of: $0.key) ?? 0 }
    groups = local.keys.sorted()
    classes = groups.map { group in
      var (seen, readings): (Set<[Bool]>, [Readings]) = ([], [])
      let own = local[group] ?? []
      for (tuple, ranks) in grid.groups[group].tuples.enumerated() {
        let values = own.map {
          $0.key.holds { if case .atom(let atom) = $0 { grid.holds(atom, ranks) } else { false } }
        }
        guard seen.insert(values).inserted else { continue }
        readings.append(Readings(signals: zip(own, values).map { ($0.value, $1) }, tuple: tuple))
      }
      return readings
    }
  }

  private func forEachReading(_ body: ([Int], [Bool]) -> Bool) {
    var choice = Array(repeating: 0, count: groups.count)
    var values = Array(repeating: false, count: signals.count)
    for readings in classes { for (number, value) in readings[0].signals { values[number] = value } }
    while true {
      guard body(choice, values) else { return }
      var place = 0
      while place < choice.count {
        choice[place] = (choice[place] + 1) % classes[place].count
        for (number, value) in classes[place][choice[place]].signals { values[number] = value }
        if choice[place] > 0 { break }
        place += 1
      }
      if place == choice.count { return }
    }
  }

  private func values(_ choice: [Int]) -> [ExactDecimal?] {
    grid.values { group in groups.firstIndex(of: group).map { classes[$0][choice[$0]].tuple } ?? 0 }
  }
}

// MARK: Protections

extension StateSpace {
  private func requests(_ signals: [Bool]) -> [Phases.Request] {
    let value = { (formula: Formula) in
      formula.holds { if case .signal(let number) = $0 { signals[number] } else { false } }
    }
    return requests.map { .init(isUnusable: value($0.unusable), trips: value($0.trips), releases: value($0.releases)) }
  }

  /// Finds all states that the protections can reach from the initial one, and the shortest way into each.
  private mutating func explore() {
    var samples: [(request: [Phases.Request], choice: [Int])] = []
    var seen: Set<[Phases.Request]> = []
    forEachReading { choice, signals in
      let request = requests(signals)
      if seen.insert(request).inserted { samples.append((request, choice)) }
      return true
    }
    var queue = [Phases()]
    reached[Phases()] = Reached(previous: Phases(), choice: [], depth: 0)
    var next = 0
    while next < queue.count {
      let before = queue[next]
      let depth = reached[before]?.depth ?? 0
      next += 1
      for sample in samples {
        for after in successors(of: before, sample.request) {
          moves[sample.request, default: []].append(Move(before: before, after: after))
          guard reached[after] == nil else { continue }
          reached[after] = Reached(previous: before, choice: sample.choice, depth: depth + 1)
          queue.append(after)
        }
      }
    }
    for (request, all) in moves { moves[request] = distinct(all) }
  }

  private func successors(of before: Phases, _ request: [Phases.Request]) -> [Phases] {
    protections.indices.reduce([before]) { found, place in
      found.flatMap { $0.successors(place, model.protections[protections[place]], request[place]) }
    }
  }

  /// One move, the one with the shortest way to it, of those that no formula can tell apart.
  private func distinct(_ moves: [Move]) -> [Move] {
    var seen: Set<[Bool]> = []
    return moves.filter { move in seen.insert(asked.map { holds($0, [], move) }).inserted }
  }

  private func waits(_ place: Int, _ move: Move) -> Bool {
    !move.after.isTripped(place) && move.after.isPending(place)
  }

  private func holds(_ leaf: Leaf, _ signals: [Bool], _ move: Move) -> Bool {
    switch leaf {
    case .atom: false
    case .signal(let number): signals[number]
    case .tripped(let number): place(number).map { move.after.isTripped($0) } ?? false
    case .wasTripped(let number): place(number).map { move.before.isTripped($0) } ?? false
    case .waits(let number): place(number).map { waits($0, move) } ?? false
    }
  }

  private func place(_ protection: Int) -> Int? { protections.firstIndex(of: protection) }
}

/// All readings that some formulas can tell apart, each of them once.
///
/// A formula is cut into its largest parts that ask about the inputs of one group only, the signals. Tuples of a group
/// that agree in all its signals can't be told apart, so that one of them stands for all. Groups share no input, so that
/// every combination of what is left of them is possible. Groups that no formula depends on are left out.
struct Readings {
  private struct Class {
    let signals: [(number: Int, value: Bool)]
    /// The tuple that stands for it.
    let tuple: Int
  }

  private let grid: Grid
  private(set) var circuit: Circuit
  /// The node of each formula.
  private(set) var results: [Int] = []
  /// What the readings ask of each protection, as nodes.
  private var requests: [(unusable: Int, trips: Int, releases: Int)] = []
  private var groups: [Int] = []
  private var classes: [[Class]] = []
  private var signals: [Formula: Int] = [:]

  /// Makes the readings that the formulas, or what trips and releases these protections, can tell apart.
  init(_ model: Model, _ grid: Grid, _ formulas: [Formula], protections: [Int]) {
    self.grid = grid
    circuit = Circuit(places: Dictionary(uniqueKeysWithValues: protections.enumerated().map { ($1, $0) }))
    results = formulas.map { node($0) }
    requests = protections.map { number in
      let protection = model.protections[number]
      return (node(protection.unusable), node(protection.trips), node(protection.releases))
    }
    classify()
  }

  /// Calls `body` with every combination, what it asks of the protections, and the values of the circuit as far as they
  /// depend on readings alone, until it returns false.
  func forEach(_ body: (_ choice: [Int], _ requests: Requests, _ values: inout [Bool]) -> Bool) {
    var choice = groups.map { _ in 0 }
    var inputs = Array(repeating: false, count: signals.count)
    var values = Array(repeating: false, count: circuit.count)
    for group in classes { for (number, value) in group[0].signals { inputs[number] = value } }
    while true {
      circuit.evaluate(inputs, into: &values)
      guard body(choice, requests(values), &values) else { return }
      var place = 0
      while place < choice.count {
        choice[place] = (choice[place] + 1) % classes[place].count
        for (number, value) in classes[place][choice[place]].signals { inputs[number] = value }
        if choice[place] > 0 { break }
        place += 1
      }
      if place == choice.count { return }
    }
  }

  /// The tuple of a group in a combination; the least remarkable one where no formula depends on the group.
  func tuple(of group: Int, _ choice: [Int]) -> Int {
    groups.firstIndex(of: group).map { classes[$0][choice[$0]].tuple } ?? 0
  }

  private func requests(_ values: [Bool]) -> Requests {
    var result = Requests()
    for (place, nodes) in requests.enumerated() {
      result.set(
        place, isUnusable: values[nodes.unusable], trips: values[nodes.trips], releases: values[nodes.releases])
    }
    return result
  }

  private mutating func node(_ formula: Formula) -> Int {
    let cut = cut(formula)
    return circuit.add(cut)
  }

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
      var (seen, found): (Set<[Bool]>, [Class]) = ([], [])
      let own = local[group] ?? []
      for (tuple, ranks) in grid.groups[group].tuples.enumerated() {
        let values = own.map { grid.holds($0.key, ranks) }
        guard seen.insert(values).inserted else { continue }
        found.append(Class(signals: zip(own, values).map { ($0.value, $1) }, tuple: tuple))
      }
      return found
    }
  }
}

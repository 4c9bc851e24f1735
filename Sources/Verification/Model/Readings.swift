/// All readings that some formulas can tell apart, each of them once.
///
/// A formula is cut into its largest parts that ask about the inputs of one group only, the signals. Tuples of a group
/// that agree in all its signals can't be told apart, so that one of them stands for all. Groups share no input, so that
/// every combination of what is left of them is possible. Groups that no formula depends on are left out.
struct Readings {
  private struct Class {
    let signals: [(number: Int, value: UInt64)]
    /// The tuple that stands for it.
    let tuple: Int
  }

  private let grid: Grid
  private(set) var circuit: Circuit
  /// The node of each formula.
  private(set) var results: [Int] = []
  /// The nodes of what the readings ask for.
  private var requests: [Int] = []
  private var groups: [Int] = []
  private var classes: [[Class]] = []
  private var signals: [Formula: Int] = [:]

  /// Makes the readings that the formulas, or what is asked for, can tell apart.
  ///
  /// Of what is remembered the formulas ask what `knows` says; all other such leaves hold nowhere.
  init(_ grid: Grid, _ formulas: [Formula], requests: [Formula], knows: (Leaf) -> Bool = { _ in false }) {
    precondition(requests.count <= Bits.count, "what is remembered asks readings more than \(Bits.count) things")
    self.grid = grid
    circuit = Circuit()
    results = formulas.map { node($0, knows) }
    self.requests = requests.map { node($0, knows) }
    classify()
  }

  /// Calls `body` with every combination, what it asks for, and the values of the circuit as far as they depend on
  /// readings alone, until it returns false.
  func forEach(_ body: (_ choice: [Int], _ requests: Requests, _ values: inout [UInt64]) -> Bool) {
    var choice = groups.map { _ in 0 }
    var inputs = Array(repeating: 0 as UInt64, count: signals.count)
    var values = Array(repeating: 0 as UInt64, count: circuit.count)
    for group in classes { for (number, value) in group[0].signals { inputs[number] = value } }
    while true {
      circuit.evaluate(signals: inputs, into: &values)
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

  private func requests(_ values: [UInt64]) -> Requests {
    var result = Requests()
    var place = 0
    while place < requests.count {
      if values[requests[place]] != 0 { result[bit: place] = true }
      place += 1
    }
    return result
  }

  private mutating func node(_ formula: Formula, _ knows: (Leaf) -> Bool) -> Int {
    let cut = joined(cut(formula))
    return circuit.add(cut, knows)
  }

  /// A formula that asks about one group alone, as it is; or one about several, in which each of the former is a signal.
  private enum Cut {
    case local(Int, Formula)
    case mixed(Formula)
  }

  private mutating func joined(_ cut: Cut) -> Formula {
    switch cut {
    case .local(_, let formula): .leaf(.signal(signal(formula)))
    case .mixed(let formula): formula
    }
  }

  private mutating func cut(_ formula: Formula) -> Cut {
    switch formula {
    case .leaf(let leaf): return grid.group(of: leaf).map { .local($0, formula) } ?? .mixed(formula)
    case .constant: return .mixed(formula)
    case .not(let part):
      switch cut(part) {
      case .local(let group, let part): return .local(group, .not(part))
      case .mixed(let part): return .mixed(.not(part))
      }
    case .all(let parts): return cut(parts) { .all($0) }
    case .any(let parts): return cut(parts) { .any($0) }
    }
  }

  private mutating func cut(_ parts: [Formula], _ join: ([Formula]) -> Formula) -> Cut {
    var (local, mixed): ([Int: [Formula]], [Formula]) = ([:], [])
    for part in parts {
      switch cut(part) {
      case .local(let group, let part): local[group, default: []].append(part)
      case .mixed(let part): mixed.append(part)
      }
    }
    if mixed.isEmpty, local.count == 1, let (group, parts) = local.first { return .local(group, join(parts)) }
    for group in local.keys.sorted() { mixed.append(joined(.local(group, join(local[group] ?? [])))) }
    return .mixed(join(mixed))
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
      for (tuple, answers) in grid.groups[group].answers.enumerated() {
        let values = own.map { $0.key.holds { if case .atom(let atom) = $0 { answers[atom] } else { false } } }
        guard seen.insert(values).inserted else { continue }
        found.append(Class(signals: zip(own, values).map { ($0.value, Circuit.word($1)) }, tuple: tuple))
      }
      return found
    }
  }
}

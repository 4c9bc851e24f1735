/// Formulas as a list of nodes, each of which depends on earlier ones only; equal parts are there once.
///
/// What depends on readings alone is apart from what depends on protections as well, so that it is worked out once for
/// all states of the protections.
struct Circuit {
  private enum Node {
    case constant(Bool)
    case signal(Int)
    case protection(Leaf, place: Int)
    case not(Int)
    /// All, or any, of the nodes in the operands `first..<end`.
    case all(first: Int, end: Int)
    case any(first: Int, end: Int)
  }

  private let places: [Int: Int]
  private var nodes: [Node] = []
  private var operands: [Int] = []
  private var dependsOnProtections: [Bool] = []
  private var numbers: [Formula: Int] = [:]
  private var ofReadings: [Int] = []
  private var ofProtections: [Int] = []

  /// Makes an empty circuit; `places` says where in `Phases` each protection is.
  init(places: [Int: Int]) { self.places = places }

  /// The node that says whether the formula holds.
  mutating func add(_ formula: Formula) -> Int {
    if let known = numbers[formula] { return known }
    let node: Node
    var inputs: [Int] = []
    switch formula {
    case .constant(let value): node = .constant(value)
    case .leaf(.signal(let number)): node = .signal(number)
    case .leaf(let leaf):
      let place = leaf.protection.flatMap { places[$0] }
      node = place.map { .protection(leaf, place: $0) } ?? .constant(false)
    case .not(let part):
      inputs = [add(part)]
      node = .not(inputs[0])
    case .all(let parts):
      inputs = parts.map { add($0) }
      node = .all(first: operands.count, end: operands.count + inputs.count)
      operands += inputs
    case .any(let parts):
      inputs = parts.map { add($0) }
      node = .any(first: operands.count, end: operands.count + inputs.count)
      operands += inputs
    }
    let isOfProtection = if case .protection = node { true } else { false }
    dependsOnProtections.append(isOfProtection || inputs.contains { dependsOnProtections[$0] })
    if dependsOnProtections[nodes.count] { ofProtections.append(nodes.count) } else { ofReadings.append(nodes.count) }
    numbers[formula] = nodes.count
    nodes.append(node)
    return nodes.count - 1
  }

  /// The number of values that it works out.
  var count: Int { nodes.count }

  /// Works out what depends on readings alone.
  func evaluate(_ signals: [Bool], into values: inout [Bool]) { evaluate(ofReadings, signals, Move(), into: &values) }

  /// Works out the rest.
  func evaluate(_ move: Move, into values: inout [Bool]) { evaluate(ofProtections, [], move, into: &values) }

  // Millions of times: without optimisation, in tests, iterators take longer than what they are for.
  private func evaluate(_ numbers: [Int], _ signals: [Bool], _ move: Move, into values: inout [Bool]) {
    var index = 0
    while index < numbers.count {
      values[numbers[index]] = value(numbers[index], values, signals, move)
      index += 1
    }
  }

  private func value(_ number: Int, _ values: [Bool], _ signals: [Bool], _ move: Move) -> Bool {
    switch nodes[number] {
    case .constant(let value): return value
    case .signal(let signal): return signals[signal]
    case .protection(let leaf, let place): return leaf.holds(at: place, move)
    case .not(let part): return !values[part]
    case .all(let first, let end): return !has(false, values, first, end)
    case .any(let first, let end): return has(true, values, first, end)
    }
  }

  /// Whether one of some operands has the value.
  private func has(_ value: Bool, _ values: [Bool], _ first: Int, _ end: Int) -> Bool {
    var operand = first
    while operand < end {
      if values[operands[operand]] == value { return true }
      operand += 1
    }
    return false
  }
}

extension Leaf {
  /// Whether it holds with a sample that changes protections so; false for what is not about protections.
  func holds(at place: Int, _ move: Move) -> Bool {
    switch self {
    case .atom, .signal: false
    case .tripped: move.after.isTripped(place)
    case .wasTripped: move.before.isTripped(place)
    case .waits: !move.after.isTripped(place) && move.after.isPending(place)
    }
  }
}

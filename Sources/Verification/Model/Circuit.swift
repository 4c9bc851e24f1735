/// Formulas as a list of nodes, each of which depends on earlier ones only; equal parts are there once.
///
/// What depends on readings alone is apart from what depends on what is remembered as well, so that it is worked out once
/// for all states of that. The states are worked out 64 at a time, a bit of a word for each.
struct Circuit {
  private enum Node {
    case constant(UInt64)
    case signal(Int)
    /// A leaf about what is remembered, by its position in `leaves`.
    case memory(Int)
    case not(Int)
    /// All, or any, of the nodes in the operands `first..<end`.
    case all(first: Int, end: Int)
    case any(first: Int, end: Int)
  }

  /// What is asked about what is remembered.
  private(set) var leaves: [Leaf] = []
  private var nodes: [Node] = []
  private var operands: [Int] = []
  private var dependsOnMemory: [Bool] = []
  private var numbers: [Formula: Int] = [:]
  private var ofReadings: [Int] = []
  private var ofMemory: [Int] = []

  /// The node that says whether the formula holds; leaves about something else than `knows` says hold nowhere.
  mutating func add(_ formula: Formula, _ knows: (Leaf) -> Bool) -> Int {
    if let known = numbers[formula] { return known }
    let node: Node
    var inputs: [Int] = []
    switch formula {
    case .constant(let value): node = .constant(Circuit.word(value))
    case .leaf(.signal(let number)): node = .signal(number)
    case .leaf(let leaf):
      if knows(leaf) {
        node = .memory(leaves.count)
        leaves.append(leaf)
      } else {
        node = .constant(0)
      }
    case .not(let part):
      inputs = [add(part, knows)]
      node = .not(inputs[0])
    case .all(let parts):
      inputs = parts.map { add($0, knows) }
      node = .all(first: operands.count, end: operands.count + inputs.count)
      operands += inputs
    case .any(let parts):
      inputs = parts.map { add($0, knows) }
      node = .any(first: operands.count, end: operands.count + inputs.count)
      operands += inputs
    }
    let isOfMemory = if case .memory = node { true } else { false }
    dependsOnMemory.append(isOfMemory || inputs.contains { dependsOnMemory[$0] })
    if dependsOnMemory[nodes.count] { ofMemory.append(nodes.count) } else { ofReadings.append(nodes.count) }
    numbers[formula] = nodes.count
    nodes.append(node)
    return nodes.count - 1
  }

  /// The number of values that it works out.
  var count: Int { nodes.count }

  /// The same answer for all of 64 situations.
  static func word(_ value: Bool) -> UInt64 { value ? .max : 0 }

  /// Works out what depends on readings alone.
  func evaluate(signals: [UInt64], into values: inout [UInt64]) { evaluate(ofReadings, signals, into: &values) }

  /// Works out the rest, from an answer to each of the leaves about what is remembered.
  func evaluate(leaves: [UInt64], into values: inout [UInt64]) { evaluate(ofMemory, leaves, into: &values) }

  // Millions of times: without optimisation, in tests, iterators take longer than what they are for.
  private func evaluate(_ numbers: [Int], _ given: [UInt64], into values: inout [UInt64]) {
    var index = 0
    while index < numbers.count {
      values[numbers[index]] = value(numbers[index], values, given)
      index += 1
    }
  }

  private func value(_ number: Int, _ values: [UInt64], _ given: [UInt64]) -> UInt64 {
    switch nodes[number] {
    case .constant(let value): return value
    case .signal(let position), .memory(let position): return given[position]
    case .not(let part): return ~values[part]
    case .all(let first, let end): return ~any(.max, values, first, end)
    case .any(let first, let end): return any(0, values, first, end)
    }
  }

  /// Where one of some operands holds; with `flipped`, where one of them doesn't.
  private func any(_ flipped: UInt64, _ values: [UInt64], _ first: Int, _ end: Int) -> UInt64 {
    var (operand, result) = (first, 0 as UInt64)
    while operand < end, result != .max {
      result |= values[operands[operand]] ^ flipped
      operand += 1
    }
    return result
  }
}

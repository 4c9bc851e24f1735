/// The instants of a program that remembers, as a graph that is made while it is walked.
///
/// A node is all that is remembered but for how long timers have run; an edge is what one instant makes of it, with the
/// comparisons of that instant. That timers run out leads to another node, before the instant begins. There are few of
/// both, so that an instant that has been met before costs a look-up; a new one is scanned as the engine does it for a
/// single sample.
final class Automaton {
  /// What an instant makes of a node; edges that make the same of it are one.
  struct Edge: Hashable {
    let target: Int32
    let isSettled: Bool
    /// The timers that start in it.
    let started: UInt64
    /// Which of the program's watched signals hold, and above them which outputs are switched on.
    let flags: UInt64
  }

  /// A timer that runs, for no matter how long: more than nothing, and less than every duration.
  private static let running: Microseconds = 1
  /// So many comparisons make a table of all that they can say at once that stays in the cache.
  static let tableBits = 16

  private let program: Program
  private var outputs: Outputs
  private var nodes: [State] = []
  private var numbers: [State: Int32] = [:]
  /// For each node those to which it leads that timers run out: these are few.
  private var expiries: [[(expired: UInt64, node: Int)]] = []
  /// The numbers of the classes by their bits: in a table where that is small, and −1 where there is none yet.
  private let classTable: UnsafeMutableBufferPointer<Int32>
  private var classNumbers: [UInt64: Int] = [:]
  private var classBits: [UInt64] = []
  private var edgeNumbers: [[Int]: [Int]] = [:]
  private var edgeCount = 0
  private var capacity = (nodes: 16, classes: 16, edges: 64)
  /// For each node the edges of all classes of comparisons; −1 where there is none yet.
  private(set) var table: UnsafeMutablePointer<Int32>
  private(set) var edges: UnsafeMutablePointer<Edge>
  /// For each edge the row that decides each table.
  private(set) var rows: UnsafeMutablePointer<Int16>
  /// For each node the timers that run.
  private(set) var runningTimers: UnsafeMutablePointer<UInt64>

  /// Where the edges of a node start in `table`, from one to the next.
  var stride: Int { capacity.classes }

  /// Makes an automaton of no nodes; nil for a program with more of anything than a word has bits, or with times that
  /// an automaton does not know.
  init?(_ program: Program) {
    let words = [program.comparisonCount, program.timers.count, program.watched.count + program.outputs.count]
    guard words.allSatisfy({ $0 <= UInt64.bitWidth }), program.protections.allSatisfy(\.isImmediate),
      program.timers.allSatisfy({ $0.duration > Self.running })
    else { return nil }
    self.program = program
    outputs = Outputs(program)
    classTable = .allocate(capacity: program.comparisonCount <= Self.tableBits ? 1 << program.comparisonCount : 0)
    classTable.initialize(repeating: -1)
    table = .allocate(capacity: capacity.nodes * capacity.classes)
    table.initialize(repeating: -1, count: capacity.nodes * capacity.classes)
    edges = .allocate(capacity: capacity.edges)
    rows = .allocate(capacity: capacity.edges * program.tables.count)
    runningTimers = .allocate(capacity: capacity.nodes)
  }

  deinit {
    classTable.deallocate()
    table.deallocate()
    edges.deallocate()
    rows.deallocate()
    runningTimers.deallocate()
  }

  /// The node of what is remembered.
  func node(of state: State, _ memory: Memory) -> Int {
    var (state, memory) = (state, memory)
    memory.comparisons = []
    memory.fraction = 0
    for (number, timer) in program.timers.enumerated() {
      if let elapsed = memory.timers[number], elapsed < timer.duration { memory.timers[number] = Self.running }
    }
    state.memory = memory
    if let known = numbers[state] { return Int(known) }
    let number = nodes.count
    nodes.append(state)
    expiries.append([])
    numbers[state] = Int32(number)
    if number == capacity.nodes { grow(nodes: 2 * capacity.nodes, classes: capacity.classes) }
    runningTimers[number] = memory.timers.enumerated().reduce(0) {
      $1.element == Self.running ? $0 | 1 << $1.offset : $0
    }
    return number
  }

  /// What is remembered at a node, but for how long its timers have run.
  func state(at node: Int) -> State { nodes[node] }

  /// The number of a class: of all that comparisons can say at once.
  func classNumber(of bits: UInt64) -> Int {
    guard bits < classTable.count else { return classNumbers[bits] ?? addClass(bits) }
    let known = Int(classTable[Int(bits)])
    return known >= 0 ? known : addClass(bits)
  }

  private func addClass(_ bits: UInt64) -> Int {
    let number = classBits.count
    classBits.append(bits)
    if bits < classTable.count { classTable[Int(bits)] = Int32(number) } else { classNumbers[bits] = number }
    if number == capacity.classes { grow(nodes: capacity.nodes, classes: 2 * capacity.classes) }
    return number
  }

  /// The node to which it leads that timers run out.
  func node(from node: Int, expired: UInt64) -> Int {
    for known in expiries[node] where known.expired == expired { return known.node }
    let state = nodes[node]
    guard var memory = state.memory else { preconditionFailure("a node without memory") }
    for number in memory.timers.indices where expired >> number & 1 == 1 {
      memory.timers[number] = program.timers[number].duration
    }
    let next = self.node(of: state, memory)
    expiries[node].append((expired, next))
    return next
  }

  /// The edge of an instant with the comparisons of a class.
  @inline(__always)
  func edge(from node: Int, class number: Int) -> Int {
    let known = Int(table[node * stride + number])
    return known >= 0 ? known : makeEdge(from: node, class: number)
  }

  private func makeEdge(from node: Int, class number: Int) -> Int {
    let edge = makeEdge(from: node, bits: classBits[number])
    table[node * stride + number] = Int32(edge)
    return edge
  }

  private func makeEdge(from node: Int, bits: UInt64) -> Int {
    var state = nodes[node]
    guard var memory = state.memory else { preconditionFailure("a node without memory") }
    state.memory = nil
    for number in 0..<program.comparisonCount { outputs.signals[number] = bits >> number & 1 == 1 }
    let isSettled = program.settle(&state, &memory, after: 0, &outputs)
    let started = memory.timers.enumerated().reduce(0 as UInt64) { $1.element == 0 ? $0 | 1 << $1.offset : $0 }
    let edge = Edge(
      target: Int32(self.node(of: state, memory)), isSettled: isSettled, started: started, flags: flags())
    for known in edgeNumbers[outputs.rows, default: []] where edges[known] == edge { return known }
    edgeNumbers[outputs.rows, default: []].append(edgeCount)
    if edgeCount == capacity.edges { growEdges() }
    (edges + edgeCount).initialize(to: edge)
    let start = edgeCount * program.tables.count
    for (table, row) in outputs.rows.enumerated() { rows[start + table] = Int16(row) }
    edgeCount += 1
    return edgeCount - 1
  }

  private func flags() -> UInt64 {
    let switched = program.outputs.map { program.isSourcing($0, outputs.rows) }
    return (program.watched.map { outputs.signals[Int($0)] } + switched).enumerated().reduce(0) {
      $1.element ? $0 | 1 << $1.offset : $0
    }
  }

  private func grow(nodes count: Int, classes: Int) {
    let grown = UnsafeMutablePointer<Int32>.allocate(capacity: count * classes)
    grown.initialize(repeating: -1, count: count * classes)
    for node in 0..<capacity.nodes {
      (grown + node * classes).update(from: table + node * capacity.classes, count: capacity.classes)
    }
    table.deallocate()
    table = grown
    let running = UnsafeMutablePointer<UInt64>.allocate(capacity: count)
    running.initialize(from: runningTimers, count: capacity.nodes)
    runningTimers.deallocate()
    runningTimers = running
    (capacity.nodes, capacity.classes) = (count, classes)
  }

  private func growEdges() {
    let (grown, grownRows) = (
      UnsafeMutablePointer<Edge>.allocate(capacity: 2 * edgeCount),
      UnsafeMutablePointer<Int16>.allocate(capacity: 2 * edgeCount * program.tables.count)
    )
    grown.initialize(from: edges, count: edgeCount)
    grownRows.initialize(from: rows, count: edgeCount * program.tables.count)
    edges.deallocate()
    rows.deallocate()
    (edges, rows, capacity.edges) = (grown, grownRows, 2 * edgeCount)
  }
}

/// A walk through the automaton of a program, 64 rows of a batch at a time.
struct MemoryBatch: ~Copyable {
  private let program: Program
  private let automaton: Automaton
  /// For each flag of the automaton's edges its word; zero where the first row is not written yet.
  let flags: UnsafeMutablePointer<UInt64>
  private let columns: [UnsafeMutablePointer<Int16>]
  /// For each timer that runs when it runs out, on the clock of this batch.
  private let deadlines: UnsafeMutablePointer<Microseconds>
  /// For each of 64 rows the bits of its comparisons.
  private let classes: UnsafeMutablePointer<UInt64>
  private var clock: BatchClock
  private var now: Microseconds = 0
  /// The first of the deadlines.
  private var deadline = Microseconds.max
  private var node: Int
  /// The edge that led to the node; −1 before the first row.
  private var edge = -1
  /// The bits of the comparisons of the last row.
  private var bits: UInt64
  /// Whether the next row has to be stepped whatever it compares: the first one has, and one after an instant that has
  /// not settled.
  private var isOpen = true

  /// Starts from what is remembered; `columns` take the rows that decide each table.
  init(
    _ program: Program, _ automaton: Automaton, _ state: State, _ memory: Memory,
    to columns: [UnsafeMutablePointer<Int16>]
  ) {
    self.program = program
    self.automaton = automaton
    self.columns = columns
    flags = .allocate(capacity: UInt64.bitWidth)
    flags.initialize(repeating: 0, count: UInt64.bitWidth)
    deadlines = .allocate(capacity: program.timers.count)
    deadlines.initialize(repeating: 0, count: program.timers.count)
    classes = .allocate(capacity: 64)
    classes.initialize(repeating: 0, count: 64)
    clock = BatchClock(fraction: memory.fraction)
    bits = memory.comparisons.enumerated().reduce(0) { $1.element ? $0 | 1 << $1.offset : $0 }
    node = automaton.node(of: state, memory)
    enter(memory)
  }

  deinit {
    flags.deallocate()
    deadlines.deallocate()
    classes.deallocate()
  }

  /// Takes `count` of 64 rows from the row `first` on; `words` are those of the comparisons.
  mutating func run(_ words: UnsafePointer<UInt64>, _ seconds: UnsafePointer<Double>?, first: Int, count: Int) {
    flags.update(repeating: 0, count: UInt64.bitWidth)
    var changes: UInt64 = 0
    for number in 0..<program.comparisonCount {
      changes |= words[number] ^ (words[number] << 1 | bits >> UInt64(number) & 1)
    }
    if count < 64 { changes &= 1 << UInt64(count) - 1 }
    let (begin, end) = (now, now + clock.read(seconds, count: count))
    guard changes != 0 || isOpen || end >= deadline else {
      write(0, count, first)
      now = end
      return
    }
    clock.sum(from: begin, count: count)
    WordClasses.write(words, count: program.comparisonCount, to: classes)
    var start = 0
    for row in 0..<count {
      let (time, isChanged) = (clock.times[row], changes >> UInt64(row) & 1 == 1)
      guard isChanged || isOpen || time >= deadline else { continue }
      let last = edge
      // What runs out before the row, or just then, meets the inputs from before.
      if time >= deadline { expire(until: time) }
      if isChanged || isOpen { step(classes[row], at: time) }
      guard edge != last else { continue }
      if start < row { write(start, row, first, last) }
      start = row
    }
    write(start, count, first)
    now = end
  }

  /// What is remembered after the last row.
  func leave(_ state: inout State) -> Memory {
    let kept = automaton.state(at: node)
    guard var memory = kept.memory else { preconditionFailure("a node without memory") }
    state.protections = kept.protections
    forEachRunning { memory.timers[$0] = program.timers[$0].duration - (deadlines[$0] - now) }
    memory.comparisons = (0..<program.comparisonCount).map { bits >> UInt64($0) & 1 == 1 }
    memory.fraction = clock.fraction
    return memory
  }

  /// Takes the deadlines of the timers that run.
  private mutating func enter(_ memory: Memory) {
    forEachRunning { deadlines[$0] = now + program.timers[$0].duration - (memory.timers[$0] ?? 0) }
    findDeadline()
  }

  private mutating func findDeadline() {
    var first = Microseconds.max
    forEachRunning { first = min(first, deadlines[$0]) }
    deadline = first
  }

  @inline(__always)
  private func forEachRunning(_ body: (Int) -> Void) {
    var timers = automaton.runningTimers[node]
    while timers != 0 {
      body(timers.trailingZeroBitCount)
      timers &= timers - 1
    }
  }

  /// Takes a row with these comparisons.
  private mutating func step(_ bits: UInt64, at time: Microseconds) {
    let number = automaton.classNumber(of: bits)
    let known = Int(automaton.table[node * automaton.stride + number])
    self.bits = bits
    follow(known >= 0 ? known : automaton.makeEdge(from: node, class: number), at: time)
  }

  private mutating func follow(_ next: Int, at time: Microseconds) {
    edge = next
    let made = automaton.edges[next]
    isOpen = !made.isSettled
    guard made.started != 0 || Int(made.target) != node else { return }
    node = Int(made.target)
    var timers = made.started
    while timers != 0 {
      let timer = timers.trailingZeroBitCount
      deadlines[timer] = time + program.timers[timer].duration
      timers &= timers - 1
    }
    findDeadline()
  }

  /// So many instants between two rows are gone through one by one; more of them are likely to go round in a circle.
  private static let fewInstants = 256

  private mutating func expire(until time: Microseconds) {
    for _ in 0..<Self.fewInstants {
      guard deadline <= time else { return }
      now = deadline
      var expired: UInt64 = 0
      forEachRunning { if deadlines[$0] == now { expired |= 1 << UInt64($0) } }
      follow(automaton.edge(from: node, bits: bits, expired: expired), at: now)
    }
    var state = automaton.state(at: node)
    var memory = leave(&state)
    var (outputs, isSettled) = (Outputs(program), true)
    now = time - program.hold(&state, &memory, for: time - now, &outputs, isSettled: &isSettled)
    node = automaton.node(of: state, memory)
    enter(memory)
    follow(automaton.edge(from: node, bits: bits, expired: 0), at: now)
  }

  /// Writes the rows from `start` to `end` that an edge decides: the last one if none is named.
  private func write(_ start: Int, _ end: Int, _ first: Int, _ named: Int? = nil) {
    let edge = named ?? edge
    let rows = automaton.rows + edge * program.tables.count
    for (table, column) in columns.enumerated() {
      let row = rows[table]
      for place in first + start..<first + end { column[place] = row }
    }
    let mask = (end - start < 64 ? 1 << UInt64(end - start) - 1 : ~UInt64(0)) << UInt64(start)
    var holding = automaton.edges[edge].flags
    while holding != 0 {
      flags[holding.trailingZeroBitCount] |= mask
      holding &= holding - 1
    }
  }
}

/// A walk through the automaton of a program, 64 rows of a batch at a time.
struct MemoryBatch: ~Copyable {
  /// Where the walk is.
  private struct Place {
    var node: Int
    /// The edge that led there; −1 before the first row.
    var edge = -1
    /// The class of the comparisons of the last row.
    var classNumber: Int
    /// When something runs out first.
    var deadline = Microseconds.max
    /// Whether the next row has to be stepped whatever it compares: the first one has, and one after an instant that has
    /// not settled.
    var isOpen = true
  }

  private let program: Program
  private let automaton: Automaton
  /// For each flag of the automaton's edges its word.
  let flags: UnsafeMutablePointer<UInt64>
  private let columns: [UnsafeMutablePointer<Int16>]
  /// For each timer that runs when it runs out, on the clock of this batch.
  private let deadlines: UnsafeMutablePointer<Microseconds>
  /// For each timer how long it runs.
  private let durations: UnsafeMutablePointer<Microseconds>
  /// For each of 64 rows the bits of its comparisons.
  private let classes: UnsafeMutablePointer<UInt64>
  /// For each of 64 rows where the automaton has the rows that decide it, and the flags of its edge.
  private let decided: UnsafeMutablePointer<Int>
  private let flagsOfRows: UnsafeMutablePointer<UInt64>
  private let flagCount: Int
  private var clock: BatchClock
  private var now: Microseconds = 0
  private var place: Place
  /// The bits of the comparisons of the last row.
  private var bits: UInt64

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
    durations = .allocate(capacity: program.timers.count)
    _ = UnsafeMutableBufferPointer(start: durations, count: program.timers.count).initialize(
      fromContentsOf: program.timers.map(\.duration))
    classes = .allocate(capacity: 64)
    classes.initialize(repeating: 0, count: 64)
    decided = .allocate(capacity: 64)
    decided.initialize(repeating: 0, count: 64)
    flagsOfRows = .allocate(capacity: 64)
    flagsOfRows.initialize(repeating: 0, count: 64)
    flagCount = program.watched.count + program.outputs.count
    clock = BatchClock(fraction: memory.fraction)
    bits = memory.comparisons.enumerated().reduce(0) { $1.element ? $0 | 1 << $1.offset : $0 }
    place = Place(node: automaton.node(of: state, memory), classNumber: automaton.classNumber(of: bits))
    enter(memory)
  }

  deinit {
    flags.deallocate()
    deadlines.deallocate()
    durations.deallocate()
    classes.deallocate()
    decided.deallocate()
    flagsOfRows.deallocate()
  }

  /// Takes `count` of 64 rows from the row `first` on; `words` are those of the comparisons.
  mutating func run(_ words: UnsafePointer<UInt64>, _ seconds: UnsafePointer<Double>?, first: Int, count: Int) {
    var changes: UInt64 = 0
    for number in 0..<program.comparisonCount {
      changes |= words[number] ^ (words[number] << 1 | bits >> UInt64(number) & 1)
    }
    if count < 64 { changes &= 1 << UInt64(count) - 1 }
    let (begin, end) = (now, now + clock.read(seconds, count: count))
    guard changes != 0 || place.isOpen || end >= place.deadline else {
      fill(count, first)
      now = end
      return
    }
    clock.sum(from: begin, count: count)
    WordClasses.write(words, count: program.comparisonCount, to: classes)
    walk(changes, count: count)
    write(count, first)
    now = end
  }

  /// What is remembered after the last row.
  func leave(_ state: inout State) -> Memory {
    let kept = automaton.state(at: place.node)
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
    place.deadline = firstDeadline(at: place.node)
  }

  @inline(__always)
  private func forEachRunning(_ body: (Int) -> Void) {
    var timers = automaton.runningTimers[place.node]
    while timers != 0 {
      body(timers.trailingZeroBitCount)
      timers &= timers - 1
    }
  }

  /// Goes through rows, in some of which comparisons change.
  private mutating func walk(_ changes: UInt64, count: Int) {
    let (times, width) = (clock.times, program.tables.count)
    var (place, edges, bits) = (self.place, automaton.edges, self.bits)
    for row in 0..<count {
      // What runs out before the row, or just then, meets the inputs from before.
      if times[row] >= place.deadline {
        (self.place, self.bits) = (place, bits)
        expire(until: times[row])
        (place, edges) = (self.place, automaton.edges)
      }
      if changes >> UInt64(row) & 1 == 1 || place.isOpen {
        if classes[row] != bits {
          bits = classes[row]
          place.classNumber = automaton.classNumber(of: bits)
        }
        place.edge = automaton.edge(from: place.node, class: place.classNumber)
        edges = automaton.edges
        let made = edges[place.edge]
        place.isOpen = !made.isSettled
        if made.started != 0 || Int(made.target) != place.node { enter(made, at: times[row], &place) }
      }
      decided[row] = place.edge &* width
      flagsOfRows[row] = edges[place.edge].flags
    }
    (self.place, self.bits) = (place, bits)
  }

  /// Goes on to where an edge leads: its timers start, and others have ended.
  @inline(__always)
  private func enter(_ edge: Automaton.Edge, at time: Microseconds, _ place: inout Place) {
    place.node = Int(edge.target)
    var timers = edge.started
    while timers != 0 {
      let timer = timers.trailingZeroBitCount
      deadlines[timer] = time &+ durations[timer]
      timers &= timers &- 1
    }
    place.deadline = firstDeadline(at: place.node)
  }

  @inline(__always)
  private func firstDeadline(at node: Int) -> Microseconds {
    var first = Microseconds.max
    var timers = automaton.runningTimers[node]
    while timers != 0 {
      first = min(first, deadlines[timers.trailingZeroBitCount])
      timers &= timers &- 1
    }
    return first
  }

  /// So many instants between two rows are gone through one by one; more of them are likely to go round in a circle.
  private static let fewInstants = 256

  private mutating func expire(until time: Microseconds) {
    for _ in 0..<Self.fewInstants {
      guard place.deadline <= time else { return }
      now = place.deadline
      var expired: UInt64 = 0
      forEachRunning { if deadlines[$0] == now { expired |= 1 << UInt64($0) } }
      follow(from: automaton.node(from: place.node, expired: expired))
    }
    var state = automaton.state(at: place.node)
    var memory = leave(&state)
    var (outputs, isSettled) = (Outputs(program), true)
    now = time - program.hold(&state, &memory, for: time - now, &outputs, isSettled: &isSettled)
    place.node = automaton.node(of: state, memory)
    enter(memory)
    follow(from: place.node)
  }

  /// Takes an instant with the inputs from before.
  private mutating func follow(from node: Int) {
    var place = place
    place.edge = automaton.edge(from: node, class: place.classNumber)
    let made = automaton.edges[place.edge]
    place.isOpen = !made.isSettled
    enter(made, at: now, &place)
    self.place = place
  }

  /// Writes the rows that the last edge decides.
  private func fill(_ count: Int, _ first: Int) {
    let rows = automaton.rows + place.edge * program.tables.count
    for table in columns.indices { (columns[table] + first).update(repeating: rows[table], count: count) }
    for flag in 0..<flagCount { flags[flag] = automaton.edges[place.edge].flags >> UInt64(flag) & 1 == 1 ? ~0 : 0 }
  }

  /// Writes the rows that the edges in `decided` decide.
  private func write(_ count: Int, _ first: Int) {
    for table in columns.indices {
      let (column, source) = (columns[table] + first, automaton.rows + table)
      for row in 0..<count { column[row] = source[decided[row]] }
    }
    // Most rows raise the same few flags.
    let (any, all) = (0..<count).reduce((0, ~0)) { ($0.0 | flagsOfRows[$1], $0.1 & flagsOfRows[$1]) }
    for flag in 0..<flagCount {
      guard (any ^ all) >> UInt64(flag) & 1 == 1 else {
        flags[flag] = any >> UInt64(flag) & 1 == 1 ? ~0 : 0
        continue
      }
      var word: UInt64 = 0
      for row in 0..<count { word |= (flagsOfRows[row] >> UInt64(flag) & 1) << UInt64(row) }
      flags[flag] = word
    }
  }
}

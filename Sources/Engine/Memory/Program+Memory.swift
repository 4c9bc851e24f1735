extension Program {
  /// An on-delay: `runs` is the signal while which it runs.
  struct Timer {
    let runs: Int32
    let duration: Microseconds
  }

  /// A counter of how often the signal `counts` has become true.
  struct Counter {
    let counts: Int32
    let resets: Int32
    let target: Int32
  }

  /// A table whose decision is remembered, and the number of the state that it is taken to have decided at first.
  struct Remembered {
    let table: Int
    let initially: Int32
  }

  /// How often the tables are decided at most in one instant; an instant that takes more does not settle.
  private static let scanLimit = 64

  /// Takes a sample whose inputs are in `outputs`, `seconds` after the last one; true if every instant has settled.
  ///
  /// Until then the inputs of the last sample hold. What runs out before, or just then, does so at its own instant, with
  /// them; so a product does the same whether its inputs are sampled often or only when they change.
  ///
  /// `watch` is called with what each scan at the time of the sample decides, before and after its inputs are taken in.
  func advance(
    _ state: inout State, _ memory: inout Memory, after seconds: Double, into outputs: inout Outputs,
    watch: ((Outputs) -> Void)? = nil
  ) -> Bool {
    var isSettled = true
    let left = hold(
      &state, &memory, for: Microseconds.elapsed(seconds, &memory.fraction), &outputs, isSettled: &isSettled,
      watch: watch)
    compare(&outputs.values, &outputs.signals)
    isSettled = settle(&state, &memory, after: left, &outputs, watch) && isSettled
    for number in memory.comparisons.indices { memory.comparisons[number] = outputs.signals[number] }
    return isSettled
  }

  /// Lets time pass with the inputs from before, as far as to what runs out last in it; returns what is left of it.
  func hold(
    _ state: inout State, _ memory: inout Memory, for time: Microseconds, _ outputs: inout Outputs,
    isSettled: inout Bool, watch: ((Outputs) -> Void)? = nil
  ) -> Microseconds {
    var left = time
    var circle = Circle()
    while let next = nextExpiry(state, memory), next <= left {
      for number in memory.comparisons.indices { outputs.signals[number] = memory.comparisons[number] }
      isSettled = settle(&state, &memory, after: next, &outputs, next == left ? watch : nil) && isSettled
      left = circle.shortened(left - next, state, memory)
    }
    return left
  }

  /// The time until something runs out first; nil if nothing runs.
  private func nextExpiry(_ state: State, _ memory: Memory) -> Microseconds? {
    var first: Microseconds?
    for (timer, elapsed) in zip(timers, memory.timers) {
      guard let elapsed, elapsed < timer.duration else { continue }
      first = min(first ?? .max, timer.duration - elapsed)
    }
    for (protection, kept) in zip(protections, state.protections) {
      guard let pending = kept.pending else { continue }
      let delay = kept.isTripped ? protection.releaseDelay : protection.tripDelay
      first = min(first ?? .max, Microseconds(seconds: delay - pending))
    }
    return first
  }

  /// Lets time pass, and then scans the tables again and again, time standing still, until what they decide no longer
  /// changes what is remembered; false if it never does.
  func settle(
    _ state: inout State, _ memory: inout Memory, after time: Microseconds, _ outputs: inout Outputs,
    _ watch: ((Outputs) -> Void)? = nil
  ) -> Bool {
    memory.advanceTimers(by: time, timers)
    var seconds = time.seconds
    for _ in 0..<Self.scanLimit {
      memory.withPointers { scan(&outputs.signals, &outputs.rows, &state.protections, $0, after: seconds) }
      watch?(outputs)
      seconds = 0
      var isSettled = true
      for (position, table) in remembered.enumerated() {
        let row = outputs.rows[table.table]
        let decided = row < 0 ? -1 : rows[tables[table.table].lowerBound + row].state
        guard memory.states[position] != decided else { continue }
        memory.states[position] = decided
        isSettled = false
      }
      if isSettled { return true }
    }
    return false
  }
}

extension Memory {
  /// What timers, counters and tables remember at first: all is at rest.
  init(_ program: Program) {
    timers = Array(repeating: nil, count: program.timers.count)
    counters = Array(repeating: Counter(), count: program.counters.count)
    states = program.remembered.map(\.initially)
    comparisons = Array(repeating: false, count: program.comparisonCount)
  }

  mutating func advanceTimers(
    by time: Microseconds, _ definitions: UnsafeMutableBufferPointer<Program.Timer>
  ) {
    for number in timers.indices {
      guard let elapsed = timers[number] else { continue }
      timers[number] = min(definitions[number].duration, elapsed + time)
    }
  }
}

/// Finds out that what is remembered comes round again while the inputs hold, so that a night need not be gone through
/// in steps of five seconds: Brent's method.
private struct Circle {
  private var start: (state: State, memory: Memory, left: Microseconds)?
  private var steps = 0
  /// From here on it is worth while to keep a state.
  private var limit = 16

  /// The time that is left when whole rounds are left out.
  mutating func shortened(_ left: Microseconds, _ state: State, _ memory: Memory) -> Microseconds {
    if let start, start.memory == memory, start.state == state { return left % (start.left - left) }
    steps += 1
    if steps == limit {
      start = (state, memory, left)
      (steps, limit) = (0, limit * 2)
    }
    return left
  }
}

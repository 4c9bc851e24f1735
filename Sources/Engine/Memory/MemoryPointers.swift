/// Where a memory is while the operations of a program run; all are empty for a program that remembers nothing.
struct MemoryPointers {
  let timers: UnsafeMutableBufferPointer<Microseconds?>
  let counters: UnsafeMutableBufferPointer<Memory.Counter>
  let states: UnsafeMutableBufferPointer<Int32>

  static var none: MemoryPointers {
    MemoryPointers(
      timers: .init(start: nil, count: 0), counters: .init(start: nil, count: 0), states: .init(start: nil, count: 0))
  }
}

extension Memory {
  mutating func withPointers(_ body: (MemoryPointers) -> Void) {
    timers.withUnsafeMutableBufferPointer { timers in
      counters.withUnsafeMutableBufferPointer { counters in
        states.withUnsafeMutableBufferPointer { states in
          body(MemoryPointers(timers: timers, counters: counters, states: states))
        }
      }
    }
  }
}

extension Program.Timer {
  /// Whether it has run out; it starts when `runs` becomes true, and ceasing it is at rest at once.
  func update(_ elapsed: inout Microseconds?, _ signals: UnsafePointer<Bool>) -> Bool {
    guard signals[Int(runs)] else {
      elapsed = nil
      return false
    }
    let time = elapsed ?? 0
    elapsed = time
    return time >= duration
  }
}

extension Program.Counter {
  /// Whether its target is reached; a reset wins over a count.
  func update(_ memory: inout Memory.Counter, _ signals: UnsafePointer<Bool>) -> Bool {
    let isCounting = signals[Int(counts)]
    if signals[Int(resets)] {
      memory.count = 0
    } else if isCounting, !memory.isCounting {
      memory.count = min(target, memory.count + 1)
    }
    memory.isCounting = isCounting
    return memory.count >= target
  }
}

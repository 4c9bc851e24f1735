extension Program.Protection {
  /// Whether the protection has tripped, in each of the first `count` of 64 rows.
  func update(
    _ memory: inout State.Protection, _ signals: UnsafePointer<UInt64>, count: Int, seconds: UnsafePointer<Double>?
  ) -> UInt64 {
    let usable = ~signals[Int(unusable)] & (count < 64 ? 1 << UInt64(count) &- 1 : ~0)
    let (trips, releases) = (signals[Int(trips)] & usable, signals[Int(releases)] & usable)
    if memory.isTripped ? releases == 0 : trips == 0 {
      memory.pending = nil
      return memory.isTripped ? ~0 : 0
    }
    guard isImmediate, memory.pending == nil, trips & releases == 0 else {
      return rowByRow(&memory, trips, releases, count: count, seconds: seconds)
    }
    let tripped = Self.latched(memory.isTripped, trips, releases)
    memory = State.Protection(isTripped: tripped >> UInt64(count - 1) & 1 == 1)
    return tripped
  }

  /// What is set and cleared by bits, from the lowest to the highest.
  ///
  /// That is how an addition carries: a bit that sets makes a carry, and one that neither sets nor clears passes it on.
  private static func latched(_ isTripped: Bool, _ sets: UInt64, _ clears: UInt64) -> UInt64 {
    let passes = sets | ~clears
    let (sum, overflow) = passes.addingReportingOverflow(sets)
    let (total, secondOverflow) = sum.addingReportingOverflow(isTripped ? 1 : 0)
    let carriesIn = passes ^ sets ^ total
    return carriesIn >> 1 | (overflow || secondOverflow ? 1 << 63 : 0)
  }

  private func rowByRow(
    _ memory: inout State.Protection, _ trips: UInt64, _ releases: UInt64, count: Int, seconds: UnsafePointer<Double>?
  ) -> UInt64 {
    var tripped: UInt64 = 0
    for row in 0..<count {
      let asks = (memory.isTripped ? releases : trips) >> UInt64(row) & 1 == 1
      update(&memory, asks: asks, after: seconds?[row] ?? 0)
      if memory.isTripped { tripped |= 1 << UInt64(row) }
    }
    return tripped
  }
}

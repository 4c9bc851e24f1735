/// The times of 64 rows, in millionths of a second.
struct BatchClock: ~Copyable {
  /// The time from one row to the next, and after `sum` the time of each row.
  let times: UnsafeMutablePointer<Microseconds>
  /// What has passed and is not counted yet, as `Memory` has it.
  private(set) var fraction: Double

  init(fraction: Double) {
    self.fraction = fraction
    times = .allocate(capacity: 64)
    times.initialize(repeating: 0, count: 64)
  }

  deinit { times.deallocate() }

  /// Takes the times from row to row; returns how long all of them take.
  mutating func read(_ seconds: UnsafePointer<Double>?, count: Int) -> Microseconds {
    guard let seconds else {
      times.update(repeating: 0, count: count)
      return 0
    }
    if count == 64, fraction == 0, let total = readWhole(seconds) { return total }
    var total: Microseconds = 0
    for row in 0..<count {
      times[row] = Microseconds.elapsed(seconds[row], &fraction)
      total += times[row]
    }
    return total
  }

  /// Turns the times from row to row into times of rows.
  func sum(from start: Microseconds, count: Int) {
    var now = start
    for row in 0..<count {
      now += times[row]
      times[row] = now
    }
  }

  /// The same as `read` for 64 rows that are all whole millionths apart; nil where they are not.
  private func readWhole(_ seconds: UnsafePointer<Double>) -> Microseconds? {
    // Added to a number that is not too large, it leaves the nearest whole one in the lowest bits.
    let shift = SIMD2(repeating: 0x1.8p52)
    let (bytes, target) = (UnsafeRawPointer(seconds), UnsafeMutableRawPointer(times))
    var total = SIMD2<Int64>()
    var isWhole = SIMDMask<SIMD2<Int64>>(repeating: true)
    for pair in 0..<32 {
      let exact = bytes.loadUnaligned(fromByteOffset: pair * 16, as: SIMD2<Double>.self) * Microseconds.perSecond
      let shifted = exact + shift
      let rest = exact - (shifted - shift)
      isWhole .&= (exact .>= 0) .& (exact .< 0x1p51) .& (rest * rest .< Microseconds.noise * Microseconds.noise)
      let whole = unsafeBitCast(shifted, to: SIMD2<Int64>.self) &- unsafeBitCast(shift, to: SIMD2<Int64>.self)
      target.storeBytes(of: whole, toByteOffset: pair * 16, as: SIMD2<Int64>.self)
      total &+= whole
    }
    return all(isWhole) ? total[0] &+ total[1] : nil
  }
}

/// The values of an input, or of a constant, in 64 rows, and what they lie between.
///
/// A comparison looks at the bounds first: as long as nothing comes near a threshold they decide all rows at once.
struct WordValues {
  /// Where the values are, in pairs, which every processor takes at once.
  private let start: UnsafeRawPointer
  /// From one pair to the next; 0 where all pairs are the same.
  private let stride: Int
  /// The smallest value; infinity if there is none.
  private(set) var low = Double.infinity
  /// The largest value; −infinity if there is none.
  private(set) var high = -Double.infinity
  /// Whether it is certain that every row has a value.
  private(set) var isComplete = false

  /// Twice the same value, in all rows; not a number for a value that is absent.
  init(repeating pair: UnsafePointer<Double>) {
    (start, stride) = (UnsafeRawPointer(pair), 0)
    if !pair.pointee.isNaN { (low, high, isComplete) = (pair.pointee, pair.pointee, true) }
  }

  /// The 64 values that start here.
  @inline(__always)
  init(_ values: UnsafePointer<Double>) {
    (start, stride) = (UnsafeRawPointer(values), 16)
    // Two of each, as one would wait for the pair before.
    var (low, otherLow) = (SIMD2(repeating: Double.infinity), SIMD2(repeating: Double.infinity))
    var (high, otherHigh) = (-low, -low)
    // A sum is not a number if one of its parts is not; if only the sum is none, that costs time and changes nothing.
    var (sum, otherSum) = (SIMD2<Double>(), SIMD2<Double>())
    for pair in Swift.stride(from: 0, to: 32, by: 2) {
      let (values, others) = (self.values(at: pair), self.values(at: pair + 1))
      low.replace(with: values, where: values .< low)
      otherLow.replace(with: others, where: others .< otherLow)
      high.replace(with: values, where: values .> high)
      otherHigh.replace(with: others, where: others .> otherHigh)
      sum += values
      otherSum += others
    }
    self.low = min(low[0], low[1], otherLow[0], otherLow[1])
    self.high = max(high[0], high[1], otherHigh[0], otherHigh[1])
    isComplete = !(sum + otherSum).sum().isNaN
  }

  /// Whether no row has a value.
  var isAbsent: Bool { low > high }

  /// Whether a value is infinite, which an engine takes for absent.
  var hasInfinity: Bool { low == -.infinity || high == .infinity }

  /// The rows that have a value.
  var present: UInt64 {
    isComplete ? ~0 : isAbsent ? 0 : WordValues.rows { values(at: $0) .== values(at: $0) }
  }

  /// Two values.
  func values(at pair: Int) -> SIMD2<Double> {
    start.loadUnaligned(fromByteOffset: pair &* stride, as: SIMD2<Double>.self)
  }

  /// The rows in which these values are less than the others.
  func isLess(than other: WordValues) -> UInt64 {
    guard low < other.high else { return 0 }
    if high < other.low, isComplete, other.isComplete { return ~0 }
    return WordValues.rows { values(at: $0) .< other.values(at: $0) }
  }

  /// The rows in which these values are at most the others.
  func isAtMost(_ other: WordValues) -> UInt64 {
    guard low <= other.high else { return 0 }
    if high <= other.low, isComplete, other.isComplete { return ~0 }
    return WordValues.rows { values(at: $0) .<= other.values(at: $0) }
  }

  /// The bits of 64 rows from the masks of 32 pairs.
  @inline(__always)
  static func rows(_ mask: (Int) -> SIMDMask<SIMD2<Int64>>) -> UInt64 {
    var weights = SIMD2<UInt64>(1, 2)
    var bits = SIMD2<UInt64>()
    for pair in 0..<32 {
      bits |= SIMD2<UInt64>().replacing(with: weights, where: mask(pair))
      weights &<<= 2
    }
    return bits[0] | bits[1]
  }
}

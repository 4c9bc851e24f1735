/// The values of an input, or of a constant, in 64 rows, and what they lie between.
///
/// A comparison looks at the bounds first: as long as nothing comes near a threshold they decide all rows at once.
struct WordValues {
  /// Where the values are, in groups of eight.
  private let start: UnsafeRawPointer
  /// From one group to the next; 0 where all groups are the same.
  private let stride: Int
  /// The smallest value; infinity if there is none.
  private(set) var low = Double.infinity
  /// The largest value; −infinity if there is none.
  private(set) var high = -Double.infinity
  /// Whether it is certain that every row has a value.
  private(set) var isComplete = false

  /// Eight times the same value, in all rows; not a number for a value that is absent.
  init(repeating eight: UnsafePointer<Double>) {
    (start, stride) = (UnsafeRawPointer(eight), 0)
    if !eight.pointee.isNaN { (low, high, isComplete) = (eight.pointee, eight.pointee, true) }
  }

  /// The 64 values that start here.
  init(_ values: UnsafePointer<Double>) {
    (start, stride) = (UnsafeRawPointer(values), 64)
    var lows = SIMD4<Double>(repeating: .infinity)
    var highs = -lows
    // A sum is not a number if one of its parts is not; if only the sum is none, that costs time and changes nothing.
    var sums = SIMD4<Double>()
    for group in 0..<16 {
      let values = start.loadUnaligned(fromByteOffset: group * 32, as: SIMD4<Double>.self)
      lows.replace(with: values, where: values .< lows)
      highs.replace(with: values, where: values .> highs)
      sums += values
    }
    (low, high, isComplete) = (lows.min(), highs.max(), !sums.sum().isNaN)
  }

  /// Whether no row has a value.
  var isAbsent: Bool { low > high }

  /// Whether a value is infinite, which an engine takes for absent.
  var hasInfinity: Bool { low == -.infinity || high == .infinity }

  /// The rows that have a value.
  var present: UInt64 {
    isComplete ? ~0 : isAbsent ? 0 : WordValues.rows { values(at: $0) .== values(at: $0) }
  }

  /// Four values.
  func fourValues(at group: Int) -> SIMD4<Double> {
    start.loadUnaligned(fromByteOffset: group / 2 &* stride + group % 2 * 32, as: SIMD4<Double>.self)
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

  private func values(at group: Int) -> SIMD8<Double> {
    start.loadUnaligned(fromByteOffset: group &* stride, as: SIMD8<Double>.self)
  }

  /// The bits of 64 rows from the masks of eight groups.
  @inline(__always)
  private static func rows(_ mask: (Int) -> SIMDMask<SIMD8<Int64>>) -> UInt64 {
    var weights: SIMD8<UInt64> = [1, 2, 4, 8, 16, 32, 64, 128]
    var bits = SIMD8<UInt64>()
    for group in 0..<8 {
      bits |= SIMD8<UInt64>().replacing(with: weights, where: mask(group))
      weights &<<= 8
    }
    return bits.wrappedSum()
  }
}

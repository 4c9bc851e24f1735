import Quantities

/// A range of values, drawn from one coordinate to another, with round numbers in it.
struct Scale {
  /// The values at the two coordinates.
  let domain: ClosedRange<Double>
  /// The coordinates of the smallest and the largest value.
  let (start, end): (Double, Double)

  init(_ domain: ClosedRange<Double>, from start: Double, to end: Double) {
    (self.domain, self.start, self.end) = (domain, start, end)
  }

  /// The coordinate of a value.
  subscript(value: Double) -> Double {
    // Halves, since the length of the range itself may be more than a number can hold.
    let share = (value / 2 - domain.lowerBound / 2) / (domain.upperBound / 2 - domain.lowerBound / 2)
    return start + (end - start) * (share.isFinite ? min(max(share, 0), 1) : 0)
  }

  /// Round numbers inside the range, at most `count` of them: multiples of 1, 2 or 5 times a power of ten.
  ///
  /// There are none where numbers are so large or so close together that they can't be written.
  func ticks(_ count: Int) -> [ExactDecimal] {
    let length = domain.upperBound - domain.lowerBound
    guard count > 0, length > 0, length < Scale.largest else { return [] }
    for exponent in -9...15 {
      for factor in [1, 2, 5] {
        let step = ExactDecimal(coefficient: factor).scaled(byPowerOfTen: exponent)
        if length / step.doubleValue < Double(count) { return multiples(of: step) }
      }
    }
    return []
  }

  /// The multiples of `step` inside the range.
  func multiples(of step: ExactDecimal) -> [ExactDecimal] {
    let size = step.doubleValue
    let (first, last) = ((domain.lowerBound / size).rounded(.up), (domain.upperBound / size).rounded(.down))
    guard first <= last, max(-first, last) < Scale.largest / Double(step.coefficient) else { return [] }
    return (Int(first)...Int(last)).map { ExactDecimal(coefficient: $0) * step }
  }

  private static let largest = 1e15
}

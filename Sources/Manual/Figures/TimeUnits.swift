import Localization
import Quantities

/// Writes times in seconds as people read them.
struct TimeUnits {
  /// The step from one mark of a time axis to the next: so many of a unit.
  struct Step {
    /// The symbol of the unit.
    let unit: String
    /// Its seconds.
    let seconds: Double
    /// The marks inside a range, in this unit.
    let marks: [ExactDecimal]
  }

  let numbers: NumberStyle

  /// Round times inside a range of seconds.
  static func steps(in range: ClosedRange<Double>, atMost count: Int) -> Step {
    // A range of a few seconds has no whole minutes in it.
    for (unit, seconds, sizes) in clock where range.upperBound - range.lowerBound >= 180 {
      let scale = Scale(range.lowerBound / seconds...range.upperBound / seconds, from: 0, to: 1)
      guard let sizes else { return Step(unit: unit, seconds: seconds, marks: scale.ticks(count)) }
      let length = (range.upperBound - range.lowerBound) / seconds
      guard let size = sizes.first(where: { length / Double($0) < Double(count) }) else { continue }
      return Step(unit: unit, seconds: seconds, marks: scale.multiples(of: ExactDecimal(coefficient: size)))
    }
    return Step(unit: "s", seconds: 1, marks: Scale(range, from: 0, to: 1).ticks(count))
  }

  /// A time with its unit, "6 h".
  func text(_ number: ExactDecimal, _ unit: String) -> String { numbers.format(number) + numbers.suffix(unit: unit) }

  /// A time in hours, minutes and seconds, "4 h 47 min"; nothing is "0" of the unit.
  func text(_ time: Double, zero unit: String) -> String {
    guard time.magnitude < 1e12 else { return "\(time)" + numbers.suffix(unit: "s") }
    let milliseconds = Int((time.magnitude * 1000).rounded())
    guard milliseconds > 0 else { return text(0, unit) }
    let (hours, rest) = milliseconds.quotientAndRemainder(dividingBy: 3_600_000)
    let (minutes, seconds) = rest.quotientAndRemainder(dividingBy: 60_000)
    let parts: [(number: ExactDecimal, unit: String)] = [
      (ExactDecimal(coefficient: hours), "h"), (ExactDecimal(coefficient: minutes), "min"),
      (ExactDecimal(coefficient: seconds, fractionDigits: 3).normalized, "s"),
    ]
    let texts = parts.filter { $0.number != 0 }.map { text($0.number, $0.unit) }
    return (time < 0 ? NumberStyle.minus : "") + texts.joined(separator: NumberStyle.noBreakSpace)
  }

  /// From small to large; days have no size of their own, so that years can be drawn.
  private static let clock: [(unit: String, seconds: Double, sizes: [Int]?)] = [
    ("min", 60, [1, 2, 5, 10, 20, 30]), ("h", 3600, [1, 2, 3, 4, 6, 12, 24]), ("d", 86400, nil),
  ]
}

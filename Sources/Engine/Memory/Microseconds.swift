/// A time in millionths of a second; sums of it are exact.
package typealias Microseconds = Int64

extension Microseconds {
  /// So many in a second.
  package static let perSecond = 1e6

  /// What is less than this part of a millionth comes from numbers that are not decimal, not from a clock.
  static let noise = 1e-3

  /// The nearest number of millionths.
  package init(seconds: Double) { self.init(nearest: seconds * Self.perSecond) }

  /// The nearest whole number, up to what is as good as for ever: 146,000 years, twice of which still can be added.
  private init(nearest number: Double) {
    self = number.isNaN ? 0 : Int64(Swift.max(-0x1p62, Swift.min(0x1p62, number.rounded())))
  }

  /// The number of seconds.
  package var seconds: Double { Double(self) / Self.perSecond }

  /// A time as whole millionths; what is left over is kept in `fraction`, so that many short times sum up.
  static func elapsed(_ seconds: Double, _ fraction: inout Double) -> Microseconds {
    let exact = Swift.max(0, seconds) * perSecond + fraction
    let whole = Microseconds(nearest: exact)
    let rest = exact - Double(whole)
    // A reading of the clock that is too large to be counted exactly leaves nothing that could be.
    fraction = rest.magnitude < noise || rest.magnitude > 0.5 ? 0 : rest
    return Swift.max(0, whole)
  }
}

/// A time in millionths of a second; sums of it are exact.
package typealias Microseconds = Int64

extension Microseconds {
  /// So many in a second.
  package static let perSecond = 1e6

  /// The nearest number of millionths, up to what is as good as for ever: 146,000 years, whose double still can be added.
  package init(seconds: Double) {
    let number = (seconds * Self.perSecond).rounded()
    self = number.isNaN ? 0 : Int64(Swift.max(-Self.forever, Swift.min(Self.forever, number)))
  }

  /// The number of seconds.
  package var seconds: Double { Double(self) / Self.perSecond }

  private static let forever = 0x1p62
}

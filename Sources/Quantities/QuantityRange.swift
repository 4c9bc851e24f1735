/// A closed range of a quantity, both bounds included: 8 V to 70 V.
public struct QuantityRange<Unit: UnitOfMeasure>: Hashable, Sendable {
  /// The smallest value inside.
  public let lower: Quantity<Unit>
  /// The largest value inside.
  public let upper: Quantity<Unit>

  /// Makes the range; `lower` must not be above `upper`.
  public init(_ lower: Quantity<Unit>, to upper: Quantity<Unit>) {
    precondition(lower <= upper, "the range \(lower) to \(upper) is upside down")
    self.lower = lower
    self.upper = upper
  }

  /// Whether the quantity is inside; the bounds are.
  public func contains(_ quantity: Quantity<Unit>) -> Bool { lower <= quantity && quantity <= upper }
}

extension QuantityRange<Celsius> {
  /// The same range in °F.
  public var fahrenheit: QuantityRange<Fahrenheit> { QuantityRange<Fahrenheit>(lower.fahrenheit, to: upper.fahrenheit) }
}

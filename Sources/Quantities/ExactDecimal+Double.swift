extension ExactDecimal {
  /// The nearest decimal with at most nine digits behind the point, as traces print numbers.
  ///
  /// Nil for what is not a finite number or has more than 18 digits in front of the point. Digits that a `Double` can't
  /// tell apart are left away.
  public init?(nearest value: Double) {
    for digits in (0...9).reversed() {
      let scaled = (value * Double((0..<digits).reduce(1) { power, _ in power * 10 })).rounded()
      guard let coefficient = Int(exactly: scaled), digits == 0 || coefficient.magnitude < 1 << 53 else { continue }
      self = ExactDecimal(coefficient: coefficient, fractionDigits: digits).normalized
      return
    }
    return nil
  }
}

extension Quantity {
  /// The nearest decimal number of units, to the billionth; nil for what is not a finite number of at most 18 digits.
  public init?(nearest units: Double) {
    guard let number = ExactDecimal(nearest: units) else { return nil }
    self.init(number)
  }
}

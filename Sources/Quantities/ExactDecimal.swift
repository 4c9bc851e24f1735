/// A decimal number that is exactly what was written, digits after the point included.
///
/// `0.1` stays 0.1, and `2` and `2.0` are equal but print as written. Up to 18 significant digits; arithmetic that
/// leaves this range traps, as it does for `Int`.
public struct ExactDecimal: Sendable {
  /// The number without its decimal point: 27 for 2.7.
  public let coefficient: Int
  /// How many digits of the coefficient stand behind the decimal point: 1 for 2.7.
  public let fractionDigits: Int

  /// Makes the number `coefficient` · 10^−`fractionDigits`.
  public init(coefficient: Int, fractionDigits: Int = 0) {
    precondition((0...18).contains(fractionDigits), "an ExactDecimal has 0 to 18 digits behind the point")
    self.coefficient = coefficient
    self.fractionDigits = fractionDigits
  }

  /// Reads plain or scientific notation with a decimal point ("-20", "0.10", "5e-05"); nil for anything else.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "e", maxSplits: 1, omittingEmptySubsequences: false)
    guard let mantissa = parts.first, let exponent = parts.count == 2 ? Int(parts[1]) : 0, exponent.magnitude <= 36
    else { return nil }
    let isNegative = mantissa.first == "-"
    let digits = mantissa.drop { $0 == "-" || $0 == "+" }
    guard mantissa.count - digits.count <= 1 else { return nil }
    let halves = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = halves.first, !whole.isEmpty, halves.count == 1 || !halves[1].isEmpty,
      halves.joined().allSatisfy({ $0.isASCII && $0.isNumber }), let magnitude = Int(halves.joined())
    else { return nil }
    let fraction = (halves.count == 2 ? halves[1].count : 0) - exponent
    guard fraction <= 18, fraction >= -18 else { return nil }
    let (scaled, overflow) = magnitude.multipliedReportingOverflow(by: powerOfTen(max(0, -fraction)))
    guard !overflow else { return nil }
    self.init(coefficient: isNegative ? -scaled : scaled, fractionDigits: max(0, fraction))
  }

  /// The same number without needless zeros at its end.
  public var normalized: ExactDecimal {
    var (coefficient, digits) = (coefficient, fractionDigits)
    while digits > 0, coefficient.isMultiple(of: 10) { (coefficient, digits) = (coefficient / 10, digits - 1) }
    return ExactDecimal(coefficient: coefficient, fractionDigits: digits)
  }

  /// The number times ten to the power of `exponent`, exactly.
  public func scaled(byPowerOfTen exponent: Int) -> ExactDecimal {
    let digits = fractionDigits - exponent
    return digits >= 0
      ? ExactDecimal(coefficient: coefficient, fractionDigits: digits)
      : ExactDecimal(coefficient: coefficient * powerOfTen(-digits))
  }

  /// The nearest `Double`, correctly rounded.
  public var doubleValue: Double {
    // Both factors are exact up to 2^53 and 10^22, so that one division rounds once.
    if coefficient.magnitude < 1 << 53 { return Double(coefficient) / Double(powerOfTen(fractionDigits)) }
    return Double(description) ?? .nan
  }
}

extension ExactDecimal: Comparable, Hashable {
  /// Compares as numbers: 2 equals 2.0.
  public static func == (left: ExactDecimal, right: ExactDecimal) -> Bool {
    let (a, b) = (left.normalized, right.normalized)
    return a.coefficient == b.coefficient && a.fractionDigits == b.fractionDigits
  }

  /// Orders by value.
  public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
    let (a, b) = (left.split, right.split)
    return a.whole == b.whole ? a.fraction < b.fraction : a.whole < b.whole
  }

  /// Hashes the value, so that equal numbers hash alike.
  public func hash(into hasher: inout Hasher) {
    let plain = normalized
    hasher.combine(plain.coefficient)
    hasher.combine(plain.fractionDigits)
  }

  /// The whole part, and what is behind the point in units of 10^−18: neither can overflow.
  private var split: (whole: Int, fraction: Int) {
    let (whole, rest) = coefficient.quotientAndRemainder(dividingBy: powerOfTen(fractionDigits))
    return (whole, rest * powerOfTen(18 - fractionDigits))
  }
}

extension ExactDecimal {
  /// Adds exactly, with the longer of the two fractions.
  public static func + (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal {
    let digits = max(left.fractionDigits, right.fractionDigits)
    let (a, b) = (left.coefficient(withFractionDigits: digits), right.coefficient(withFractionDigits: digits))
    return ExactDecimal(coefficient: a + b, fractionDigits: digits)
  }

  /// Subtracts exactly, with the longer of the two fractions.
  public static func - (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal { left + -right }

  /// The number with the other sign.
  public static prefix func - (number: ExactDecimal) -> ExactDecimal {
    ExactDecimal(coefficient: -number.coefficient, fractionDigits: number.fractionDigits)
  }

  /// Multiplies exactly.
  public static func * (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal {
    ExactDecimal(
      coefficient: left.coefficient * right.coefficient, fractionDigits: left.fractionDigits + right.fractionDigits)
  }

  /// The number in units of 10^−`digits`, which are to be no fewer than it has.
  package func coefficient(withFractionDigits digits: Int) -> Int {
    coefficient * powerOfTen(digits - fractionDigits)
  }
}

extension ExactDecimal: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
  /// Makes a whole number.
  public init(integerLiteral value: Int) { self.init(coefficient: value) }

  /// Makes the decimal that the literal shows; exact up to 15 significant digits.
  ///
  /// A literal passes through `Double`, whose shortest description is the written number again; only zeros at its end
  /// beyond the first get lost, so that 0.10 needs `ExactDecimal("0.10")`.
  public init(floatLiteral value: Double) {
    guard let number = ExactDecimal(value.description) else {
      preconditionFailure("\(value) is not a decimal of at most 18 digits")
    }
    self = number
  }
}

extension ExactDecimal: CustomStringConvertible {
  /// Plain notation with a decimal point, every digit as written: "−20" is "-20", 2.0 is "2.0".
  public var description: String {
    guard fractionDigits > 0 else { return String(coefficient) }
    let digits = String(coefficient.magnitude)
    let padded = String(repeating: "0", count: max(0, fractionDigits + 1 - digits.count)) + digits
    return (coefficient < 0 ? "-" : "") + padded.dropLast(fractionDigits) + "." + padded.suffix(fractionDigits)
  }
}

private func powerOfTen(_ exponent: Int) -> Int {
  (0..<exponent).reduce(1) { power, _ in power * 10 }
}

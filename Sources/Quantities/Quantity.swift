/// A number with its unit, exact and printed as it was given: 10 mA stays 10 mA, yet equals 0.01 A.
public struct Quantity<Unit: UnitOfMeasure>: Sendable {
  /// The number in front of the unit symbol: 10 for 10 mA.
  public let number: ExactDecimal
  /// The prefix of the unit symbol: milli for 10 mA.
  public let prefix: SIPrefix

  /// Makes a quantity of `number` prefixed units.
  public init(_ number: ExactDecimal, _ prefix: SIPrefix = .none) {
    self.number = number
    self.prefix = prefix
  }

  /// The number of units without a prefix: 0.010 for 10 mA.
  public var baseValue: ExactDecimal { number.scaled(byPowerOfTen: prefix.rawValue * Unit.power) }

  /// The unit symbol with its prefix: "mA".
  public var symbol: String { prefix.symbol + Unit.symbol }
}

extension Quantity: Comparable, Hashable {
  /// Compares as physical quantities: 1 A equals 1000 mA.
  public static func == (left: Quantity, right: Quantity) -> Bool { left.baseValue == right.baseValue }

  /// Orders as physical quantities.
  public static func < (left: Quantity, right: Quantity) -> Bool { left.baseValue < right.baseValue }

  /// Hashes the physical quantity.
  public func hash(into hasher: inout Hasher) { hasher.combine(baseValue) }

  /// The exact sum, with the prefix of the left side.
  public static func + (left: Quantity, right: Quantity) -> Quantity {
    Quantity((left.baseValue + right.baseValue).scaled(byPowerOfTen: -left.prefix.rawValue * Unit.power), left.prefix)
  }

  /// So many times the quantity, exactly, with its prefix: 60 % of 65 A is `0.6 * .amperes(65)`.
  public static func * (factor: ExactDecimal, quantity: Quantity) -> Quantity {
    Quantity((factor * quantity.number).normalized, quantity.prefix)
  }

  /// The exact difference, with the prefix of the left side.
  public static func - (left: Quantity, right: Quantity) -> Quantity { left + -right }

  /// The quantity with the other sign.
  public static prefix func - (quantity: Quantity) -> Quantity { Quantity(-quantity.number, quantity.prefix) }
}

extension Quantity: CustomStringConvertible {
  /// The language-neutral notation: "0.1 V".
  public var description: String { "\(number) \(symbol)" }
}

extension Quantity<Volt> {
  /// So many V.
  public static func volts(_ number: ExactDecimal) -> Self { Self(number) }
}

extension Quantity<Ampere> {
  /// So many A.
  public static func amperes(_ number: ExactDecimal) -> Self { Self(number) }
  /// So many mA.
  public static func milliamperes(_ number: ExactDecimal) -> Self { Self(number, .milli) }
}

extension Quantity<Celsius> {
  /// So many °C.
  public static func celsius(_ number: ExactDecimal) -> Self { Self(number) }

  /// The same temperature in °F, exactly: °C · 1.8 + 32.
  public var fahrenheit: Quantity<Fahrenheit> { Quantity<Fahrenheit>((number * 1.8 + 32).normalized) }
}

extension Quantity<Percent> {
  /// So many %.
  public static func percent(_ number: ExactDecimal) -> Self { Self(number) }
}

extension Quantity<Gram> {
  /// So many kg.
  public static func kilograms(_ number: ExactDecimal) -> Self { Self(number, .kilo) }
}

extension Quantity<SquareMetre> {
  /// So many mm².
  public static func squareMillimetres(_ number: ExactDecimal) -> Self { Self(number, .milli) }
}

extension Quantity<NewtonMetre> {
  /// So many N·m.
  public static func newtonMetres(_ number: ExactDecimal) -> Self { Self(number) }
}

extension Quantity<Metre> {
  /// So many cm.
  public static func centimetres(_ number: ExactDecimal) -> Self { Self(number, .centi) }
  /// So many mm.
  public static func millimetres(_ number: ExactDecimal) -> Self { Self(number, .milli) }
}

extension Quantity<Second> {
  /// So many s.
  public static func seconds(_ number: ExactDecimal) -> Self { Self(number) }
}

extension Quantity<Minute> {
  /// So many min.
  public static func minutes(_ number: ExactDecimal) -> Self { Self(number) }
}

extension Quantity<Hour> {
  /// So many h.
  public static func hours(_ number: ExactDecimal) -> Self { Self(number) }
}

/// A unit as a type, so that quantities of different units can't be mixed: volts + amperes does not compile.
public protocol UnitOfMeasure: Sendable {
  /// The symbol of the unit without a prefix, as the SI brochure gives it.
  static var symbol: String { get }
}

/// Electric potential difference, V.
public enum Volt: UnitOfMeasure {
  /// "V".
  public static let symbol = "V"
}

/// Electric current, A.
public enum Ampere: UnitOfMeasure {
  /// "A".
  public static let symbol = "A"
}

/// Electric resistance, Ω.
public enum Ohm: UnitOfMeasure {
  /// "Ω".
  public static let symbol = "Ω"
}

/// Temperature, °C.
public enum Celsius: UnitOfMeasure {
  /// "°C".
  public static let symbol = "°C"
}

/// Temperature, °F; never stated, always computed from °C.
public enum Fahrenheit: UnitOfMeasure {
  /// "°F".
  public static let symbol = "°F"
}

/// A hundredth part, %.
public enum Percent: UnitOfMeasure {
  /// "%".
  public static let symbol = "%"
}

/// Mass, g.
public enum Gram: UnitOfMeasure {
  /// "g".
  public static let symbol = "g"
}

/// Length, m.
public enum Metre: UnitOfMeasure {
  /// "m".
  public static let symbol = "m"
}

/// A unit of time.
public protocol UnitOfTime: UnitOfMeasure {
  /// How many seconds it has.
  static var seconds: ExactDecimal { get }
}

/// Time, s.
public enum Second: UnitOfTime {
  /// "s".
  public static let symbol = "s"
  /// One.
  public static let seconds: ExactDecimal = 1
}

/// Time, min.
public enum Minute: UnitOfTime {
  /// "min".
  public static let symbol = "min"
  /// Sixty.
  public static let seconds: ExactDecimal = 60
}

/// Time, h.
public enum Hour: UnitOfTime {
  /// "h".
  public static let symbol = "h"
  /// 3600.
  public static let seconds: ExactDecimal = 3600
}

/// A decimal prefix of the SI that a quantity is given with.
public enum SIPrefix: Int, Sendable, CaseIterable {
  case milli = -3
  case none = 0
  case kilo = 3

  /// "m", "" or "k".
  public var symbol: String {
    switch self {
    case .milli: "m"
    case .none: ""
    case .kilo: "k"
    }
  }
}

/// The units that quantities of this package can have.
public enum UnitsOfMeasure {
  /// All of them, to find one by its symbol.
  public static let all: [any UnitOfMeasure.Type] = [
    Volt.self, Ampere.self, Ohm.self, Celsius.self, Fahrenheit.self, Percent.self, Gram.self, Metre.self, Second.self,
    Minute.self, Hour.self,
  ]
}

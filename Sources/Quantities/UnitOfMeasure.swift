/// A unit as a type, so that quantities of different units can't be mixed: volts + amperes does not compile.
public protocol UnitOfMeasure: Sendable {
  /// The symbol of the unit without a prefix, as the SI brochure gives it.
  static var symbol: String { get }
  /// The power of its base unit, which a prefix is raised to as well: mm² is a millionth of m².
  static var power: Int { get }
}

extension UnitOfMeasure {
  /// One, but for areas and volumes.
  public static var power: Int { 1 }
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

/// Power, W.
public enum Watt: UnitOfMeasure {
  /// "W".
  public static let symbol = "W"
}

/// Apparent power, VA.
public enum VoltAmpere: UnitOfMeasure {
  /// "VA".
  public static let symbol = "VA"
}

/// Energy, Wh; what batteries are sold by.
public enum WattHour: UnitOfMeasure {
  /// "Wh".
  public static let symbol = "Wh"
}

/// Electric charge, Ah; the capacity of a battery.
public enum AmpereHour: UnitOfMeasure {
  /// "Ah".
  public static let symbol = "Ah"
}

/// Energy, J.
public enum Joule: UnitOfMeasure {
  /// "J".
  public static let symbol = "J"
}

/// Capacitance, F.
public enum Farad: UnitOfMeasure {
  /// "F".
  public static let symbol = "F"
}

/// Inductance, H.
public enum Henry: UnitOfMeasure {
  /// "H".
  public static let symbol = "H"
}

/// Frequency, Hz.
public enum Hertz: UnitOfMeasure {
  /// "Hz".
  public static let symbol = "Hz"
}

/// Temperature difference or thermodynamic temperature, K.
public enum Kelvin: UnitOfMeasure {
  /// "K".
  public static let symbol = "K"
}

/// Force, N.
public enum Newton: UnitOfMeasure {
  /// "N".
  public static let symbol = "N"
}

/// Torque, N·m; not the joule, which is the same in base units and another quantity.
public enum NewtonMetre: UnitOfMeasure {
  /// "N·m".
  public static let symbol = "N·m"
}

/// Pressure, Pa.
public enum Pascal: UnitOfMeasure {
  /// "Pa".
  public static let symbol = "Pa"
}

/// Pressure, bar.
public enum Bar: UnitOfMeasure {
  /// "bar".
  public static let symbol = "bar"
}

/// Rotational frequency, 1/min.
public enum PerMinute: UnitOfMeasure {
  /// "1/min".
  public static let symbol = "1/min"
}

/// Sound level and gain, dB.
public enum Decibel: UnitOfMeasure {
  /// "dB".
  public static let symbol = "dB"
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

/// Area, m².
public enum SquareMetre: UnitOfMeasure {
  /// "m²".
  public static let symbol = "m²"
  /// Two.
  public static let power = 2
}

/// Volume, m³.
public enum CubicMetre: UnitOfMeasure {
  /// "m³".
  public static let symbol = "m³"
  /// Three.
  public static let power = 3
}

/// Volume, l.
public enum Litre: UnitOfMeasure {
  /// "l".
  public static let symbol = "l"
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

/// Time, d.
public enum Day: UnitOfTime {
  /// "d".
  public static let symbol = "d"
  /// 24 hours.
  public static let seconds: ExactDecimal = 86400
}

/// A decimal prefix of the SI that a quantity is given with: those that engineering uses.
public enum SIPrefix: Int, Sendable, CaseIterable {
  case pico = -12
  case nano = -9
  case micro = -6
  case milli = -3
  case centi = -2
  case deci = -1
  case none = 0
  case hecto = 2
  case kilo = 3
  case mega = 6
  case giga = 9
  case tera = 12

  /// The sign before the unit's symbol, nothing for none.
  public var symbol: String {
    switch self {
    case .pico: "p"
    case .nano: "n"
    case .micro: "µ"
    case .milli: "m"
    case .centi: "c"
    case .deci: "d"
    case .none: ""
    case .hecto: "h"
    case .kilo: "k"
    case .mega: "M"
    case .giga: "G"
    case .tera: "T"
    }
  }
}

/// The units that quantities of this package can have.
public enum UnitsOfMeasure {
  /// All of them, to find one by its symbol.
  public static let all: [any UnitOfMeasure.Type] = [
    Volt.self, Ampere.self, Ohm.self, Celsius.self, Fahrenheit.self, Percent.self, Watt.self, VoltAmpere.self,
    WattHour.self, AmpereHour.self, Joule.self, Farad.self, Henry.self, Hertz.self, Kelvin.self, Newton.self,
    NewtonMetre.self, Pascal.self, Bar.self, PerMinute.self, Decibel.self, Gram.self, Metre.self, SquareMetre.self,
    CubicMetre.self, Litre.self, Second.self, Minute.self, Hour.self, Day.self,
  ]
}

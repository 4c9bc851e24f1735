// Columns are aligned by hand, so that the facts read like the tables they come from.
// swift-format-ignore-file
import Quantities
import SpecModel

/// A current, mass or the like of each model.
public typealias ByModel<Value: FactValue> = ByChoice<SmartBatteryProtect.Model, Value>
/// A level in systems of 12 V and of 24 V.
public typealias BySystemVoltage = ByChoice<SmartBatteryProtect.SystemVoltage, Quantity<Volt>>
/// A level of each setting in systems of 12 V and of 24 V.
public typealias BySetting = ByChoice<SmartBatteryProtect.Setting, BySystemVoltage>

extension Source {
  /// A statement of the published documents by its number.
  static func B(_ number: Int) -> Source { .datasheet("B\(number)") }
  /// A reading of what they leave open by its number.
  static func Q(_ number: Int) -> Source { .reading("Q\(number)") }
}

/// What it is for, and what it is not for.
public struct Purpose: FactGroup {
  public var hasRelay              = Fact(false, from: .B(1))
  public var mayInterruptCharger   = Fact(true, from: .B(1))
  public var isBidirectional       = Fact(false, from: .B(2))
  public var chargesOtherBattery   = Fact(false, from: .B(2))
  public var mayFeedInverter       = Fact(false, from: .B(3))
}

/// What it is connected to.
public struct Supply: FactGroup {
  public var systemVoltage       = Fact<BySystemVoltage>([.low: .volts(12), .high: .volts(24)], from: .B(4))
  public var isVoltageDetected   = Fact(true, from: .B(4))
  public var operatingVoltage    = Fact(DirectVoltageRange(.volts(6), to: .volts(35)), from: .B(5))
  public var currentOn           = Fact(Quantity.milliamperes(1.4), from: .B(19))
  public var currentOff          = Fact(Quantity.milliamperes(0.9), from: .B(19))
  public var currentOnSilent     = Fact(Quantity.milliamperes(1.2), from: .B(19))
  public var currentOffSilent    = Fact(Quantity.milliamperes(0.7), from: .B(19))
}

/// What current it carries.
public struct Ratings: FactGroup {
  public var maximumCurrent   = Fact<ByModel<Quantity<Ampere>>>(
    [.small: .amperes(65), .medium: .amperes(100), .large: .amperes(220)], from: .B(6), .Q(7))
  public var fullUpTo         = Fact(Quantity.celsius(40), from: .B(6))
  public var reducedAt        = Fact(Quantity.celsius(50), from: .B(6))
  public var reducedShare     = Fact(Quantity.percent(60), from: .B(6), .Q(7))
  public var peakCurrent      = Fact<ByModel<Quantity<Ampere>>>(
    [.small: .amperes(250), .medium: .amperes(600), .large: .amperes(600)], from: .B(7))
  public var peakTime         = Fact(Quantity.seconds(30), from: .B(7))
}

/// Too high a voltage.
public struct OverVoltage: FactGroup {
  public var level          = Fact<BySystemVoltage>([.low: .volts(16), .high: .volts(32)], from: .B(8), .Q(1))
  public var newerLevel     = Fact<BySystemVoltage>([.low: .volts(16.3), .high: .volts(32.6)], from: .Q(1))
  public var delaysReconnection = Fact(false, from: .B(8))
}

/// The levels at which it disconnects the load and connects it again.
public struct Levels: FactGroup {
  public var shutdown = Fact<BySetting>([
    .zero:  level(10.5),  .one:   level(10),    .two:   level(9.5),  .three: level(11.25), .four: level(11.5),
    .five:  level(10.5),  .six:   level(11.5),  .seven: level(11.8), .eight: level(12),    .nine: level(10),
  ], from: .B(9))
  public var restart  = Fact<BySetting>([
    .zero:  level(12),    .one:   level(11.5),  .two:   level(11.5), .three: level(13.25), .four: level(13.8),
    .five:  level(12.8),  .six:   level(12.8),  .seven: level(12.8), .eight: level(13),    .nine: level(13.2),
  ], from: .B(9))
  public var lowestOwnShutdown = Fact(Quantity.volts(7), from: .Q(8))
  public var highestOwnRestart = Fact(Quantity.volts(14.2), from: .Q(8))

  /// A level by what it is in systems of 12 V: twice that in those of 24 V.
  private static func level(_ volts: ExactDecimal) -> BySystemVoltage { BySystemVoltage { $0.scaled(.volts(volts)) } }
}

/// How long things take.
public struct Delays: FactGroup {
  public var alarm          = Fact(Quantity.seconds(12), from: .B(12), .B(13), .B(18))
  public var disconnection  = Fact(Quantity.seconds(90), from: .B(12), .B(13), .B(26), .Q(3))
  public var reconnection   = Fact(Quantity.seconds(30), from: .B(12), .B(26))
  public var remote         = Fact(Quantity.seconds(1), from: .B(16))
  public var retry          = Fact(Quantity.seconds(5), from: .B(17))
  public var code           = Fact(Quantity.minutes(5), from: .B(20))
}

/// What it does with a lithium-ion battery.
public struct Lithium: FactGroup {
  public var deadTime           = Fact(Quantity.seconds(30), from: .B(14))
  public var attempts           = Fact(3, from: .B(15), .Q(6))
  public var unlockingVoltage   = Fact<BySystemVoltage>([.low: .volts(13), .high: .volts(26)], from: .B(15))
  public var unlockingTime      = Fact(Quantity.seconds(30), from: .B(15))
  public var usesUnderVoltage   = Fact(false, from: .B(14))
}

/// What it does with a short circuit.
public struct ShortCircuit: FactGroup {
  public var attempts = Fact(2, from: .B(17))
}

/// The output for a buzzer, an LED or a relay.
public struct AlarmOutput: FactGroup {
  public var maximumCurrent          = Fact(Quantity.milliamperes(50), from: .B(18))
  public var isShortCircuitProtected = Fact(true, from: .B(18))
}

/// How often the dot of the display flashes.
public struct Dot: FactGroup {
  public var periodActive     = Fact(Quantity.seconds(5), from: .B(21))
  public var periodConnecting = Fact(Quantity.seconds(2), from: .B(21))
}

/// What the display shows when something is wrong.
public struct Codes: FactGroup {
  public var calibration       = Fact<Name>("E0", from: .B(20))
  public var shortCircuit      = Fact<Name>("E1", from: .B(17), .B(20))
  public var overTemperature   = Fact<Name>("E2", from: .B(20))
  public var underVoltage      = Fact<Name>("E3", from: .B(20))
  public var overVoltage       = Fact<Name>("E4", from: .B(20))
  public var configuration     = Fact<Name>("E5", from: .B(20))
  public var referenceVoltage  = Fact<Name>("E6", from: .B(20))
  public var lockout           = Fact<Name>("E7", from: .B(15), .B(20))
  public var reverseCurrent    = Fact<Name>("E8", from: .B(20))
  public var temperatureWarning = Fact<Name>("P2", from: .B(20))
  public var voltageWarning    = Fact<Name>("P3", from: .B(20))
}

/// How it is installed.
public struct Installation: FactGroup {
  public var batteryDistance  = Fact(Limit(.atMost, Quantity.centimetres(50)), from: .B(25))
  public var groundWire       = Fact(Quantity.squareMillimetres(1.5), from: .B(25))
  public var groundFuse       = Fact(Quantity.milliamperes(300), from: .B(25))
  public var mayBeAboveBattery = Fact(false, from: .B(25))
  public var torque           = Fact<ByModel<Quantity<NewtonMetre>>>(
    [.small: .newtonMetres(5), .medium: .newtonMetres(9), .large: .newtonMetres(9)], from: .B(23))
  public var bolt             = Fact<ByModel<Name>>([.small: "M6", .medium: "M8", .large: "M8"], from: .B(23))
}

/// Its body.
public struct Enclosure: FactGroup {
  public var electronics     = Fact<Name>("IP67", from: .B(22))
  public var connections     = Fact<Name>("IP00", from: .B(22))
  public var mass            = Fact<ByModel<Quantity<Gram>>>(
    [.small: .kilograms(0.2), .medium: .kilograms(0.5), .large: .kilograms(0.8)], from: .B(24))
  public var dimensions      = Fact<ByModel<Dimensions>>([
    .small:  Dimensions(height: .millimetres(40), width: .millimetres(48), depth: .millimetres(106)),
    .medium: Dimensions(height: .millimetres(59), width: .millimetres(42), depth: .millimetres(115)),
    .large:  Dimensions(height: .millimetres(62), width: .millimetres(123), depth: .millimetres(120)),
  ], from: .B(24), .Q(5))
  public var otherDimensions = Fact(
    Dimensions(height: .millimetres(61), width: .millimetres(41), depth: .millimetres(164)), from: .Q(5))
}

/// Names that no language alters or inflects.
public struct Names: FactGroup {
  public var product    = Fact<Name>("Smart BatteryProtect", from: .B(1))
  public var maker      = Fact<Name>("Victron Energy", from: .B(1))
  public var input      = Fact<Name>("IN", from: .B(2))
  public var output     = Fact<Name>("OUT", from: .B(2))
  public var remoteH    = Fact<Name>("Remote H", from: .B(14))
  public var bluetooth  = Fact<Name>("Bluetooth", from: .B(10))
}

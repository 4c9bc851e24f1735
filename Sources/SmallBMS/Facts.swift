// Columns are aligned by hand, so that the facts read like the table they come from.
// swift-format-ignore-file
import Quantities
import SpecModel

/// What the module is for, and what it is not for.
public struct Purpose: FactGroup {
  public var replaces           = Fact<Name>("VE.Bus BMS", from: .F(1))
  public var isSimpleAndLowCost = Fact(true, from: .F(1))
  public var unsuitableFor      = Fact<[Name]>(["MultiPlus", "Quattro"], from: .F(2))
  public var hasVEBusInterface  = Fact(false, from: .F(2))
  public var batteries          = Fact<Name>("Victron Smart LiFePO4", from: .F(3))
  public var batteryConnector   = Fact<Name>("M8", from: .F(3))
  public var outputs            = Fact<[Term]>(["output.load", "output.charger"], from: .F(4))
}

/// The output that switches loads off before a cell gets too low.
public struct LoadOutput: FactGroup {
  public var floatsOn                = Fact<AnyOf>([Term(.cellUnderVoltage)], from: .F(5))
  public var maximumCurrent          = Fact(Quantity.amperes(1), from: .F(6), .R(13))
  public var isShortCircuitProtected = Fact(false, from: .F(6))
  public var voltageWhenHigh         = Fact(VoltageBelow("Vbat", drop: .volts(0.1)), from: .F(6))
  public var sinkCurrent             = Fact(Quantity.amperes(0), from: .F(6))
  public var mayControl              = Fact<[Term]>([
    "control.highCurrentRelay", "control.highCurrentContactor", "control.remoteOfBatteryProtect",
    "control.remoteOfInverter", "control.remoteOfDCDCConverter", "control.remoteOfOtherLoads",
  ], from: .F(7))
  public var onOffCables             = Fact<AnyOf>(["cable.nonInverting", "cable.inverting"], from: .F(7))
}

/// The output that switches chargers off before a cell gets too high, too hot or too cold.
public struct ChargerOutput: FactGroup {
  public var floatsOn                 = Fact<AnyOf>([
    Term(.cellOverVoltage), Term(.cellOverTemperature), Term(.cellUnderTemperature),
  ], from: .F(8))
  public var maximumCurrent           = Fact(Quantity.milliamperes(10), from: .F(9), .R(13))
  public var isShortCircuitProtected  = Fact(true, from: .F(9))
  public var voltageWhenHigh          = Fact(VoltageBelow("Vbat", drop: .volts(0.6)), from: .F(9), .R(2))
  public var sinkCurrent              = Fact(Quantity.amperes(0), from: .F(9))
  public var mayFeedInductiveLoad     = Fact(false, from: .F(10))
  public var mayControl               = Fact<[Term]>([
    "control.remoteOfCharger", "control.cyrixLiCharge", "control.cyrixLiCt",
  ], from: .F(11))
}

/// The input that switches both outputs.
public struct OnOffInput: FactGroup {
  public var controls      = Fact<[Term]>(["output.load", "output.charger"], from: .F(12))
  public var terminalL     = Fact<Name>("Remote L", from: .F(13))
  public var terminalH     = Fact<Name>("Remote H", from: .F(13))
  public var lowThreshold  = Fact(Quantity.volts(3.5), from: .F(14))
  public var highThreshold = Fact(Quantity.volts(2.9), from: .F(14))
}

/// Supply voltage and own consumption.
public struct Supply: FactGroup {
  public var nominalVoltages        = Fact([Quantity.volts(12), .volts(24), .volts(48)], from: .F(15))
  public var operatingVoltage       = Fact(DirectVoltageRange(.volts(8), to: .volts(70)), from: .F(15))
  public var currentNormal          = Fact(Quantity.milliamperes(2.7), from: .F(18))
  public var currentLowCell         = Fact(Quantity.milliamperes(2), from: .F(18))
  public var currentRemoteOff       = Fact(Quantity.milliamperes(1.5), from: .F(18))
  public var includesOutputCurrents = Fact(false, from: .F(18))
}

/// The two LEDs.
public struct LEDs: FactGroup {
  public var loadOnMarking    = Fact<Name>("Load ON", from: .F(16))
  public var loadOnColour     = Fact<Term>("colour.blue", from: .F(16))
  public var tempOrOVPMarking = Fact<Name>("Temp or OVP", from: .F(17))
  public var tempOrOVPColour  = Fact<Term>("colour.red", from: .F(17))
}

/// The limits of a cell; `Behaviour.swift` says on which side of each the protection trips.
public struct Protections: FactGroup {
  public var underVoltage               = Fact(Quantity.volts(2.8), from: .F(16))
  public var isUnderVoltageAdjustable   = Fact(true, from: .F(16))
  public var underVoltageAdjustment     = Fact(QuantityRange(Quantity.volts(2.6), to: .volts(2.8)), from: .R(7))
  public var underVoltageRelease        = Fact(Quantity.volts(3.2), from: .R(7))
  public var overVoltage                = Fact(Quantity.volts(3.75), from: .R(6))
  public var overVoltageRelease         = Fact(Quantity.volts(3.6), from: .R(7))
  public var overTemperature            = Fact(Quantity.celsius(50), from: .F(17))
  public var underTemperature           = Fact(Quantity.celsius(5), from: .F(17))
}

/// Where the module may be used.
public struct Environment: FactGroup {
  public var operatingTemperature = Fact(QuantityRange(Quantity.celsius(-20), to: .celsius(50)), from: .F(19), .R(1))
  public var relativeHumidity     = Fact(Limit(.atMost, Quantity.percent(95)), from: .F(19))
  public var mayCondense          = Fact(false, from: .F(19))
  public var ingressProtection    = Fact<Name>("IP20", from: .F(19))
  /// What the second digit of the code says (IEC 60529).
  public var isProtectedAgainstWater = Fact(false, from: .F(19))
}

/// The body.
public struct Enclosure: FactGroup {
  public var material   = Fact<Name>("ABS", from: .F(20))
  public var colour     = Fact<Term>("colour.mattBlack", from: .F(20))
  public var mass       = Fact(Quantity.kilograms(0.1), from: .F(20))
  public var dimensions = Fact(
    Dimensions(height: .millimetres(106), width: .millimetres(42), depth: .millimetres(23)), from: .F(20))
}

/// Names that no language alters or inflects.
public struct Names: FactGroup {
  public var product        = Fact<Name>("smallBMS", from: .F(1))
  public var maker          = Fact<Name>("Victron Energy", from: .F(1))
  public var bus            = Fact<Name>("VE.Bus", from: .F(2))
  public var batteryProtect = Fact<Name>("BatteryProtect", from: .F(7))
  public var cyrixLiCharge  = Fact<Name>("Cyrix-Li-Charge", from: .F(11))
  public var cyrixLiCt      = Fact<Name>("Cyrix-Li-ct", from: .F(11))
  public var batteryVoltage = Fact<Name>("Vbat", from: .F(6))
}

// Columns are aligned by hand, so that the facts read like a table.
// swift-format-ignore-file
import Quantities
import SpecModel

/// When it heats.
public struct Heating: FactGroup {
  public var on  = Fact(Quantity.celsius(19), from: .F(4))
  public var off = Fact(Quantity.celsius(20), from: .F(4))
}

/// When it cools.
public struct Cooling: FactGroup {
  public var on         = Fact(Quantity.celsius(26), from: .F(5))
  public var off        = Fact(Quantity.celsius(25), from: .F(5))
  public var startDelay = Fact(Quantity.minutes(3), from: .F(5))
}

/// What it measures.
public struct Sensor: FactGroup {
  public var measuringRange = Fact(QuantityRange(Quantity.celsius(-20), to: .celsius(60)), from: .F(8))
}

/// What its relays can switch.
public struct Relays: FactGroup {
  public var maximumVoltage   = Fact(Quantity.volts(250), from: .F(2))
  public var maximumCurrent   = Fact(Quantity.amperes(5), from: .F(2))
  public var arePotentialFree = Fact(true, from: .F(2))
}

/// Its body.
public struct Enclosure: FactGroup {
  public var ingressProtection    = Fact<Name>("IP20", from: .F(9))
  public var operatingTemperature = Fact(QuantityRange(Quantity.celsius(0), to: .celsius(45)), from: .F(9))
}

/// Names that no language alters.
public struct Names: FactGroup {
  public var product = Fact<Name>("RT2", from: .F(1))
}

import Quantities
import SpecModel

extension InputKey<SmallBMS, Quantity<Volt>> {
  /// The voltage of the battery.
  public static var batteryVoltage: Self { Self() }
  /// The lowest voltage of all cells.
  public static var cellVoltageMin: Self { Self() }
  /// The highest voltage of all cells.
  public static var cellVoltageMax: Self { Self() }
  /// The voltage at terminal L of the on/off input.
  public static var remoteL: Self { Self() }
  /// The voltage at terminal H of the on/off input.
  public static var remoteH: Self { Self() }
}

extension InputKey<SmallBMS, Quantity<Celsius>> {
  /// The lowest temperature of all cells.
  public static var cellTemperatureMin: Self { Self() }
  /// The highest temperature of all cells.
  public static var cellTemperatureMax: Self { Self() }
}

extension InputKey<SmallBMS, Contact> {
  /// Closed if the terminals L and H of the on/off input are joined.
  public static var remote: Self { Self() }
}

extension InputKey<SmallBMS, Quantity<Ohm>> {
  /// What is connected to the Load output.
  public static var loadResistance: Self { Self() }
  /// What is connected to the Charger output.
  public static var chargerResistance: Self { Self() }
}

extension ProtectionKey<SmallBMS, Volt> {
  /// Trips on the lowest cell voltage, and makes the Load output float.
  public static var cellUnderVoltage: Self { Self() }
  /// Trips on the highest cell voltage, and makes the Charger output float.
  public static var cellOverVoltage: Self { Self() }
}

extension ProtectionKey<SmallBMS, Celsius> {
  /// Trips on the highest cell temperature, and makes the Charger output float.
  public static var cellOverTemperature: Self { Self() }
  /// Trips on the lowest cell temperature, and makes the Charger output float.
  public static var cellUnderTemperature: Self { Self() }
}

extension OutputKey<SmallBMS> {
  /// The output that switches loads.
  public static var loadOutput: Self { Self("load") }
  /// The output that switches chargers.
  public static var chargerOutput: Self { Self("charger") }
}

extension SmallBMS {
  /// The state of the module, and of an LED.
  public enum OnOff: String, Sendable { case on, off }
  /// The state of an output.
  public enum OutputState: String, CaseIterable, Sendable { case high, floating }

  /// How the module is switched.
  public enum SystemRow: String, Sendable { case joined, low, high, otherwise }
  /// Why the Load output is as it is.
  public enum LoadOutputRow: String, Sendable { case failSafe, off, underVoltage, otherwise }
  /// Why the Charger output is as it is.
  public enum ChargerOutputRow: String, Sendable {
    case failSafe, off, overVoltage, overTemperature, underTemperature, otherwise
  }
  /// Why the blue LED is as it is.
  public enum LoadLEDRow: String, Sendable { case loadHigh, otherwise }
  /// Why the module draws the current that it draws.
  public enum SupplyCurrentRow: String, Sendable { case failSafe, off, lowCell, otherwise }
}

extension TableKey<SmallBMS, SmallBMS.OnOff, SmallBMS.SystemRow> {
  /// Whether the on/off input switches the module on.
  public static var system: Self { Self() }
}

extension TableKey<SmallBMS, SmallBMS.OutputState, SmallBMS.LoadOutputRow> {
  /// The state of the Load output.
  public static var loadOutput: Self { Self() }
}

extension TableKey<SmallBMS, SmallBMS.OutputState, SmallBMS.ChargerOutputRow> {
  /// The state of the Charger output.
  public static var chargerOutput: Self { Self() }
}

extension TableKey<SmallBMS, SmallBMS.OnOff, SmallBMS.LoadLEDRow> {
  /// The blue LED.
  public static var ledLoadOn: Self { Self() }
}

extension TableKey<SmallBMS, SmallBMS.OnOff, SmallBMS.ChargerOutputRow> {
  /// The red LED, which is lit for the reasons for which the Charger output floats.
  public static var ledTempOrOVP: Self { Self() }
}

extension TableKey<SmallBMS, Quantity<Ampere>, SmallBMS.SupplyCurrentRow> {
  /// What the module draws for itself.
  public static var supplyCurrent: Self { Self() }
}

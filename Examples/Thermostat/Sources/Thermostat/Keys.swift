import Quantities
import SpecModel

extension InputKey<Thermostat, Quantity<Celsius>> {
  /// What the sensor measures.
  public static var roomTemperature: Self { Self() }
}

extension InputKey<Thermostat, Contact> {
  /// Closed while the window is.
  public static var window: Self { Self() }
}

extension ProtectionKey<Thermostat, Celsius> {
  /// The room is too cold, and not yet warm enough again.
  public static var heatDemand: Self { Self() }
  /// The room has been too warm for some time, and is not yet cool enough again.
  public static var coolingDemand: Self { Self() }
}

extension Thermostat {
  /// The state of a relay.
  public enum Relay: String, Sendable { case closed, open }
  /// Why a relay is as it is.
  public enum RelayRow: String, Sendable { case sensorFault, windowOpen, demand, otherwise }
}

extension TableKey<Thermostat, Thermostat.Relay, Thermostat.RelayRow> {
  /// The relay that switches the heating.
  public static var heatingRelay: Self { Self() }
  /// The relay that switches the cooling.
  public static var coolingRelay: Self { Self() }
}

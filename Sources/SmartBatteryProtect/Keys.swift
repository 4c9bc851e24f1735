import Quantities
import SpecModel

extension ParameterKey<SmartBatteryProtect, SmartBatteryProtect.Model> {
  /// The model.
  public static var model: Self { Self() }
}

extension ParameterKey<SmartBatteryProtect, SmartBatteryProtect.Setting> {
  /// The number that the display shows for a shutdown level and a restart level.
  public static var setting: Self { Self() }
}

extension ParameterKey<SmartBatteryProtect, SmartBatteryProtect.Mode> {
  /// The operating mode.
  public static var mode: Self { Self() }
}

extension ParameterKey<SmartBatteryProtect, SmartBatteryProtect.SystemVoltage> {
  /// The nominal voltage of the system.
  public static var systemVoltage: Self { Self() }
}

extension InputKey<SmartBatteryProtect, Quantity<Volt>> {
  /// The voltage at terminal IN.
  public static var batteryVoltage: Self { Self() }
}

extension InputKey<SmartBatteryProtect, SmartBatteryProtect.Remote> {
  /// The remote input.
  public static var remote: Self { Self() }
}

extension InputKey<SmartBatteryProtect, Contact> {
  /// Closed while the load is short-circuited.
  public static var shortCircuit: Self { Self() }
}

extension ProtectionKey<SmartBatteryProtect, Volt> {
  /// Trips on the voltage at terminal IN, and disconnects the load.
  public static var overVoltage: Self { Self() }
}

extension TimerKey<SmartBatteryProtect> {
  /// The remote input has been on for long enough to connect the load.
  public static var connection: Self { Self() }
  /// The voltage has been low for long enough to raise the alarm.
  public static var alarm: Self { Self() }
  /// The voltage has been low for long enough to disconnect the load.
  public static var disconnection: Self { Self() }
  /// The voltage has been back for long enough to connect the load again.
  public static var reconnection: Self { Self() }
  /// The time is over in which a battery management system can't connect the load again.
  public static var deadTime: Self { Self() }
  /// A battery management system has let the load be connected for long enough to start counting anew.
  public static var lastingRelease: Self { Self() }
  /// The voltage has been high for long enough to end a lockout.
  public static var unlocking: Self { Self() }
  /// It is time to try whether a short circuit is gone.
  public static var retry: Self { Self() }
  /// The code of a short circuit has been shown for long enough.
  public static var shortCircuitShown: Self { Self() }
  /// The code of under-voltage has been shown for long enough.
  public static var underVoltageShown: Self { Self() }
  /// The code of over-voltage has been shown for long enough.
  public static var overVoltageShown: Self { Self() }
  /// The code of a lockout has been shown for long enough.
  public static var lockoutShown: Self { Self() }
}

extension CounterKey<SmartBatteryProtect> {
  /// How often a battery management system has had the load connected again.
  public static var reconnections: Self { Self() }
  /// How often it was tried whether a short circuit is gone.
  public static var tries: Self { Self() }
}

extension SmartBatteryProtect {
  /// The state of the remote input, or of terminal Remote H.
  public enum Remote: String, CaseIterable, Sendable { case open, closed, high, floating }

  /// What has become of an under-voltage.
  public enum UnderVoltage: String, Sendable { case none, low, shutDown }
  /// What a battery management system lets the load do.
  public enum Release: String, Sendable {
    /// It has not let it be connected yet.
    case awaited
    /// It lets it be connected, for the first time.
    case given
    /// It has withdrawn that, and whatever it says is ignored for some time.
    case withdrawn
    /// The time is over, and it does not let it be connected.
    case awaitedAgain
    /// It lets it be connected again.
    case givenAgain
    /// It has withdrawn that too often.
    case lockedOut
  }
  /// Whether the load may be connected, a short circuit apart.
  public enum Permission: String, Sendable { case granted, denied }
  /// What is done about a short circuit.
  public enum ShortCircuitState: String, Sendable { case none, waiting, trying }
  /// The load.
  public enum Load: String, Sendable { case connected, disconnected }
  /// The alarm output.
  public enum Alarm: String, Sendable { case off, continuous, intermittent, engaged }
  /// What there is to show.
  public enum Code: String, Sendable { case none, E1, E3, E4, E7, P3 }
  /// What the display shows.
  public enum Display: String, Sendable { case dark, E1, E3, E4, E7, P3 }

  /// How an under-voltage goes on.
  public enum UnderVoltageRow: String, Sendable {
    case lithium, recovered, shutDown, waiting, restarted, staysShutDown, fallen, otherwise
  }
  /// How a release goes on.
  public enum ReleaseRow: String, Sendable {
    case otherModes, lockedOut, withdrawn, given, givenAgain, regiven, deadTimeOver, deadTime, returned, awaitedAgain,
      staysLockedOut, first, otherwise
  }
  /// What forbids that the load is connected.
  public enum PermissionRow: String, Sendable {
    case failSafe, overVoltage, lockedOut, notReleased, underVoltage, remote, otherwise
  }
  /// How a short circuit goes on.
  public enum ShortCircuitRow: String, Sendable { case denied, noticed, none, tried, gone, waiting, otherwise }
  /// Why the load is connected or not.
  public enum LoadRow: String, Sendable { case denied, shortCircuit, otherwise }
  /// Why the alarm output is as it is.
  public enum AlarmRow: String, Sendable {
    case failSafe, lithium, overVoltage, overVoltageRelay, underVoltage, underVoltageRelay, otherwise
  }
  /// Why there is something to show.
  public enum CodeRow: String, Sendable {
    case failSafe, overVoltage, shortCircuit, lockedOut, underVoltage, lowVoltage, otherwise
  }
  /// Why the display shows what it shows.
  public enum DisplayRow: String, Sendable {
    case shownLongEnough, overVoltage, shortCircuit, lockedOut, underVoltage, lowVoltage, otherwise
  }
}

extension TableKey<SmartBatteryProtect, SmartBatteryProtect.UnderVoltage, SmartBatteryProtect.UnderVoltageRow> {
  /// What has become of an under-voltage, from the crossing to the reconnection.
  public static var underVoltage: Self { Self() }
}

extension TableKey<SmartBatteryProtect, SmartBatteryProtect.Release, SmartBatteryProtect.ReleaseRow> {
  /// What a battery management system lets the load do.
  public static var release: Self { Self() }
}

extension TableKey<SmartBatteryProtect, SmartBatteryProtect.Permission, SmartBatteryProtect.PermissionRow> {
  /// Whether the load may be connected, a short circuit apart.
  public static var permission: Self { Self() }
}

extension TableKey<SmartBatteryProtect, SmartBatteryProtect.ShortCircuitState, SmartBatteryProtect.ShortCircuitRow> {
  /// What is done about a short circuit.
  public static var shortCircuit: Self { Self() }
}

extension TableKey<SmartBatteryProtect, SmartBatteryProtect.Load, SmartBatteryProtect.LoadRow> {
  /// The load.
  public static var load: Self { Self() }
}

extension TableKey<SmartBatteryProtect, SmartBatteryProtect.Alarm, SmartBatteryProtect.AlarmRow> {
  /// The alarm output.
  public static var alarm: Self { Self() }
}

extension TableKey<SmartBatteryProtect, SmartBatteryProtect.Code, SmartBatteryProtect.CodeRow> {
  /// What there is to show.
  public static var code: Self { Self() }
}

extension TableKey<SmartBatteryProtect, SmartBatteryProtect.Display, SmartBatteryProtect.DisplayRow> {
  /// What the display shows.
  public static var display: Self { Self() }
}

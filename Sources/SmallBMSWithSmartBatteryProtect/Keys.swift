import Quantities
import SmallBMS
import SmartBatteryProtect
import SpecModel

/// The pair, where its parts are named by key paths.
typealias Pair = SmallBMSWithSmartBatteryProtect

/// What properties and claims ask of the parts, under the names that they have in the pair.
extension SmallBMSWithSmartBatteryProtect {
  /// The voltage of the battery that feeds both.
  public static let batteryVoltage = InputKey<Self, Quantity<Volt>>("batteryVoltage")
  /// The lowest voltage of all cells.
  public static let cellVoltageMin = InputKey(\Pair.bms, .cellVoltageMin)
  /// The highest voltage of all cells.
  public static let cellVoltageMax = InputKey(\Pair.bms, .cellVoltageMax)
  /// The lowest temperature of all cells.
  public static let cellTemperatureMin = InputKey(\Pair.bms, .cellTemperatureMin)
  /// The highest temperature of all cells.
  public static let cellTemperatureMax = InputKey(\Pair.bms, .cellTemperatureMax)
  /// Closed if the terminals L and H of the smallBMS's on/off input are joined.
  public static let joined = InputKey<Self, Contact>(\.bms, .remote)
  /// Terminal Remote H of the Smart BatteryProtect, which the Load output drives.
  public static let remoteH = InputKey<Self, SmartBatteryProtect.Remote>(\.protect, .remote)
  /// Closed while the load is short-circuited.
  public static let shortCircuit = InputKey<Self, Contact>(\.protect, .shortCircuit)

  /// Trips on the lowest cell voltage.
  public static let cellUnderVoltage = ProtectionKey(\Pair.bms, .cellUnderVoltage)
  /// How often the smallBMS has had the load connected again.
  public static let reconnections = CounterKey(\Pair.protect, .reconnections)

  /// Whether the on/off input switches the smallBMS on.
  public static let system = TableKey(\Pair.bms, .system)
  /// The Load output.
  public static let loadOutput = TableKey(\Pair.bms, .loadOutput)
  /// What the smallBMS lets the load do.
  public static let release = TableKey(\Pair.protect, .release)
  /// The load.
  public static let load = TableKey(\Pair.protect, .load)
  /// The alarm output of the Smart BatteryProtect.
  public static let alarm = TableKey(\Pair.protect, .alarm)
  /// The code that stands on the display of the Smart BatteryProtect.
  public static let code = TableKey(\Pair.protect, .code)
}

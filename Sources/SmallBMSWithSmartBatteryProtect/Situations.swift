import SpecModel

/// The situations that properties and claims speak of, stated by readings and figures wherever that is possible, so that a
/// slip in a table of either product contradicts them.
extension SmallBMSWithSmartBatteryProtect {
  static let connected: Condition = load == .connected
  static let disconnected: Condition = load == .disconnected
  static let switchedOff: Condition = system == .off
  static let loadOutputFloats: Condition = loadOutput == .floating

  static let cellIsLow: Condition = cellVoltageMin <= \.bms.protections.underVoltage
  static let cellIsHigh: Condition = cellVoltageMax >= \.bms.protections.overVoltage
  static let cellIsHot: Condition = cellTemperatureMax > \.bms.protections.overTemperature
  static let cellIsCold: Condition = cellTemperatureMin < \.bms.protections.underTemperature

  /// Inside what both may be fed with.
  static let isFed = Condition.all([
    .inside(batteryVoltage, \.bms.supply.operatingVoltage), .inside(batteryVoltage, \.protect.supply.operatingVoltage),
  ])
  /// Too low for the smallBMS, or not measured.
  static let isTooLow = Condition.any([
    batteryVoltage < .lower(of: \.bms.supply.operatingVoltage), .missing(batteryVoltage),
  ])
  static let isTooHigh: Condition = batteryVoltage > \.protect.overVoltage.level
  static let isShorted = Condition.closed(shortCircuit)

  /// A cell reading of the smallBMS that is missing or can't be.
  static let isUnreadable = Condition.any([
    .missing(cellVoltageMin), .missing(cellVoltageMax), .missing(cellTemperatureMin), .missing(cellTemperatureMax),
    cellVoltageMin < .volts(0),
    cellVoltageMin > cellVoltageMax,
    cellTemperatureMin < .celsius(-273.15),
    cellTemperatureMin > cellTemperatureMax,
  ])

  /// Nothing but the smallBMS can keep the load disconnected.
  static let isUndisturbed = Condition.all([isFed, .not(isTooHigh), .not(isShorted)])
}

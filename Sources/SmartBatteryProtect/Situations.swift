import SpecModel

/// The situations that properties and claims speak of.
extension SmartBatteryProtect {
  static let lithiumMode: Condition = .mode == .lithium
  static let voltageMode = Condition.not(lithiumMode)
  static let connected: Condition = .load == .connected
  static let disconnected: Condition = .load == .disconnected
  static let isUsable = Condition.inside(.batteryVoltage, \.supply.operatingVoltage)
  static let isTooHigh = Condition.all([isUsable, .batteryVoltage > \.overVoltage.level])
  static let isBack = Condition.all([isUsable, .batteryVoltage >= \.levels.restart])
  static let isAboveRestart = Condition.all([isUsable, .batteryVoltage > \.levels.restart])
  static let isBelowShutdown = Condition.all([isUsable, .batteryVoltage < \.levels.shutdown])
  static let isAboveUnlocking = Condition.all([isUsable, .batteryVoltage > \.lithium.unlockingVoltage])
  static let isShutDown: Condition = .underVoltage == .shutDown
  static let isLow: Condition = .underVoltage == .low
  static let isReleased = Condition.any([.release == .given, .release == .givenAgain])
  static let isRemoteOn = Condition.isOneOf(.remote, .closed, .high)
  static let noShortCircuit: Condition = .not(.closed(.shortCircuit))
}

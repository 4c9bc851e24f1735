import SpecModel

extension SmallBMSWithSmartBatteryProtect {
  /// What must hold of the pair, whatever happens.
  static let safetyProperties: [SafetyProperty] = [
    SafetyProperty("lowCellDisconnectsLoad", lowCellDisconnects, from: .bms(5), .bms(16), .protect(14)),
    SafetyProperty("switchedOffDisconnectsLoad", switchedOffDisconnects, from: .bms(12), .protect(14)),
    SafetyProperty("unreadableCellDisconnectsLoad", unreadableDisconnects, from: .bms(5), .protect(14), .P(3)),
    SafetyProperty("neverFloatingAndConnected", neverFloatingAndConnected, from: .bms(6), .protect(14)),
    SafetyProperty("staysOffForDeadTime", staysOff, from: .protect(14)),
    SafetyProperty("lockoutAfterAttempts", lockout, from: .protect(15)),
    SafetyProperty("voltageAloneEndsLockout", unlocking, from: .protect(15)),
    SafetyProperty("nothingElseDisconnectsLoad", nothingElse, from: .bms(5), .protect(14), .P(4)),
    SafetyProperty("overVoltageDisconnectsLoad", overVoltageDisconnects, from: .protect(8)),
    SafetyProperty("alarmStaysOff", alarmStaysOff, from: .protect(14)),
  ]

  static let lowCellDisconnects: [SafetyProperty.Implication] = [
    .init(when: cellIsLow, then: disconnected, afterDelayOf: cellUnderVoltage)
  ]
  static let switchedOffDisconnects: [SafetyProperty.Implication] = [.init(when: switchedOff, then: disconnected)]
  static let unreadableDisconnects: [SafetyProperty.Implication] = [.init(when: isUnreadable, then: disconnected)]
  static let tooLowDisconnects: [SafetyProperty.Implication] = [
    .init(when: isTooLow, then: .all([loadOutputFloats, disconnected]))
  ]
  static let neverFloatingAndConnected: [SafetyProperty.Implication] = [
    .init(when: connected, then: .not(loadOutputFloats))
  ]

  /// Over-voltage and a short circuit end sooner: where there was neither for so long, the smallBMS had it disconnected.
  static let staysOff: [SafetyProperty.Implication] = [
    .init(
      before: disconnected, when: .all([connected, .elapsed(undisturbed.id)]), then: .elapsed(off.id),
      timers: [undisturbed, off])
  ]
  private static let undisturbed = Timer(
    "undisturbed", while: isUndisturbed, for: FactID(\Pair.protect.lithium.deadTime), from: .protect(14))
  private static let off = Timer(
    "off", while: disconnected, for: FactID(\Pair.protect.lithium.deadTime), from: .protect(14))

  static let lockout: [SafetyProperty.Implication] = [
    .init(
      before: .all([connected, .reached(reconnections)]),
      when: .all([loadOutputFloats, .not(.elapsed(lasting.id))]), then: release == .lockedOut, timers: [lasting])
  ]
  /// A connection that lasts longer starts the count anew.
  private static let lasting = Timer(
    "lasting", while: .not(loadOutputFloats), for: FactID(\Pair.protect.lithium.deadTime), from: .P(2))

  static let unlocking: [SafetyProperty.Implication] = [
    .init(before: release == .lockedOut, when: connected, then: .elapsed(high.id), timers: [high]),
    .init(
      before: release == .lockedOut, when: .not(release == .lockedOut), then: .elapsed(high.id), timers: [high]),
  ]
  private static let high = Timer(
    "high", while: .all([isFedProtect, batteryVoltage > \.protect.lithium.unlockingVoltage]),
    for: FactID(\Pair.protect.lithium.unlockingTime), from: .protect(15))
  private static let isFedProtect = Condition.inside(batteryVoltage, \.protect.supply.operatingVoltage)

  /// Neither temperature nor a full cell nor the battery voltage as such.
  static let nothingElse: [SafetyProperty.Implication] = [
    .init(
      before: connected,
      when: .all([
        isUndisturbed, .not(cellIsLow), .not(switchedOff), .not(isUnreadable), .not(.tripped(cellUnderVoltage)),
      ]),
      then: connected)
  ]
  static let overVoltageDisconnects: [SafetyProperty.Implication] = [.init(when: isTooHigh, then: disconnected)]
  static let alarmStaysOff: [SafetyProperty.Implication] = [.init(when: .always, then: alarm == .off)]
}

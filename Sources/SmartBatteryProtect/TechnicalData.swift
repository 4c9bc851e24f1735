import SpecModel

extension SmartBatteryProtect {
  /// The technical data, in the order of the specification table.
  public static let specifications: [SpecificationGroup] = [
    SpecificationGroup(
      "spec.current",
      [
        .init("spec.maximumCurrent", .fact(\SmartBatteryProtect.ratings.maximumCurrent), note: upToFullTemperature),
        .init("spec.reducedShare", .fact(\SmartBatteryProtect.ratings.reducedShare), note: ofMaximumCurrent),
        .init("spec.peakCurrent", .fact(\SmartBatteryProtect.ratings.peakCurrent), note: forPeakTime),
      ]),
    SpecificationGroup(
      "spec.levels",
      [
        .init("spec.systemVoltage", .fact(\SmartBatteryProtect.supply.systemVoltage)),
        .init("spec.overVoltage", .fact(\SmartBatteryProtect.overVoltage.level)),
        .init("spec.unlockingVoltage", .fact(\SmartBatteryProtect.lithium.unlockingVoltage)),
      ]),
    SpecificationGroup(
      "spec.supply",
      [
        .init("spec.operatingVoltage", .fact(\SmartBatteryProtect.supply.operatingVoltage)),
        .init("spec.currentOn", .fact(\SmartBatteryProtect.supply.currentOn)),
        .init("spec.currentOff", .fact(\SmartBatteryProtect.supply.currentOff)),
        .init("spec.currentOnSilent", .fact(\SmartBatteryProtect.supply.currentOnSilent)),
        .init("spec.currentOffSilent", .fact(\SmartBatteryProtect.supply.currentOffSilent)),
      ]),
    SpecificationGroup(
      "spec.delays",
      [
        .init("spec.alarmDelay", .fact(\SmartBatteryProtect.delays.alarm)),
        .init("spec.disconnectionDelay", .fact(\SmartBatteryProtect.delays.disconnection)),
        .init("spec.reconnectionDelay", .fact(\SmartBatteryProtect.delays.reconnection)),
        .init("spec.remoteDelay", .fact(\SmartBatteryProtect.delays.remote)),
        .init("spec.deadTime", .fact(\SmartBatteryProtect.lithium.deadTime)),
      ]),
    SpecificationGroup(
      "spec.alarmOutput",
      [
        .init("spec.alarmType", .statement(Statement("spec.openCollector", from: .B(18), as: .figure))),
        .init(
          "spec.alarmCurrent", .fact(\SmartBatteryProtect.alarmOutput.maximumCurrent),
          note: Statement(
            "spec.shortCircuit", choosing: \SmartBatteryProtect.alarmOutput.isShortCircuitProtected, from: .B(18),
            as: .figure)),
      ]),
    SpecificationGroup(
      "spec.installation",
      [
        .init("spec.bolt", .fact(\SmartBatteryProtect.installation.bolt)),
        .init("spec.torque", .fact(\SmartBatteryProtect.installation.torque)),
        .init("spec.mass", .fact(\SmartBatteryProtect.enclosure.mass)),
        .init("spec.dimensions", .fact(\SmartBatteryProtect.enclosure.dimensions)),
        .init("spec.electronics", .fact(\SmartBatteryProtect.enclosure.electronics)),
        .init("spec.connections", .fact(\SmartBatteryProtect.enclosure.connections)),
      ]),
    SpecificationGroup(
      "spec.wiring",
      [
        .init("spec.batteryDistance", .fact(\SmartBatteryProtect.installation.batteryDistance)),
        .init("spec.groundWire", .fact(\SmartBatteryProtect.installation.groundWire)),
        .init("spec.groundFuse", .fact(\SmartBatteryProtect.installation.groundFuse)),
      ]),
  ]

  private static let upToFullTemperature = Statement("spec.upToFullTemperature", from: .B(6), as: .figure)
  private static let ofMaximumCurrent = Statement("spec.ofMaximumCurrent", from: .B(6), .Q(7), as: .figure)
  private static let forPeakTime = Statement("spec.forPeakTime", from: .B(7), as: .figure)
}

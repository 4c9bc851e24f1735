import SpecModel

extension SmallBMS {
  /// The technical data, in the order of the datasheet's table.
  public static let specifications: [SpecificationGroup] = [
    SpecificationGroup(
      "spec.supply",
      [
        .init("spec.nominalVoltages", .fact(\SmallBMS.supply.nominalVoltages)),
        .init("spec.operatingVoltage", .fact(\SmallBMS.supply.operatingVoltage)),
        .init("spec.currentNormal", .fact(\SmallBMS.supply.currentNormal), note: outputCurrents),
        .init("spec.currentLowCell", .fact(\SmallBMS.supply.currentLowCell), note: outputCurrents),
        .init("spec.currentRemoteOff", .fact(\SmallBMS.supply.currentRemoteOff), note: outputCurrents),
      ]),
    SpecificationGroup(
      "spec.loadOutput",
      [
        .init("spec.loadOutput.normalState", .outcome(.loadOutput, .otherwise)),
        .init("spec.loadOutput.voltage", .fact(\SmallBMS.loadOutput.voltageWhenHigh)),
        .init(
          "spec.loadOutput.maximumCurrent", .fact(\SmallBMS.loadOutput.maximumCurrent),
          note: Statement(
            "spec.shortCircuit", choosing: \SmallBMS.loadOutput.isShortCircuitProtected, from: .F(6),
            claims: [.limited(.loadOutput, \.loadOutput.isShortCircuitProtected)])),
        .init(
          "spec.loadOutput.sinkCurrent", .fact(\SmallBMS.loadOutput.sinkCurrent),
          note: Statement("spec.freeFloating", from: .F(6), claims: [.sinks(.loadOutput, \.loadOutput.sinkCurrent)])),
        .init("spec.loadOutput.mayControl", .fact(\SmallBMS.loadOutput.mayControl)),
      ]),
    SpecificationGroup(
      "spec.chargerOutput",
      [
        .init("spec.chargerOutput.normalState", .outcome(.chargerOutput, .otherwise)),
        .init("spec.chargerOutput.voltage", .fact(\SmallBMS.chargerOutput.voltageWhenHigh)),
        .init(
          "spec.chargerOutput.maximumCurrent", .fact(\SmallBMS.chargerOutput.maximumCurrent),
          note: Statement(
            "spec.shortCircuit", choosing: \SmallBMS.chargerOutput.isShortCircuitProtected, from: .F(9),
            claims: [.limited(.chargerOutput, \.chargerOutput.isShortCircuitProtected)])),
        .init(
          "spec.chargerOutput.sinkCurrent", .fact(\SmallBMS.chargerOutput.sinkCurrent),
          note: Statement(
            "spec.freeFloating", from: .F(9), claims: [.sinks(.chargerOutput, \.chargerOutput.sinkCurrent)])),
        .init(
          "spec.chargerOutput.inductiveLoad",
          .statement(
            Statement(
              "spec.inductiveLoad", choosing: \SmallBMS.chargerOutput.mayFeedInductiveLoad, from: .F(10),
              as: .compatibility))),
        .init("spec.chargerOutput.mayControl", .fact(\SmallBMS.chargerOutput.mayControl)),
      ]),
    SpecificationGroup(
      "spec.onOff",
      [
        .init("spec.onOff.terminals", .facts([\SmallBMS.onOffInput.terminalL, \.onOffInput.terminalH])),
        .init("spec.onOff.joined", .conditions(.system, .joined)),
        .init("spec.onOff.low", .conditions(.system, .low)),
        .init("spec.onOff.high", .conditions(.system, .high)),
        .init("spec.onOff.otherwise", .conditions(.system, .otherwise)),
      ]),
    SpecificationGroup(
      "spec.protections",
      [
        .init(
          "spec.underVoltage", .trip(.cellUnderVoltage),
          note: Statement(
            "spec.adjustable", choosing: \SmallBMS.protections.isUnderVoltageAdjustable, from: .F(16), as: .figure)),
        .init("spec.overVoltage", .trip(.cellOverVoltage)),
        .init("spec.overTemperature", .trip(.cellOverTemperature)),
        .init("spec.underTemperature", .trip(.cellUnderTemperature)),
        .init("spec.again", .statement(Statement("spec.again.value", from: .R(7), claims: noHysteresis))),
      ]),
    SpecificationGroup(
      "spec.environment",
      [
        .init("spec.operatingTemperature", .fact(\SmallBMS.environment.operatingTemperature)),
        .init(
          "spec.relativeHumidity", .fact(\SmallBMS.environment.relativeHumidity),
          note: Statement("spec.condensing", choosing: \SmallBMS.environment.mayCondense, from: .F(19), as: .figure)),
        .init(
          "spec.ingressProtection", .fact(\SmallBMS.environment.ingressProtection),
          note: Statement(
            "spec.water", choosing: \SmallBMS.environment.isProtectedAgainstWater, from: .F(19), as: .figure)),
      ]),
    SpecificationGroup(
      "spec.enclosure",
      [
        .init("spec.material", .fact(\SmallBMS.enclosure.material)),
        .init("spec.colour", .fact(\SmallBMS.enclosure.colour)),
        .init("spec.mass", .fact(\SmallBMS.enclosure.mass)),
        .init("spec.dimensions", .fact(\SmallBMS.enclosure.dimensions)),
      ]),
  ]

  private static let outputCurrents = Statement(
    "spec.outputCurrents", choosing: \SmallBMS.supply.includesOutputCurrents, from: .F(18), as: .figure)
}

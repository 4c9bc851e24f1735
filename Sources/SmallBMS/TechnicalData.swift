import SpecModel

extension SmallBMS {
  /// The technical data, in the order of the datasheet's table.
  public static let specifications: [SpecificationGroup] = [
    SpecificationGroup(
      "spec.supply",
      [
        .init("spec.nominalVoltages", .fact("supply.nominalVoltages")),
        .init("spec.operatingVoltage", .fact("supply.operatingVoltage")),
        .init("spec.currentNormal", .fact("supply.currentNormal"), note: outputCurrents),
        .init("spec.currentLowCell", .fact("supply.currentLowCell"), note: outputCurrents),
        .init("spec.currentRemoteOff", .fact("supply.currentRemoteOff"), note: outputCurrents),
      ]),
    SpecificationGroup(
      "spec.loadOutput",
      [
        .init("spec.loadOutput.normalState", .outcome("loadOutput", "otherwise")),
        .init("spec.loadOutput.voltage", .fact("loadOutput.voltageWhenHigh")),
        .init(
          "spec.loadOutput.maximumCurrent", .fact("loadOutput.maximumCurrent"),
          note: Statement(
            "spec.shortCircuit", choosing: "loadOutput.isShortCircuitProtected", from: .F(6),
            claims: [.limited("load", "loadOutput.isShortCircuitProtected")])),
        .init(
          "spec.loadOutput.sinkCurrent", .fact("loadOutput.sinkCurrent"),
          note: Statement("spec.freeFloating", from: .F(6), claims: [.sinks("load", "loadOutput.sinkCurrent")])),
        .init("spec.loadOutput.mayControl", .fact("loadOutput.mayControl")),
      ]),
    SpecificationGroup(
      "spec.chargerOutput",
      [
        .init("spec.chargerOutput.normalState", .outcome("chargerOutput", "otherwise")),
        .init("spec.chargerOutput.voltage", .fact("chargerOutput.voltageWhenHigh")),
        .init(
          "spec.chargerOutput.maximumCurrent", .fact("chargerOutput.maximumCurrent"),
          note: Statement(
            "spec.shortCircuit", choosing: "chargerOutput.isShortCircuitProtected", from: .F(9),
            claims: [.limited("charger", "chargerOutput.isShortCircuitProtected")])),
        .init(
          "spec.chargerOutput.sinkCurrent", .fact("chargerOutput.sinkCurrent"),
          note: Statement("spec.freeFloating", from: .F(9), claims: [.sinks("charger", "chargerOutput.sinkCurrent")])),
        .init(
          "spec.chargerOutput.inductiveLoad",
          .statement(
            Statement(
              "spec.inductiveLoad", choosing: "chargerOutput.mayFeedInductiveLoad", from: .F(10), as: .compatibility))),
        .init("spec.chargerOutput.mayControl", .fact("chargerOutput.mayControl")),
      ]),
    SpecificationGroup(
      "spec.onOff",
      [
        .init("spec.onOff.terminals", .facts(["onOffInput.terminalL", "onOffInput.terminalH"])),
        .init("spec.onOff.joined", .conditions("system", "joined")),
        .init("spec.onOff.low", .conditions("system", "low")),
        .init("spec.onOff.high", .conditions("system", "high")),
        .init("spec.onOff.otherwise", .conditions("system", "otherwise")),
      ]),
    SpecificationGroup(
      "spec.protections",
      [
        .init(
          "spec.underVoltage", .trip("cellUnderVoltage"),
          note: Statement(
            "spec.adjustable", choosing: "protections.isUnderVoltageAdjustable", from: .F(16), as: .figure)),
        .init("spec.overVoltage", .trip("cellOverVoltage")),
        .init("spec.overTemperature", .trip("cellOverTemperature")),
        .init("spec.underTemperature", .trip("cellUnderTemperature")),
      ]),
    SpecificationGroup(
      "spec.environment",
      [
        .init("spec.operatingTemperature", .fact("environment.operatingTemperature")),
        .init(
          "spec.relativeHumidity", .fact("environment.relativeHumidity"),
          note: Statement("spec.condensing", choosing: "environment.mayCondense", from: .F(19), as: .figure)),
        .init("spec.ingressProtection", .fact("environment.ingressProtection")),
      ]),
    SpecificationGroup(
      "spec.enclosure",
      [
        .init("spec.material", .fact("enclosure.material")),
        .init("spec.colour", .fact("enclosure.colour")),
        .init("spec.mass", .fact("enclosure.mass")),
        .init("spec.dimensions", .fact("enclosure.dimensions")),
      ]),
  ]

  private static let outputCurrents = Statement(
    "spec.outputCurrents", choosing: "supply.includesOutputCurrents", from: .F(18), as: .figure)
}

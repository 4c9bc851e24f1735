import SpecModel

extension SmallBMS {
  /// What must hold whatever happens.
  ///
  /// It is stated by readings and figures and not by the protections where that is possible, so that a slip in a
  /// protection or a table contradicts it.
  static let safetyProperties: [SafetyProperty] = [
    SafetyProperty("offFloatsBoth", [.init(when: off, then: bothFloat)], from: .F(12)),
    SafetyProperty(
      "underVoltageFloatsLoad",
      [.init(when: underVoltage, then: .loadOutput == .floating, afterDelayOf: .cellUnderVoltage)],
      from: .F(5), .F(16), .R(4), .R(8)),
    SafetyProperty(
      "cellLimitsFloatCharger",
      [
        .init(when: overVoltage, then: .chargerOutput == .floating, afterDelayOf: .cellOverVoltage),
        .init(when: overTemperature, then: .chargerOutput == .floating, afterDelayOf: .cellOverTemperature),
        .init(when: underTemperature, then: .chargerOutput == .floating, afterDelayOf: .cellUnderTemperature),
      ], from: .F(8), .F(17), .R(4), .R(5), .R(6), .R(8)),
    // What an output does not depend on is what it says nothing about: any temperature, any lowest cell voltage.
    SafetyProperty(
      "temperatureKeepsLoad",
      [
        .init(
          before: .not(.tripped(.cellUnderVoltage)), when: .all([usableAndOn, .not(underVoltage)]),
          then: .loadOutput == .high)
      ], from: .F(5), .R(14)),
    SafetyProperty(
      "underVoltageKeepsCharger",
      [
        .init(
          before: .not(chargerTrip),
          when: .all([usableAndOn, .not(.any([overVoltage, overTemperature, underTemperature]))]),
          then: .chargerOutput == .high)
      ], from: .F(8), .R(14)),
    SafetyProperty(
      "invalidReadingFloatsBoth",
      [
        .init(when: invalid, then: .all([bothFloat, .ledLoadOn == .off, .ledTempOrOVP == .off]))
      ], from: .F(15), .R(10)),
    SafetyProperty(
      "noChatterInsideBand", inProfile: field.id,
      keeps(.cellUnderVoltage, insideUnderVoltageBand) + keeps(.cellOverVoltage, insideOverVoltageBand),
      from: .R(7)),
    // It asks nothing of the on/off input: so it holds through any way of switching, sample by sample.
    SafetyProperty(
      "switchingClearsNoTrip",
      [
        staysTripped(.cellUnderVoltage, while: .any([underVoltage, .missing(.cellVoltageMin)])),
        staysTripped(.cellOverVoltage, while: .any([overVoltage, .missing(.cellVoltageMax)])),
        staysTripped(.cellOverTemperature, while: .any([overTemperature, .missing(.cellTemperatureMax)])),
        staysTripped(.cellUnderTemperature, while: .any([underTemperature, .missing(.cellTemperatureMin)])),
      ], from: .R(16)),
    SafetyProperty("blueLEDShowsLoadHigh", bothWays(.ledLoadOn == .on, .loadOutput == .high), from: .F(16)),
    SafetyProperty(
      "redLEDShowsChargerTrip",
      bothWays(.ledTempOrOVP == .on, .all([usableAndOn, chargerTrip])), from: .F(17), .R(10), .R(11)),
  ]

  private static let insideUnderVoltageBand = Condition.all([
    .cellVoltageMin > \.protections.underVoltage,
    .cellVoltageMin < \.protections.underVoltageRelease,
  ])
  private static let insideOverVoltageBand = Condition.all([
    .cellVoltageMax < \.protections.overVoltage,
    .cellVoltageMax >= \.protections.overVoltageRelease,
  ])

  static func staysTripped<Unit>(_ protection: ProtectionKey<SmallBMS, Unit>, while when: Condition)
    -> SafetyProperty.Implication
  {
    .init(before: .tripped(protection), when: when, then: .tripped(protection))
  }

  private static func keeps<Unit>(
    _ protection: ProtectionKey<SmallBMS, Unit>, _ when: Condition
  ) -> [SafetyProperty.Implication] {
    [
      staysTripped(protection, while: when),
      .init(before: .not(.tripped(protection)), when: when, then: .not(.tripped(protection))),
    ]
  }

  private static func bothWays(_ left: Condition, _ right: Condition) -> [SafetyProperty.Implication] {
    [.init(when: left, then: right), .init(when: right, then: left)]
  }
}

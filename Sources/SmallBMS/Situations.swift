import SpecModel

/// The situations that properties and claims speak of, stated by readings and figures and not by the protections
/// wherever that is possible, so that a slip in a protection or a table contradicts them.
extension SmallBMS {
  static let off: Condition = .system == .off
  static let on: Condition = .system == .on
  static let loadFloats: Condition = .loadOutput == .floating
  static let chargerFloats: Condition = .chargerOutput == .floating
  static let bothFloat = Condition.all([loadFloats, chargerFloats])
  static let loadHigh: Condition = .loadOutput == .high
  static let chargerHigh: Condition = .chargerOutput == .high

  static let underVoltage: Condition = .cellVoltageMin <= \.protections.underVoltage
  static let overVoltage: Condition = .cellVoltageMax >= \.protections.overVoltage
  static let overTemperature: Condition = .cellTemperatureMax > \.protections.overTemperature
  static let underTemperature: Condition = .cellTemperatureMin < \.protections.underTemperature
  static let chargerLimit = Condition.any([overVoltage, overTemperature, underTemperature])
  static let chargerTrip = Condition.any([
    .tripped(.cellOverVoltage), .tripped(.cellOverTemperature), .tripped(.cellUnderTemperature),
  ])

  /// A reading that is missing or can't be: R10 once more, independently of the diagnostics.
  static let invalid = Condition.any([
    .not(.inside(.batteryVoltage, \.supply.operatingVoltage)),
    .missing(.cellVoltageMin), .missing(.cellVoltageMax),
    .missing(.cellTemperatureMin), .missing(.cellTemperatureMax),
    .cellVoltageMin < .volts(0),
    .cellVoltageMin > .cellVoltageMax,
    .cellTemperatureMin < .celsius(-273.15),
    .cellTemperatureMin > .cellTemperatureMax,
  ])
  static let usableAndOn = Condition.all([on, .not(invalid)])

  static let normal = Condition.all([usableAndOn, .not(underVoltage), .not(chargerLimit)])

  static let joined = Condition.closed(.remote)
  static let lowPulled = Condition.all([.remoteL >= .volts(0), .remoteL < \.onOffInput.lowThreshold])
  static let highDriven = Condition.all([.remoteH > \.onOffInput.highThreshold, .remoteH <= .batteryVoltage])
}

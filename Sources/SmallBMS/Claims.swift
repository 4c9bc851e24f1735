import SpecModel

/// What the statements of the manual claim of the behaviour, a group for each statement that claims any.
extension SmallBMS {
  static let whatOutputsDo: [Claim] = [.whenever(underVoltage, loadFloats), .whenever(chargerLimit, chargerFloats)]

  static let loadBehaviour: [Claim] = [
    .whenever(.all([usableAndOn, .not(underVoltage)]), loadHigh), .whenever(underVoltage, loadFloats),
    .floatsOn("load", "loadOutput.floatsOn"),
  ]
  static let loadLimits: [Claim] = [
    .voltage("load", "loadOutput.voltageWhenHigh"), .rated("load", "loadOutput.maximumCurrent"),
    .sinks("load", "loadOutput.sinkCurrent"),
  ]

  static let chargerBehaviour: [Claim] = [
    .whenever(.all([usableAndOn, .not(chargerLimit)]), chargerHigh), .whenever(chargerLimit, chargerFloats),
    .floatsOn("charger", "chargerOutput.floatsOn"),
  ]
  static let chargerLimits: [Claim] = [
    .voltage("charger", "chargerOutput.voltageWhenHigh"), .rated("charger", "chargerOutput.maximumCurrent"),
    .sinks("charger", "chargerOutput.sinkCurrent"),
  ]

  static let offFloatsBoth: [Claim] = [.whenever(off, bothFloat)]
  static let onWhenJoined: [Claim] = [.whenever(joined, on)]
  static let onWhenHigh: [Claim] = [.whenever(highDriven, on)]
  static let onWhenHighAtBatteryPlus: [Claim] = [
    .whenever(
      .all([
        .inside("batteryVoltage", "supply.operatingVoltage"),
        .compare("remoteH", .atLeast, .input("batteryVoltage")), .compare("remoteH", .atMost, .input("batteryVoltage")),
      ]), on)
  ]
  static let onWhenLowAtBatteryMinus: [Claim] = [
    .whenever(
      .all([.compare("remoteL", .atLeast, .constant(0)), .compare("remoteL", .atMost, .constant(0))]), on)
  ]
  static let offOtherwise: [Claim] = [.whenever(.not(.any([joined, lowPulled, highDriven])), off)]
  static let openTerminal: [Claim] = [
    .whenever(.all([.not(joined), .missing("remoteL"), .missing("remoteH")]), off),
    .whenever(.all([.not(joined), .compare("remoteL", .lessThan, .constant(0)), .missing("remoteH")]), off),
    .whenever(
      .all([.not(joined), .missing("remoteL"), .compare("remoteH", .greaterThan, .input("batteryVoltage"))]), off),
  ]

  static let anyCell: [Claim] = whatOutputsDo + noHysteresis
  static let noHysteresis: [Claim] = [
    .whenever(.all([usableAndOn, .not(underVoltage)]), loadHigh),
    .whenever(.all([usableAndOn, .not(chargerLimit)]), chargerHigh),
  ]
  static let independence: [Claim] = noHysteresis
  static let equality: [Claim] = [
    .whenever(loadHigh, .compare("cellVoltageMin", .greaterThan, .fact("protections.underVoltage"))),
    .whenever(
      .all([
        usableAndOn, .not(overVoltage),
        .compare("cellTemperatureMax", .atMost, .fact("protections.overTemperature")),
        .compare("cellTemperatureMin", .atLeast, .fact("protections.underTemperature")),
      ]), chargerHigh),
    .whenever(
      .all([
        .not(joined), .compare("remoteL", .atLeast, .fact("onOffInput.lowThreshold")),
        .compare("remoteH", .atMost, .fact("onOffInput.highThreshold")),
      ]), off),
    .whenever(.all([usableAndOn, .not(underVoltage), .inside("batteryVoltage", "supply.operatingVoltage")]), loadHigh),
  ]

  static let blueLit: [Claim] = [
    .whenever(
      .state("ledLoadOn", "on"),
      .all([loadHigh, .compare("cellVoltageMin", .greaterThan, .fact("protections.underVoltage"))]))
  ]
  static let blueDark: [Claim] = [
    .whenever(.state("ledLoadOn", "off"), .all([loadFloats, .any([underVoltage, off, invalid])]))
  ]
  static let redLit: [Claim] = [.whenever(.state("ledTempOrOVP", "on"), .all([chargerFloats, chargerLimit]))]
  static let redDark: [Claim] = [
    .whenever(.state("ledTempOrOVP", "off"), .any([.not(chargerLimit), off, invalid]))
  ]
  static let darkWhenOff: [Claim] = [
    .whenever(off, .all([.state("ledLoadOn", "off"), .state("ledTempOrOVP", "off")]))
  ]

  static let failSafe: [Claim] = [
    .whenever(
      invalid,
      .all([
        bothFloat, .state("ledLoadOn", "off"), .state("ledTempOrOVP", "off"), .state("supplyCurrent", "unspecified"),
      ]))
  ]
  static let currentDraw: [Claim] = [
    .whenever(.all([off, .not(invalid)]), .state("supplyCurrent", "supply.currentRemoteOff")),
    .whenever(.all([usableAndOn, underVoltage]), .state("supplyCurrent", "supply.currentLowCell")),
    .whenever(.all([usableAndOn, .not(underVoltage)]), .state("supplyCurrent", "supply.currentNormal")),
  ]
  static let sourceCurrent: [Claim] = [
    .rated("load", "loadOutput.maximumCurrent"), .limited("load", "loadOutput.isShortCircuitProtected"),
    .rated("charger", "chargerOutput.maximumCurrent"), .limited("charger", "chargerOutput.isShortCircuitProtected"),
  ]
  static let watchedWhileOff: [Claim] = [
    .whenever(.all([off, .not(invalid), underVoltage]), .tripped("cellUnderVoltage")),
    .whenever(.all([off, .not(invalid), chargerLimit]), chargerTrip),
    // On or off: what switching the system does is no part of the condition.
    .always(staysTripped("cellUnderVoltage", while: underVoltage)),
    .always(staysTripped("cellOverVoltage", while: overVoltage)),
    .always(staysTripped("cellOverTemperature", while: overTemperature)),
    .always(staysTripped("cellUnderTemperature", while: underTemperature)),
  ]
}

import SpecModel

/// What the statements of the manual claim of the behaviour, a group for each statement that claims any.
extension SmallBMS {
  static let whatOutputsDo: [Claim] = [.whenever(underVoltage, loadFloats), .whenever(chargerLimit, chargerFloats)]

  static let loadBehaviour =
    loadAgain + [.whenever(underVoltage, loadFloats), .floatsOn(.loadOutput, \.loadOutput.floatsOn)]
  static let loadLimits: [Claim] = [
    .voltage(.loadOutput, \.loadOutput.voltageWhenHigh), .rated(.loadOutput, \.loadOutput.maximumCurrent),
    .sinks(.loadOutput, \.loadOutput.sinkCurrent),
  ]

  static let chargerBehaviour =
    chargerAgain + [.whenever(chargerLimit, chargerFloats), .floatsOn(.chargerOutput, \.chargerOutput.floatsOn)]
  static let chargerLimits: [Claim] = [
    .voltage(.chargerOutput, \.chargerOutput.voltageWhenHigh), .rated(.chargerOutput, \.chargerOutput.maximumCurrent),
    .sinks(.chargerOutput, \.chargerOutput.sinkCurrent),
  ]

  /// What "high" and "free floating" mean, of both outputs.
  static let highAndFloating: [Claim] = [
    .voltage(.loadOutput, \.loadOutput.voltageWhenHigh), .sinks(.loadOutput, \.loadOutput.sinkCurrent),
    .voltage(.chargerOutput, \.chargerOutput.voltageWhenHigh), .sinks(.chargerOutput, \.chargerOutput.sinkCurrent),
  ]

  static let offFloatsBoth: [Claim] = [.whenever(off, bothFloat)]
  static let onWhenJoined: [Claim] = [.whenever(joined, on)]
  static let onWhenHigh: [Claim] = [.whenever(highDriven, on)]
  static let onWhenHighAtBatteryPlus: [Claim] = [
    .whenever(
      .all([
        .inside(.batteryVoltage, \.supply.operatingVoltage),
        .remoteH >= .batteryVoltage, .remoteH <= .batteryVoltage,
      ]), on)
  ]
  static let onWhenLowAtBatteryMinus: [Claim] = [.whenever(.all([.remoteL >= .volts(0), .remoteL <= .volts(0)]), on)]
  static let onByEachContact: [Claim] = onWhenJoined + onWhenHighAtBatteryPlus + onWhenLowAtBatteryMinus
  static let offWhileOpen: [Claim] = [
    .whenever(.all([.not(joined), .missing(.remoteL), .missing(.remoteH)]), .all([off, bothFloat]))
  ]
  static let offOtherwise: [Claim] = [.whenever(.not(.any([joined, lowPulled, highDriven])), off)]
  static let openTerminal: [Claim] = [
    .whenever(.all([.not(joined), .missing(.remoteL), .missing(.remoteH)]), off),
    .whenever(.all([.not(joined), .remoteL < .volts(0), .missing(.remoteH)]), off),
    .whenever(.all([.not(joined), .missing(.remoteL), .remoteH > .batteryVoltage]), off),
  ]

  static let anyCell: [Claim] = whatOutputsDo + noHysteresis
  static let loadAgain: [Claim] = [.whenever(.all([usableAndOn, .not(underVoltage)]), loadHigh)]
  static let chargerAgain: [Claim] = [.whenever(.all([usableAndOn, .not(chargerLimit)]), chargerHigh)]
  static let noHysteresis = loadAgain + chargerAgain
  static let independence: [Claim] = noHysteresis
  static let equality: [Claim] = [
    .whenever(loadHigh, .cellVoltageMin > \.protections.underVoltage),
    .whenever(
      .all([
        usableAndOn, .not(overVoltage),
        .cellTemperatureMax <= \.protections.overTemperature,
        .cellTemperatureMin >= \.protections.underTemperature,
      ]), chargerHigh),
    .whenever(
      .all([.not(joined), .remoteL >= \.onOffInput.lowThreshold, .remoteH <= \.onOffInput.highThreshold]), off),
    .whenever(.all([usableAndOn, .not(underVoltage), .inside(.batteryVoltage, \.supply.operatingVoltage)]), loadHigh),
  ]

  static let blueLit: [Claim] = [
    .whenever(.ledLoadOn == .on, .all([loadHigh, .cellVoltageMin > \.protections.underVoltage]))
  ]
  static let blueDark: [Claim] = [
    .whenever(.ledLoadOn == .off, .all([loadFloats, .any([underVoltage, off, invalid])]))
  ]
  /// The lamp changes only when the output does.
  static let noWarning: [Claim] = [.whenever(.ledLoadOn == .off, loadFloats), .whenever(.ledLoadOn == .on, loadHigh)]
  static let redLit: [Claim] = [.whenever(.ledTempOrOVP == .on, .all([chargerFloats, chargerLimit]))]
  static let redDark: [Claim] = [.whenever(.ledTempOrOVP == .off, .any([.not(chargerLimit), off, invalid]))]
  static let normalLEDs: [Claim] = [.whenever(normal, .all([.ledLoadOn == .on, .ledTempOrOVP == .off]))]
  static let darkWhenOff: [Claim] = [.whenever(off, .all([.ledLoadOn == .off, .ledTempOrOVP == .off]))]

  static let failSafe: [Claim] = [
    .whenever(invalid, .all([bothFloat, .ledLoadOn == .off, .ledTempOrOVP == .off, .supplyCurrent == .unspecified]))
  ]
  static let currentDraw: [Claim] = [
    .whenever(.all([off, .not(invalid)]), .supplyCurrent == \.supply.currentRemoteOff),
    .whenever(.all([usableAndOn, underVoltage]), .supplyCurrent == \.supply.currentLowCell),
    .whenever(.all([usableAndOn, .not(underVoltage)]), .supplyCurrent == \.supply.currentNormal),
  ]
  static let sourceCurrent: [Claim] = [
    .rated(.loadOutput, \.loadOutput.maximumCurrent), .limited(.loadOutput, \.loadOutput.isShortCircuitProtected),
    .rated(.chargerOutput, \.chargerOutput.maximumCurrent),
    .limited(.chargerOutput, \.chargerOutput.isShortCircuitProtected),
  ]
  static let watchedWhileOff: [Claim] = [
    .whenever(.all([off, .not(invalid), underVoltage]), .tripped(.cellUnderVoltage)),
    .whenever(.all([off, .not(invalid), chargerLimit]), chargerTrip),
    // On or off: what switching the system does is no part of the condition.
    .always(staysTripped(.cellUnderVoltage, while: underVoltage)),
    .always(staysTripped(.cellOverVoltage, while: overVoltage)),
    .always(staysTripped(.cellOverTemperature, while: overTemperature)),
    .always(staysTripped(.cellUnderTemperature, while: underTemperature)),
  ]
}

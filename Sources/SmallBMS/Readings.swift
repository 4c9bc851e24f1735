import SpecModel

extension SmallBMS {
  /// What the datasheet leaves open, and how this specification reads it.
  public static let readings: [Reading] = [
    Reading(.R(1), "fahrenheit", basis: .customaryMeaning, concerns: [.F(19)], as: .figure),
    Reading(
      .R(2), "chargerDrop", basis: .otherLanguages, concerns: [.F(9)],
      as: .behaviour([.voltage(.chargerOutput, \.chargerOutput.voltageWhenHigh)])),
    Reading(
      .R(3), "remoteHAtBatteryPlus", basis: .datasheetElsewhere, concerns: [.F(13), .F(14)], as: .behaviour(onWhenHigh)),
    Reading(
      .R(4), "equality", basis: .customaryMeaning, concerns: [.F(14), .F(15), .F(16), .F(17)], as: .behaviour(equality)),
    Reading(
      .R(5), "underTemperature", basis: .datasheetElsewhere, concerns: [.F(8), .F(17)],
      as: .behaviour([.whenever(underTemperature, chargerFloats)])),
    Reading(
      .R(6), "overVoltage", basis: .publicManuals, concerns: [.F(8), .F(17)],
      as: .behaviour([.whenever(overVoltage, chargerFloats)])),
    Reading(
      .R(7), "hysteresis", basis: .publicManuals, concerns: [.F(5), .F(8), .F(16)], as: .behaviour(noHysteresis)),
    Reading(.R(8), "whichCell", basis: .failSafe, concerns: [.F(5), .F(8)], as: .behaviour(anyCell)),
    Reading(.R(9), "openTerminal", basis: .failSafe, concerns: [.F(14)], as: .behaviour(openTerminal)),
    Reading(.R(10), "invalidReading", basis: .failSafe, concerns: [.F(15)], as: .behaviour(failSafe)),
    Reading(
      .R(11), "ledsWhenOff", basis: .datasheetElsewhere, concerns: [.F(16), .F(17)], as: .behaviour(darkWhenOff)),
    Reading(.R(12), "supplyCurrent", basis: .customaryMeaning, concerns: [.F(18)], as: .behaviour(currentDraw)),
    Reading(
      .R(13), "sourceCurrent", basis: .customaryMeaning, concerns: [.F(6), .F(9)], as: .behaviour(sourceCurrent)),
    Reading(
      .R(14), "independence", basis: .datasheetElsewhere, concerns: [.F(5), .F(8)], as: .behaviour(independence)),
    Reading(
      .R(15), "beforeFirstSample", basis: .failSafe, concerns: [.F(5), .F(8)], as: .behaviour([.initially(bothFloat)])),
    Reading(.R(16), "trippedWhileOff", basis: .failSafe, concerns: [.F(12)], as: .behaviour(watchedWhileOff)),
    Reading(.R(17), "noWarning", basis: .failSafe, concerns: [.F(5), .F(16)], as: .behaviour(noWarning)),
    Reading(.R(18), "coil", basis: .customaryMeaning, concerns: [.F(6), .F(7), .F(10)], as: .compatibility),
    Reading(.R(19), "batteryWiring", basis: .nothingAssumed, concerns: [.F(3), .F(13)], as: .compatibility),
  ]
}

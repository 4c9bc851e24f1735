import SpecModel

extension SmallBMS {
  /// What the datasheet leaves open, and how this specification reads it.
  public static let readings: [Reading] = [
    Reading("R1", "fahrenheit", basis: .customaryMeaning, concerns: ["F19"], as: .figure),
    Reading(
      "R2", "chargerDrop", basis: .otherLanguages, concerns: ["F9"],
      as: .behaviour([.voltage("charger", "chargerOutput.voltageWhenHigh")])),
    Reading(
      "R3", "remoteHAtBatteryPlus", basis: .datasheetElsewhere, concerns: ["F13", "F14"], as: .behaviour(onWhenHigh)),
    Reading(
      "R4", "equality", basis: .customaryMeaning, concerns: ["F14", "F15", "F16", "F17"], as: .behaviour(equality)),
    Reading(
      "R5", "underTemperature", basis: .datasheetElsewhere, concerns: ["F8", "F17"],
      as: .behaviour([.whenever(underTemperature, chargerFloats)])),
    Reading(
      "R6", "overVoltage", basis: .publicManuals, concerns: ["F8", "F17"],
      as: .behaviour([.whenever(overVoltage, chargerFloats)])),
    Reading("R7", "hysteresis", basis: .publicManuals, concerns: ["F5", "F8", "F16"], as: .behaviour(noHysteresis)),
    Reading("R8", "whichCell", basis: .failSafe, concerns: ["F5", "F8"], as: .behaviour(anyCell)),
    Reading("R9", "openTerminal", basis: .failSafe, concerns: ["F14"], as: .behaviour(openTerminal)),
    Reading("R10", "invalidReading", basis: .failSafe, concerns: ["F15"], as: .behaviour(failSafe)),
    Reading("R11", "ledsWhenOff", basis: .datasheetElsewhere, concerns: ["F16", "F17"], as: .behaviour(darkWhenOff)),
    Reading("R12", "supplyCurrent", basis: .customaryMeaning, concerns: ["F18"], as: .behaviour(currentDraw)),
    Reading("R13", "sourceCurrent", basis: .customaryMeaning, concerns: ["F6", "F9"], as: .behaviour(sourceCurrent)),
    Reading("R14", "independence", basis: .datasheetElsewhere, concerns: ["F5", "F8"], as: .behaviour(independence)),
    Reading(
      "R15", "beforeFirstSample", basis: .failSafe, concerns: ["F5", "F8"], as: .behaviour([.initially(bothFloat)])),
    Reading("R16", "trippedWhileOff", basis: .failSafe, concerns: ["F12"], as: .behaviour(watchedWhileOff)),
  ]
}

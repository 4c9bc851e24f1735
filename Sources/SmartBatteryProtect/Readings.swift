import SpecModel

extension SmartBatteryProtect {
  /// What the published documents leave open or say differently, and how this specification reads it.
  ///
  /// Q1 to Q8 are the points that were open from the start; the others came up when the tables were written.
  public static let readings: [Reading] = [
    Reading(
      "Q1", "overVoltageLevel", basis: .mostDocuments, concerns: ["B8"], as: .behaviour(overVoltageDisconnects)),
    Reading(
      "Q2", "overVoltageRestart", basis: .customaryMeaning, concerns: ["B8"], as: .behaviour(overVoltageEnds)),
    Reading(
      "Q3", "sameInstant", basis: .datasheetElsewhere, concerns: ["B12", "B13", "B26"],
      as: .behaviour(underVoltageTimes)),
    Reading("Q4", "equality", basis: .customaryMeaning, concerns: ["B8", "B12", "B26"], as: .behaviour(equality)),
    Reading("Q5", "dimensions", basis: .mostDocuments, concerns: ["B24"], as: .figure),
    Reading("Q6", "attempts", basis: .failSafe, concerns: ["B14", "B15"], as: .behaviour(attempts)),
    Reading("Q7", "temperature", basis: .failSafe, concerns: ["B6"], as: .figure),
    Reading("Q8", "ownLevels", basis: .dealersText, concerns: ["B9", "B10"], as: .figure),
    Reading(
      "Q9", "betweenLevels", basis: .datasheetElsewhere, concerns: ["B12", "B13", "B26"], as: .behaviour(betweenLevels)),
    Reading(
      "Q10", "watchedWhileOff", basis: .failSafe, concerns: ["B12", "B13", "B16"], as: .behaviour(watchedWhileOff)),
    Reading("Q11", "outOfRange", basis: .failSafe, concerns: ["B5"], as: .behaviour(outOfRange)),
    Reading("Q12", "remoteStates", basis: .customaryMeaning, concerns: ["B14", "B16"], as: .behaviour(remoteStates)),
    Reading("Q13", "start", basis: .failSafe, concerns: ["B12", "B14", "B16"], as: .behaviour(start)),
    Reading("Q14", "severalCodes", basis: .customaryMeaning, concerns: ["B20"], as: .behaviour(severalCodes)),
    Reading("Q15", "shortCircuitAttempts", basis: .customaryMeaning, concerns: ["B17"], as: .behaviour(shortCircuits)),
    Reading(
      "Q16", "overVoltageInLithiumMode", basis: .datasheetElsewhere, concerns: ["B8", "B14"],
      as: .behaviour(overVoltageInLithiumMode)),
    Reading("Q17", "deadTime", basis: .customaryMeaning, concerns: ["B14"], as: .behaviour(deadTime)),
    Reading("Q18", "unlocking", basis: .failSafe, concerns: ["B15"], as: .behaviour(unlocking)),
    Reading(
      "Q19", "reconnectionDuringOverVoltage", basis: .customaryMeaning, concerns: ["B8", "B26"],
      as: .behaviour(reconnectionDuringOverVoltage)),
    Reading("Q20", "overTemperature", basis: .nothingAssumed, concerns: ["B20"], as: .figure),
    Reading("Q21", "detection", basis: .datasheetElsewhere, concerns: ["B4", "B10"], as: .figure),
    Reading("Q22", "batteryFuse", basis: .failSafe, concerns: ["B2", "B25"], as: .advice),
  ]
}

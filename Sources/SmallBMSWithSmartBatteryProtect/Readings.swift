import SpecModel

extension SmallBMSWithSmartBatteryProtect {
  /// What the documents of both products leave open about the pair.
  static let readings: [Reading] = [
    Reading("P1", "sameVoltage", basis: .customaryMeaning, concerns: ["F15", "B5"], as: .figure),
    Reading("P2", "attempts", basis: .customaryMeaning, concerns: ["B15"], as: .behaviour(claims(lockout))),
    Reading(
      "P3", "floating", basis: .failSafe, concerns: ["F6", "B14"], as: .behaviour(claims(neverFloatingAndConnected))),
    Reading(
      "P4", "independence", basis: .customaryMeaning, concerns: ["F8", "B14"], as: .behaviour(claims(nothingElse))),
  ]

  /// The statements of both products that the page rests on, and where it prints what follows from them.
  static let clauses = [
    ClauseGroup("wiring", ["F6", "F7", "F13", "F15", "B2", "B4", "B5", "B10", "B25"]),
    ClauseGroup("sequence", ["F5", "F8", "F12", "F16", "B8", "B14", "B17", "B20"]),
    ClauseGroup("lockout", ["B15"]),
    ClauseGroup("limits", ["B12", "B18"]),
  ]

  static func claims(_ implications: [SafetyProperty.Implication]) -> [Claim] { implications.map(Claim.always) }
}

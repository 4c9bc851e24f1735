import Quantities
import SmallBMS
import SmartBatteryProtect
import SpecModel

extension SmallBMSWithSmartBatteryProtect {
  /// The page of the pair, from the first wire to what is proven.
  static let chapters: [Chapter] = [
    Chapter(
      "wiring",
      [
        .paragraph(
          Statement("wiring.purpose", from: .bms(5), .bms(7), .protect(14), claims: claims(lowCellDisconnects))),
        .procedure(
          Procedure([
            .init(Statement("wiring.install", from: .bms(6), .protect(25), as: .advice)),
            .init(Statement("wiring.battery", from: .protect(2), .bms(15), .P(1), as: .advice)),
            .init(Statement("wiring.wire", from: .bms(7), .bms(13), .protect(14), as: .advice)),
            .init(Statement("wiring.mode", from: .protect(10), .protect(14), as: .advice)),
            .init(
              Statement("wiring.switchOn", from: .bms(12), as: .advice),
              check: Statement("wiring.check", from: .bms(16), .protect(14), claims: claims(nothingElse))),
          ])),
        .notice(
          .notice,
          [
            Statement(
              "wiring.shortCircuit", choosing: FactID(\Pair.bms.loadOutput.isShortCircuitProtected), from: .bms(6),
              as: .figure)
          ]),
        .paragraph(Statement("wiring.voltage", from: .bms(15), .protect(4), .protect(5), .P(1), claims: outOfRange)),
      ]),
    Chapter(
      "sequence",
      [
        .table(
          TextTable(
            columns: ["column.event", "column.bms", "column.protect"],
            rows: [
              event(
                "lowCell", floats, disconnects, from: .bms(5), .bms(16), .protect(14),
                claims: claims(lowCellDisconnects + staysOff)),
              event(
                "switchedOff", floats, disconnects, from: .bms(12), .protect(14),
                claims: claims(switchedOffDisconnects + staysOff)),
              event(
                "unreadable", floats, disconnects, from: .protect(14), .P(3),
                claims: claims(unreadableDisconnects + staysOff)),
              event(
                "tooLow", floats, disconnects, from: .bms(15), .protect(14), .P(1),
                claims: claims(tooLowDisconnects + staysOff)),
              event("back", isHigh, "event.back.protect", from: .bms(5), .protect(14), claims: claims(staysOff)),
              event(
                "overVoltage", isHigh, "event.overVoltage.protect", from: .protect(8), .protect(20),
                claims: claims(overVoltageDisconnects) + overVoltageCode),
              event(
                "shortCircuit", isHigh, "event.shortCircuit.protect", from: .protect(17), .protect(20),
                claims: shortCircuitDisconnects),
              event(
                "charger", isHigh, "event.charger.protect", from: .bms(8), .P(4), claims: claims(nothingElse)),
            ])),
        .figure(
          Figure(
            "sequence", of: exampleRun, showing: shown, listingChanges: true,
            caption: Statement("sequence.figure", as: .document))),
      ]),
    Chapter(
      "lockout",
      [
        .paragraph(
          Statement("lockout.why", from: .bms(5), .protect(14), .protect(15), as: .advice),
          Statement("lockout.count", from: .protect(15), .P(2), claims: claims(lockout)),
          Statement("lockout.end", from: .protect(15), claims: claims(unlocking))),
        .paragraph(Statement("lockout.display", from: .protect(15), .protect(20), claims: lockoutCode)),
        .notice(.notice, [Statement("lockout.advice", from: .protect(15), as: .advice)]),
      ]),
    Chapter(
      "limits",
      [
        .list([
          Statement("limits.thresholds", from: .protect(12), .protect(14), claims: claims(nothingElse)),
          Statement("limits.alarm", from: .protect(14), .protect(18), claims: claims(alarmStaysOff)),
          Statement("limits.brokenWire", from: .bms(6), .protect(14), .P(3), claims: claims(neverFloatingAndConnected)),
        ])
      ]),
    Chapter(
      "proofs",
      [
        .paragraph(Statement("proofs.about", as: .document), Statement("proofs.assumed", from: .P(1), as: .document)),
        .list([
          Statement("proofs.lowCell", from: .bms(5), .bms(16), .protect(14), claims: claims(lowCellDisconnects)),
          Statement("proofs.floating", from: .bms(6), .protect(14), claims: claims(neverFloatingAndConnected)),
          Statement("proofs.switchedOff", from: .bms(12), .protect(14), claims: claims(switchedOffDisconnects)),
          Statement("proofs.unreadable", from: .P(3), claims: claims(unreadableDisconnects)),
          Statement("proofs.deadTime", from: .protect(14), claims: claims(staysOff)),
          Statement("proofs.attempts", from: .protect(15), .P(2), claims: claims(lockout)),
          Statement("proofs.lockout", from: .protect(15), claims: claims(unlocking)),
          Statement("proofs.overVoltage", from: .protect(8), claims: claims(overVoltageDisconnects)),
          Statement("proofs.nothingElse", from: .bms(5), .protect(14), .P(4), claims: claims(nothingElse)),
        ]),
      ]),
    Chapter("open-points", [.paragraph(Statement("sources.about", as: .document)), .clauses, .readings]),
    .about(),
  ]

  private static let shown = Figure.Selection(
    inputs: [batteryVoltage.id, cellVoltageMin.id],
    tables: [
      loadOutput.id, load.id, code.id,
    ])

  private static let floats: TextKey = "event.floats"
  private static let isHigh: TextKey = "event.isHigh"
  private static let disconnects: TextKey = "event.disconnects"

  /// A row of what happens when: the cause, what the smallBMS does, what the Smart BatteryProtect does.
  private static func event(
    _ name: String, _ bms: TextKey, _ protect: TextKey, from sources: Source..., claims: [Claim]
  ) -> [TextTable.Cell] {
    [
      .statement(Statement(TextKey("event.\(name)"), from: sources, as: .document)),
      .statement(Statement(bms, from: sources, as: .document)),
      .statement(Statement(protect, from: sources, as: .behaviour(claims))),
    ]
  }

  private static let outOfRange: [Claim] = [.whenever(.not(isFed), disconnected)]
  private static let shortCircuitDisconnects: [Claim] = [.whenever(isShorted, disconnected)]
  private static let overVoltageCode: [Claim] = [.whenever(code == .E4, isTooHigh)]
  private static let lockoutCode: [Claim] = [.whenever(code == .E7, release == .lockedOut)]
}

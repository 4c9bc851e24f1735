import SpecModel

extension SmartBatteryProtect {
  /// The manual: which statements stand in which chapter, in which order.
  public static let chapters: [Chapter] = [
    purposeChapter, safetyChapter, installationChapter, settingsChapter, modesChapter, operationChapter, displayChapter,
    Chapter(
      "technical-data",
      [.specifications, .picture(Picture("dimensions", .dimensions(\SmartBatteryProtect.enclosure.dimensions)))]),
    Chapter(
      "readings",
      [
        .paragraph(.whyReadings), .readings,
        .paragraph(Statement("readings.documents", as: .document), .whereStatementsAreUsed), .clauses,
      ]),
    .about([
      .paragraph(Statement("about.independent", as: .document)),
      .paragraph(Statement("about.trademarks", as: .document)),
    ]),
  ]

  /// Which statements the documents make, where the manual prints them, and which document makes them.
  public static let clauses = [
    ClauseGroup("purpose", ["B1"], in: manual, dealersTable),
    ClauseGroup("not-suitable", ["B2", "B3"], in: manual),
    ClauseGroup("system-voltage", ["B4"], in: manual, dealersTable),
    ClauseGroup("technical-data", ["B5", "B6", "B7"], in: dealersTable),
    ClauseGroup("over-voltage", ["B8"], in: manual, olderTable),
    ClauseGroup("settings", ["B9", "B10"], in: manual),
    ClauseGroup("settings", ["B11"], in: manual, dealersTable),
    ClauseGroup("mode-alarm", ["B12"], in: manual),
    ClauseGroup("mode-relay", ["B13"], in: manual),
    ClauseGroup("mode-lithium", ["B14", "B15"], in: manual),
    ClauseGroup("remote", ["B16"], in: manual),
    ClauseGroup("short-circuit", ["B17"], in: manual),
    ClauseGroup("alarm-output", ["B18"], in: dealersTable),
    ClauseGroup("technical-data", ["B19"], in: dealersTable),
    ClauseGroup("codes", ["B20"], in: manual),
    ClauseGroup("dot", ["B21"], in: manual),
    ClauseGroup("technical-data", ["B22", "B23", "B24"], in: dealersTable),
    ClauseGroup("installation", ["B25"], in: manual),
    ClauseGroup("under-voltage", ["B26"], in: dealersTable),
  ]

  private static let manual: TextKey = "document.manual"
  private static let dealersTable: TextKey = "document.dealersTable"
  private static let olderTable: TextKey = "document.olderTable"

  private static let purposeChapter = Chapter(
    "purpose",
    [
      .paragraph(
        Statement("purpose.what", from: .B(1), as: .compatibility),
        Statement("purpose.relay", choosing: \SmartBatteryProtect.purpose.hasRelay, from: .B(1), as: .figure)),
      .paragraph(
        Statement(
          "purpose.charger", choosing: \SmartBatteryProtect.purpose.mayInterruptCharger, from: .B(1),
          as: .compatibility),
        Statement("purpose.chargerRemote", from: .B(1), as: .compatibility)),
      .paragraph(Statement("purpose.models", from: .B(6), as: .figure)),
      .section(
        Chapter(
          "not-suitable",
          [
            .list([
              Statement(
                "purpose.direction", choosing: \SmartBatteryProtect.purpose.isBidirectional, from: .B(2),
                as: .compatibility),
              Statement(
                "purpose.betweenBatteries", choosing: \SmartBatteryProtect.purpose.chargesOtherBattery, from: .B(2),
                as: .compatibility),
              Statement(
                "purpose.inverter", choosing: \SmartBatteryProtect.purpose.mayFeedInverter, from: .B(3),
                as: .compatibility),
            ])
          ])),
    ])

  private static let safetyChapter = Chapter(
    "safety",
    [
      .paragraph(Statement("safety.about", as: .document), .whatNumbersStandFor),
      .notice(
        .warning,
        [
          Statement("safety.fuse.hazard", from: .B(25), .Q(22), as: .advice),
          Statement("safety.fuse.consequence", as: .advice),
          Statement("safety.fuse.avoidance", from: .B(25), .Q(22), as: .advice),
        ]),
      .notice(
        .caution,
        [
          Statement("safety.restart.hazard", from: .B(12), .B(16), .B(26), claims: reconnects),
          Statement("safety.restart.consequence", as: .advice), Statement("safety.restart.avoidance", as: .advice),
        ]),
      .notice(
        .notice,
        [
          Statement(
            "safety.reverse.hazard", choosing: \SmartBatteryProtect.purpose.isBidirectional, from: .B(2),
            as: .compatibility),
          Statement("safety.reverse.consequence", from: .B(2), as: .compatibility),
          Statement("safety.reverse.avoidance", as: .advice),
        ]),
      .notice(
        .notice,
        [
          Statement(
            "safety.inverter.hazard", choosing: \SmartBatteryProtect.purpose.mayFeedInverter, from: .B(3),
            as: .compatibility),
          Statement("safety.inverter.consequence", as: .advice),
          Statement("safety.inverter.avoidance", from: .B(3), as: .advice),
        ]),
    ])

  private static let installationChapter = Chapter(
    "installation",
    [
      .picture(Picture("connections", .connections(ports))),
      .paragraph(Statement("installation.before", as: .advice)),
      .procedure(
        Procedure([
          .init(
            Statement(
              "installation.place", choosing: \SmartBatteryProtect.installation.mayBeAboveBattery, from: .B(25),
              as: .advice)),
          .init(
            Statement("installation.direction", from: .B(2), as: .advice),
            check: Statement("installation.direction.check", from: .B(2), as: .advice)),
          .init(Statement("installation.torque", from: .B(23), as: .advice)),
          .init(Statement("installation.alarm", from: .B(18), as: .advice)),
          .init(Statement("installation.remote", from: .B(14), .B(16), as: .advice)),
          .init(Statement("installation.ground", from: .B(25), as: .advice)),
          .init(
            Statement("installation.fuse", from: .B(25), .Q(22), as: .advice),
            check: Statement("installation.fuse.check", as: .advice)),
          .init(Statement("installation.live", as: .advice)),
          .init(Statement("installation.setting", from: .B(9), .B(10), as: .advice)),
          .init(
            Statement("installation.close", from: .B(16), as: .advice),
            check: Statement("installation.close.check", from: .B(16), .B(21), claims: connectsAfterDelay)),
        ])),
      .section(
        Chapter(
          "system-voltage",
          [
            .paragraph(
              Statement(
                "systemVoltage.detected", choosing: \SmartBatteryProtect.supply.isVoltageDetected, from: .B(4), .Q(21),
                as: .figure))
          ])),
      .section(
        Chapter(
          "alarm-output",
          [
            .paragraph(
              Statement("alarm.what", from: .B(18), as: .figure),
              Statement("alarm.openCollector", from: .B(18), as: .document),
              Statement(
                "alarm.shortCircuit", choosing: \SmartBatteryProtect.alarmOutput.isShortCircuitProtected, from: .B(18),
                as: .figure),
              Statement("alarm.delay", from: .B(12), .B(18), as: .figure))
          ])),
    ])

  private static let settingsChapter = Chapter(
    "settings",
    [
      .paragraph(
        Statement("settings.about", from: .B(9), as: .figure), Statement("settings.default", from: .B(11), as: .figure),
        Statement("settings.choosing", as: .advice)),
      .choices(
        ChoiceTable(
          rows: "setting",
          columns: [
            .init("column.shutdown", \SmartBatteryProtect.levels.shutdown),
            .init("column.restart", \SmartBatteryProtect.levels.restart),
          ])),
      .section(
        Chapter(
          "letters",
          [
            .paragraph(Statement("letters.about", from: .B(10), as: .figure)),
            .table(
              TextTable(
                columns: ["column.display", "column.meaning"],
                rows: [
                  letter("-", "letter.own", .Q(8)), letter("A", "letter.alarm", .B(12)),
                  letter("b", "letter.relay", .B(13)), letter("C", "letter.lithium", .B(14)),
                  letter("d", "letter.detect", .B(4)), letter("F", "letter.bluetoothOn"),
                  letter("h", "letter.bluetoothOff"), letter("P", "letter.pin"),
                ])),
          ])),
    ])

  private static func letter(_ marking: Name, _ text: TextKey, _ sources: Source...) -> [TextTable.Cell] {
    [
      .beside(.segments(marking), .marking(marking)),
      .statement(Statement(text, from: [.B(10)] + sources, as: .figure)),
    ]
  }

  private static let modesChapter = Chapter(
    "modes",
    [
      .paragraph(Statement("modes.about", from: .B(10), .B(12), as: .figure)),
      .section(
        Chapter(
          "mode-alarm",
          [
            .list([
              Statement("modeAlarm.underVoltage", from: .B(12), .B(26), .Q(3), claims: modeAlarmUnderVoltage),
              Statement("mode.reconnection", from: .B(12), .B(26), claims: reconnects),
              Statement("modeAlarm.overVoltage", from: .B(12), .Q(2), claims: modeAlarmOverVoltage),
            ])
          ])),
      .section(
        Chapter(
          "mode-relay",
          [
            .list([
              Statement("modeRelay.underVoltage", from: .B(13), .Q(3), claims: modeRelayUnderVoltage),
              Statement("mode.reconnection", from: .B(12), .B(26), claims: reconnects),
              Statement("modeRelay.overVoltage", from: .B(13), .Q(2), claims: modeRelayOverVoltage),
            ])
          ])),
      .section(
        Chapter(
          "mode-lithium",
          [
            .paragraph(
              Statement("modeLithium.requires", from: .B(14), as: .compatibility),
              Statement("modeLithium.words", from: .B(14), as: .document),
              Statement("modeLithium.input", from: .B(14), as: .document)),
            .list([
              Statement("modeLithium.disconnects", from: .B(14), .Q(17), claims: lithiumDisconnects),
              Statement(
                "modeLithium.underVoltage", choosing: \SmartBatteryProtect.lithium.usesUnderVoltage, from: .B(14),
                claims: lithiumIgnoresUnderVoltage),
              Statement("modeLithium.lockout", from: .B(15), .Q(6), .Q(18), claims: lockout),
            ]),
            .procedure(
              Procedure([
                .init(Statement("lithium.wire", from: .B(14), as: .advice)),
                .init(Statement("lithium.choose", from: .B(10), .B(14), as: .advice)),
                .init(
                  Statement("lithium.allow", from: .B(14), as: .advice),
                  check: Statement("lithium.allow.check", from: .B(14), .Q(13), claims: lithiumConnects)),
                .init(
                  Statement("lithium.forbid", from: .B(14), as: .advice),
                  check: Statement("lithium.forbid.check", from: .B(14), claims: lithiumDisconnects)),
              ])),
          ])),
    ])

  private static let operationChapter = Chapter(
    "operation",
    [
      .paragraph(.howTablesAreRead, Statement("operation.about", as: .document)),
      .section(
        Chapter(
          "under-voltage",
          [
            .paragraph(
              Statement("underVoltage.delay", from: .B(26), .Q(3), claims: underVoltageTimes),
              Statement("underVoltage.cancelled", from: .B(26), .Q(4), .Q(9), claims: betweenLevels),
              Statement("mode.reconnection", from: .B(12), .B(26), claims: reconnects)),
            .decisions(.underVoltage),
          ])),
      .section(
        Chapter(
          "over-voltage",
          [
            .paragraph(
              Statement("overVoltage.disconnects", from: .B(8), .Q(1), .Q(16), claims: overVoltageDisconnects),
              Statement(
                "overVoltage.delay", choosing: \SmartBatteryProtect.overVoltage.delaysReconnection, from: .B(8), .Q(2),
                claims: overVoltageEnds))
          ])),
      .section(
        Chapter(
          "remote",
          [.paragraph(Statement("remote.delays", from: .B(16), .Q(12), claims: remoteDelays))])),
      .section(
        Chapter(
          "short-circuit",
          [
            .paragraph(Statement("shortCircuit.attempts", from: .B(17), .Q(15), claims: shortCircuits)),
            .decisions(.shortCircuit),
          ])),
      .figure(Figure("operation", of: exampleDay, caption: Statement("operation.example", as: .document))),
      .section(Chapter("release-state", [.decisions(.release)])),
      .section(Chapter("permission-state", [.decisions(.permission)])),
      .section(Chapter("load-state", [.picture(Picture("load", .decisions(.load))), .decisions(.load)])),
      .section(Chapter("alarm-state", [.picture(Picture("alarm", .decisions(.alarm))), .decisions(.alarm)])),
      .section(Chapter("code-state", [.decisions(.code)])),
      .section(Chapter("display-state", [.decisions(.display)])),
    ])

  private static let displayChapter = Chapter(
    "display",
    [
      .section(
        Chapter(
          "codes",
          [
            .paragraph(Statement("codes.about", from: .B(20), claims: codesShown)),
            .table(
              TextTable(
                columns: ["column.display", "column.cause", "column.action"],
                rows: [
                  code(\.codes.calibration, "code.calibration", mend: replace),
                  code(\.codes.shortCircuit, "code.shortCircuit", .B(17)),
                  code(\.codes.overTemperature, "code.overTemperature", .Q(20)),
                  code(\.codes.temperatureWarning, "code.temperatureWarning", .Q(20)),
                  code(\.codes.underVoltage, "code.underVoltage"), code(\.codes.voltageWarning, "code.voltageWarning"),
                  code(\.codes.overVoltage, "code.overVoltage"), code(\.codes.configuration, "code.configuration"),
                  code(\.codes.referenceVoltage, "code.referenceVoltage", mend: replace),
                  code(\.codes.lockout, "code.lockout", .B(15)),
                  code(\.codes.reverseCurrent, "code.reverseCurrent", .B(2)),
                ])),
          ])),
      .section(
        Chapter(
          "dot",
          [
            .table(
              TextTable(
                columns: ["column.dot", "column.meaning"],
                rows: [
                  dot("dot.lit", "dot.lit.meaning"), dot("dot.slow", "dot.slow.meaning"),
                  dot("dot.fast", "dot.fast.meaning"),
                ]))
          ])),
    ])

  private static func code(
    _ fact: KeyPath<SmartBatteryProtect, Fact<Name>>, _ text: TextKey, _ sources: Source..., mend: Statement? = nil
  ) -> [TextTable.Cell] {
    [
      .beside(.segments(SmartBatteryProtect()[keyPath: fact].value), .fact(fact)),
      .statement(Statement(text, from: [.B(20)] + sources, as: .figure)),
      .statement(mend ?? Statement("\(text.name).action", as: .advice)),
    ]
  }

  private static let replace = Statement("code.replace", from: .B(20), as: .figure)

  private static func dot(_ pattern: TextKey, _ meaning: TextKey) -> [TextTable.Cell] {
    [
      .statement(Statement(pattern, from: .B(21), as: .figure)),
      .statement(Statement(meaning, from: .B(21), as: .figure)),
    ]
  }
}

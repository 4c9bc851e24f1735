import SpecModel

extension SmallBMS {
  /// The manual: which statements stand in which chapter, in which order.
  public static let chapters: [Chapter] = [
    purposeChapter, safetyChapter, connectionsChapter, installationChapter, operationChapter, ledChapter,
    Chapter(
      "technical-data", [.specifications, .picture(Picture("dimensions", .dimensions(\SmallBMS.enclosure.dimensions)))]),
    .readings,
    .about([
      .paragraph(Statement("about.independent", as: .document)),
      .paragraph(Statement("about.trademarks", as: .document)),
    ]),
  ]

  private static let purposeChapter = Chapter(
    "purpose",
    [
      .paragraph(
        Statement("purpose.what", choosing: \SmallBMS.purpose.isSimpleAndLowCost, from: .F(1), as: .compatibility),
        Statement("purpose.batteries", from: .F(3), .F(15), as: .compatibility)),
      .paragraph(Statement("purpose.outputs", from: .F(4), claims: whatOutputsDo)),
      .section(
        Chapter(
          "not-suitable",
          [
            .paragraph(
              Statement(
                "purpose.notSuitable", choosing: \SmallBMS.purpose.hasVEBusInterface, from: .F(2), as: .compatibility))
          ])),
    ])

  /// The datasheet gives reason for notices about damage to property, none about injury.
  private static let safetyChapter = Chapter(
    "safety",
    [
      .paragraph(Statement("safety.about", as: .document)),
      .notice(
        .notice,
        [
          Statement(
            "safety.loadShort.hazard", choosing: \SmallBMS.loadOutput.isShortCircuitProtected, from: .F(6),
            claims: [.limited(.loadOutput, \.loadOutput.isShortCircuitProtected)]),
          Statement(
            "safety.loadShort.consequence", from: .F(6), .R(13),
            claims: [.rated(.loadOutput, \.loadOutput.maximumCurrent)]),
          Statement("safety.loadShort.avoidance", as: .advice),
        ]),
      .notice(
        .notice,
        [
          Statement(
            "safety.inductive.hazard", choosing: \SmallBMS.chargerOutput.mayFeedInductiveLoad, from: .F(10),
            as: .compatibility),
          Statement(
            "safety.inductive.consequence", from: .F(9),
            claims: [.rated(.chargerOutput, \.chargerOutput.maximumCurrent)]),
          Statement("safety.inductive.avoidance", as: .advice),
        ]),
    ])

  private static let connectionsChapter = Chapter(
    "connections",
    [
      .paragraph(
        Statement("load.symbols", from: .F(6), as: .document),
        Statement("load.words", from: .F(6), .F(9), claims: highAndFloating), .whatNumbersStandFor),
      .picture(Picture("connections", .connections(ports))),
      .section(
        Chapter(
          "load-output",
          [
            .paragraph(
              Statement("load.behaviour", from: .F(5), claims: loadBehaviour),
              Statement("load.again", from: .R(7), claims: loadAgain),
              Statement("load.noWarning", from: .R(17), claims: noWarning)),
            .paragraph(
              Statement("load.limits", from: .F(6), claims: loadLimits),
              Statement(
                "load.shortCircuit", choosing: \SmallBMS.loadOutput.isShortCircuitProtected, from: .F(6),
                claims: [.limited(.loadOutput, \.loadOutput.isShortCircuitProtected)])),
            .paragraph(Statement("load.mayControl", from: .F(7), as: .compatibility)),
            .items(\SmallBMS.loadOutput.mayControl),
            .paragraph(Statement("load.coil", from: .F(6), .F(7), .R(18), as: .compatibility)),
            .paragraph(Statement("load.cable", from: .F(7), as: .compatibility)),
          ])),
      .section(
        Chapter(
          "charger-output",
          [
            .paragraph(
              Statement("charger.behaviour", from: .F(8), .R(5), claims: chargerBehaviour),
              Statement("charger.again", from: .R(7), claims: chargerAgain)),
            .paragraph(
              Statement("charger.limits", from: .F(9), .R(2), claims: chargerLimits),
              Statement(
                "charger.shortCircuit", choosing: \SmallBMS.chargerOutput.isShortCircuitProtected, from: .F(9),
                claims: [.limited(.chargerOutput, \.chargerOutput.isShortCircuitProtected)]),
              Statement(
                "charger.inductive", choosing: \SmallBMS.chargerOutput.mayFeedInductiveLoad, from: .F(10),
                as: .compatibility)),
            .paragraph(Statement("charger.mayControl", from: .F(11), as: .compatibility)),
            .items(\SmallBMS.chargerOutput.mayControl),
          ])),
      .section(
        Chapter(
          "on-off-input",
          [
            .paragraph(Statement("onOff.controls", from: .F(12), claims: offFloatsBoth)),
            .paragraph(Statement("onOff.terminals", from: .F(13), as: .figure)),
            .list(switchingContacts.map(\.statement)),
            .picture(Picture("switching-on", .contacts(switchingContacts))),
            .paragraph(Statement("onOff.otherwise", from: .F(14), claims: offOtherwise)),
          ])),
    ])

  private static let installationChapter = Chapter(
    "installation",
    [
      .paragraph(Statement("installation.before", as: .advice)),
      .procedure(
        Procedure([
          .init(
            Statement("installation.suitable", from: .F(3), .F(15), as: .advice),
            check: Statement("installation.suitable.check", from: .F(15), as: .figure)),
          .init(
            Statement(
              "installation.place", choosing: \SmallBMS.environment.mayCondense, from: .F(19), as: .advice),
            check: Statement(
              "installation.water", choosing: \SmallBMS.environment.isProtectedAgainstWater, from: .F(19), as: .advice)),
          .init(Statement("installation.open", from: .F(12), .F(14), .R(9), claims: offWhileOpen)),
          .init(
            Statement(
              "installation.fuse", choosing: \SmallBMS.loadOutput.isShortCircuitProtected, from: .F(6), as: .advice),
            check: Statement("installation.fuse.check", from: .F(6), .R(13), as: .advice)),
          .init(
            Statement("installation.load", from: .F(7), as: .advice),
            check: Statement(
              "installation.load.check", from: .F(6), .R(13),
              claims: [.rated(.loadOutput, \.loadOutput.maximumCurrent)])),
          .init(
            Statement(
              "installation.charger", choosing: \SmallBMS.chargerOutput.mayFeedInductiveLoad, from: .F(10), .F(11),
              as: .advice),
            check: Statement(
              "installation.charger.check", from: .F(9),
              claims: [.rated(.chargerOutput, \.chargerOutput.maximumCurrent)])),
          .init(Statement("installation.remote", from: .F(13), .R(3), claims: onByEachContact)),
          .init(
            Statement("installation.batteries", from: .F(3), .R(19), as: .advice),
            check: Statement("installation.batteries.check", from: .R(11), claims: darkWhenOff)),
          .init(
            Statement("installation.switchOn", as: .advice),
            check: Statement("installation.switchOn.check", from: .F(16), .F(17), claims: normalLEDs),
            otherwise: Statement("installation.switchOn.dark", from: .F(16), .R(10), .R(11), as: .advice)),
          .init(
            Statement("installation.switchOff", as: .advice),
            check: Statement(
              "installation.switchOff.check", from: .F(12), .F(14), .R(11), claims: offFloatsBoth + darkWhenOff)),
        ])),
      .section(
        Chapter(
          "installation-check",
          [.table(TextTable(observing: observations, [loadOnLamp, tempOrOVPLamp]))])),
    ])

  /// What the LEDs show once everything is connected.
  private static let observations: [Observation<SmallBMS>] = [
    .init("seen.off", when: off, .init(.ledLoadOn, .off), .init(.ledTempOrOVP, .off), from: .R(11)),
    .init("seen.normal", when: normal, .init(.ledLoadOn, .on), .init(.ledTempOrOVP, .off), from: .F(16), .F(17)),
    .init(
      "seen.lowCell", when: .all([usableAndOn, underVoltage, .not(chargerLimit)]), .init(.ledLoadOn, .off),
      .init(.ledTempOrOVP, .off), from: .F(16), .R(4)),
    .init(
      "seen.chargerLimit", when: .all([usableAndOn, chargerLimit, .not(underVoltage)]), .init(.ledLoadOn, .on),
      .init(.ledTempOrOVP, .on), from: .F(17), .R(14)),
    .init(
      "seen.both", when: .all([usableAndOn, underVoltage, chargerLimit]), .init(.ledLoadOn, .off),
      .init(.ledTempOrOVP, .on), from: .F(16), .F(17)),
    .init("seen.invalid", when: invalid, .init(.ledLoadOn, .off), .init(.ledTempOrOVP, .off), from: .R(10)),
  ]

  private static let operationChapter = Chapter(
    "operation",
    [
      .paragraph(
        .howTablesAreRead, Statement("operation.about", as: .document),
        Statement("operation.which", from: .R(8), claims: anyCell)),
      .figure(Figure("operation", of: exampleDay, caption: Statement("operation.example", as: .document))),
      .section(Chapter("system-state", [.decisions(.system)])),
      .section(
        Chapter(
          "load-output-state",
          [.picture(Picture("load-output", .decisions(.loadOutput))), .decisions(.loadOutput)])),
      .section(
        Chapter(
          "charger-output-state",
          [.picture(Picture("charger-output", .decisions(.chargerOutput))), .decisions(.chargerOutput)])),
      .section(Chapter("supply-current", [.decisions(.supplyCurrent)])),
    ])

  private static let ledChapter = Chapter(
    "leds",
    [
      .table(
        TextTable(
          columns: ["column.led", "column.meaning", "column.action"],
          rows: [
            [
              loadOnLamp.cell(isLit: true, ["led.loadOn", "led.lit"]),
              .statement(
                Statement(
                  "led.loadOn.lit.meaning", choosing: \SmallBMS.protections.isUnderVoltageAdjustable, from: .F(16),
                  claims: blueLit)),
              .texts(["led.loadOn.lit.action"]),
            ],
            [
              loadOnLamp.cell(isLit: false, ["led.loadOn", "led.dark"]),
              .statement(Statement("led.loadOn.dark.meaning", from: .F(16), .R(10), .R(11), claims: blueDark)),
              .texts(["led.loadOn.dark.action"]),
            ],
            [
              tempOrOVPLamp.cell(isLit: true, ["led.tempOrOVP", "led.lit"]),
              .statement(Statement("led.tempOrOVP.lit.meaning", from: .F(17), .R(14), claims: redLit + independence)),
              .texts(["led.tempOrOVP.lit.action"]),
            ],
            [
              tempOrOVPLamp.cell(isLit: false, ["led.tempOrOVP", "led.dark"]),
              .statement(Statement("led.tempOrOVP.dark.meaning", from: .F(17), .R(11), claims: redDark)),
              .texts(["led.tempOrOVP.dark.action"]),
            ],
          ]))
    ])
}

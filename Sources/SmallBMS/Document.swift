import SpecModel

extension SmallBMS {
  /// The manual: which statements stand in which chapter, in which order.
  public static let chapters: [Chapter] = [
    purposeChapter, safetyChapter, connectionsChapter, operationChapter, ledChapter,
    .technicalData, .readings,
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
      .section(
        Chapter(
          "load-output",
          [
            .paragraph(Statement("load.behaviour", from: .F(5), claims: loadBehaviour)),
            .paragraph(
              Statement("load.limits", from: .F(6), claims: loadLimits),
              Statement(
                "load.shortCircuit", choosing: \SmallBMS.loadOutput.isShortCircuitProtected, from: .F(6),
                claims: [.limited(.loadOutput, \.loadOutput.isShortCircuitProtected)])),
            .paragraph(Statement("load.mayControl", from: .F(7), as: .compatibility)),
            .items(\SmallBMS.loadOutput.mayControl),
            .paragraph(Statement("load.cable", from: .F(7), as: .compatibility)),
          ])),
      .section(
        Chapter(
          "charger-output",
          [
            .paragraph(Statement("charger.behaviour", from: .F(8), .R(5), claims: chargerBehaviour)),
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
            .list([
              Statement("onOff.join", from: .F(13), claims: onWhenJoined),
              Statement("onOff.high", from: .F(13), .R(3), claims: onWhenHighAtBatteryPlus),
              Statement("onOff.low", from: .F(13), claims: onWhenLowAtBatteryMinus),
            ]),
            .paragraph(Statement("onOff.otherwise", from: .F(14), claims: offOtherwise)),
          ])),
    ])

  private static let operationChapter = Chapter(
    "operation",
    [
      .paragraph(
        .howTablesAreRead, Statement("operation.about", as: .document),
        Statement("operation.which", from: .R(8), claims: anyCell)),
      .figure(Figure("operation", of: exampleDay, caption: Statement("operation.example", as: .document))),
      .section(Chapter("system-state", [.decisions(.system)])),
      .section(Chapter("load-output-state", [.decisions(.loadOutput)])),
      .section(Chapter("charger-output-state", [.decisions(.chargerOutput)])),
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
              .texts(["led.loadOn", "led.lit"]),
              .statement(
                Statement(
                  "led.loadOn.lit.meaning", choosing: \SmallBMS.protections.isUnderVoltageAdjustable, from: .F(16),
                  claims: blueLit)),
              .texts(["led.loadOn.lit.action"]),
            ],
            [
              .texts(["led.loadOn", "led.dark"]),
              .statement(Statement("led.loadOn.dark.meaning", from: .F(16), .R(10), .R(11), claims: blueDark)),
              .texts(["led.loadOn.dark.action"]),
            ],
            [
              .texts(["led.tempOrOVP", "led.lit"]),
              .statement(Statement("led.tempOrOVP.lit.meaning", from: .F(17), claims: redLit)),
              .texts(["led.tempOrOVP.lit.action"]),
            ],
            [
              .texts(["led.tempOrOVP", "led.dark"]),
              .statement(Statement("led.tempOrOVP.dark.meaning", from: .F(17), .R(11), claims: redDark)),
              .texts(["led.tempOrOVP.dark.action"]),
            ],
          ]))
    ])
}

import SpecModel

extension SmallBMS {
  /// The manual: which statements stand in which chapter, in which order.
  public static let chapters: [Chapter] = [
    purposeChapter, safetyChapter, connectionsChapter, operationChapter, ledChapter,
    Chapter("technical-data", [.specifications]),
    Chapter(
      "readings", [.paragraph(Statement("readings.about")), .readings]),
    Chapter(
      "about",
      [
        .paragraph(Statement("about.independent")), .paragraph(Statement("about.trademarks")),
        .paragraph(Statement("about.generated"), Statement("about.revision")),
      ]),
  ]

  private static let purposeChapter = Chapter(
    "purpose",
    [
      .paragraph(
        Statement("purpose.what", choosing: "purpose.isSimpleAndLowCost", from: .F(1)),
        Statement("purpose.batteries", from: .F(3), .F(15))),
      .paragraph(Statement("purpose.outputs", from: .F(4))),
      .section(
        Chapter(
          "not-suitable",
          [.paragraph(Statement("purpose.notSuitable", choosing: "purpose.hasVEBusInterface", from: .F(2)))])),
    ])

  /// The datasheet gives reason for notices about damage to property, none about injury.
  private static let safetyChapter = Chapter(
    "safety",
    [
      .paragraph(Statement("safety.about")),
      .notice(
        .notice,
        [
          Statement("safety.loadShort.hazard", choosing: "loadOutput.isShortCircuitProtected", from: .F(6)),
          Statement("safety.loadShort.consequence", from: .F(6), .R(13)), Statement("safety.loadShort.avoidance"),
        ]),
      .notice(
        .notice,
        [
          Statement("safety.inductive.hazard", choosing: "chargerOutput.mayFeedInductiveLoad", from: .F(10)),
          Statement("safety.inductive.consequence", from: .F(9)), Statement("safety.inductive.avoidance"),
        ]),
    ])

  private static let connectionsChapter = Chapter(
    "connections",
    [
      .section(
        Chapter(
          "load-output",
          [
            .paragraph(Statement("load.behaviour", from: .F(5))),
            .paragraph(
              Statement("load.limits", from: .F(6)),
              Statement("load.shortCircuit", choosing: "loadOutput.isShortCircuitProtected", from: .F(6))),
            .paragraph(Statement("load.mayControl", from: .F(7))),
            .items("loadOutput.mayControl"),
            .paragraph(Statement("load.cable", from: .F(7))),
          ])),
      .section(
        Chapter(
          "charger-output",
          [
            .paragraph(Statement("charger.behaviour", from: .F(8), .R(5))),
            .paragraph(
              Statement("charger.limits", from: .F(9), .R(2)),
              Statement("charger.shortCircuit", choosing: "chargerOutput.isShortCircuitProtected", from: .F(9)),
              Statement("charger.inductive", choosing: "chargerOutput.mayFeedInductiveLoad", from: .F(10))),
            .paragraph(Statement("charger.mayControl", from: .F(11))),
            .items("chargerOutput.mayControl"),
          ])),
      .section(
        Chapter(
          "on-off-input",
          [
            .paragraph(Statement("onOff.controls", from: .F(12))),
            .paragraph(Statement("onOff.terminals", from: .F(13))),
            .list([
              Statement("onOff.join", from: .F(13)), Statement("onOff.high", from: .F(13), .R(3)),
              Statement("onOff.low", from: .F(13)),
            ]),
            .paragraph(Statement("onOff.otherwise", from: .F(14))),
          ])),
    ])

  private static let operationChapter = Chapter(
    "operation",
    [
      .paragraph(Statement("operation.about"), Statement("operation.which", from: .R(8))),
      .figure(Figure("operation", of: exampleDay, caption: Statement("operation.example"))),
      .section(Chapter("system-state", [.decisions("system")])),
      .section(Chapter("load-output-state", [.decisions("loadOutput")])),
      .section(Chapter("charger-output-state", [.decisions("chargerOutput")])),
      .section(Chapter("supply-current", [.decisions("supplyCurrent")])),
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
                  "led.loadOn.lit.meaning", choosing: "protections.isUnderVoltageAdjustable", from: .F(16))),
              .texts(["led.loadOn.lit.action"]),
            ],
            [
              .texts(["led.loadOn", "led.dark"]),
              .statement(Statement("led.loadOn.dark.meaning", from: .F(16), .R(10), .R(11))),
              .texts(["led.loadOn.dark.action"]),
            ],
            [
              .texts(["led.tempOrOVP", "led.lit"]),
              .statement(Statement("led.tempOrOVP.lit.meaning", from: .F(17))), .texts(["led.tempOrOVP.lit.action"]),
            ],
            [
              .texts(["led.tempOrOVP", "led.dark"]),
              .statement(Statement("led.tempOrOVP.dark.meaning", from: .F(17), .R(11))),
              .texts(["led.tempOrOVP.dark.action"]),
            ],
          ]))
    ])
}

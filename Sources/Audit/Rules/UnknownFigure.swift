extension AuditRule {
  static let unknownFigure = AuditRule(
    "unknown-figure", .major, .addition,
    summary: "A figure that no fact of the specification accounts for.",
    rationale: "Nobody has stated it, so nobody has tested it, and nobody corrects it when the product changes.",
    accepted: [
      .text("en", "The drain output supplies up to 500 mA."),
      .text("nl", "De pompuitgang levert tot 4 A."),
    ],
    rejected: [
      .text("en", "The drain output supplies up to 500 mA, pulsed at ⟦50 Hz⟧."),
      .text("nl", "De pompuitgang levert tot 4 A, gepulst met ⟦50 Hz⟧."),
    ])
}

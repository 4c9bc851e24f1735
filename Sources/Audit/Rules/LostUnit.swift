extension AuditRule {
  static let lostUnit = AuditRule(
    "lost-unit", .critical, .measurementFormat,
    summary: "A unit is incomplete, so that the figure can be misread.",
    rationale:
      "A bare \"3°\" may be degrees Celsius, degrees Fahrenheit or an angle, and the reader has to guess which.",
    accepted: [
      .text("en", "In water of 3 °C or less, the pump output stays off."),
      .text("fr", "Dans une eau à 3 °C ou moins, la sortie pompe reste coupée."),
    ],
    rejected: [
      .text("en", "In water of ⟦3° or less⟧, the pump output stays off."),
      .text("fr", "Dans une eau à ⟦3 ° ou moins⟧, la sortie pompe reste coupée."),
    ])
}

extension AuditRule {
  static let wrongFigure = AuditRule(
    "wrong-figure", .critical, .mistranslation,
    summary: "A figure is not that of the specification.",
    rationale: "Whoever picks a fuse, a cable or a setting by it picks the wrong one, and finds out in the field.",
    accepted: [
      .text("en", "The pump output supplies up to 4 A."),
      .text("de", "Der Ablassausgang liefert bis zu 0,5 A."),
    ],
    rejected: [
      .text("en", "The pump output supplies ⟦up to 40 A⟧."),
      .text("de", "Der Ablassausgang liefert ⟦bis zu 5 A⟧."),
      .text("fr", "Dans une eau à ⟦5 °C ou moins⟧, la sortie pompe reste coupée."),
      .text("es", "Tensión de funcionamiento: ⟦12 a 60 V⟧"),
    ])
}

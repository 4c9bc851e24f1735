extension AuditRule {
  static let opposite = AuditRule(
    "opposite", .critical, .mistranslation,
    summary: "A word says the opposite of what the specification says there.",
    rationale: "Of two things that a single word tells apart, the reader wires up or waits for the wrong one.",
    accepted: [
      .text("en", "The pump output switches off to prevent dry running."),
      .text("de", "Der Ablassausgang verhindert den Überlauf."),
    ],
    rejected: [
      .text("en", "When the water falls below Float A, the ⟦drain output⟧ switches off to prevent dry running."),
      .text("de", "Erreicht das Wasser Float B, schaltet der ⟦Pumpenausgang⟧ ein und verhindert so den Überlauf."),
    ])
}

extension AuditRule {
  static let nameSpelling = AuditRule(
    "name-spelling", .minor, .spelling,
    summary: "A name is spelt differently from its owner.",
    rationale: "A search finds one spelling and misses the other, and the owner of a trademark objects.",
    accepted: [
      .text("en", "The levelGuard watches the water in a tank."),
      .text("de", "Eine größere Pumpe braucht das Relais Aqua-Open-xt."),
    ],
    rejected: [
      .text("en", "The ⟦LevelGuard⟧ watches the water in a tank."),
      .text("de", "Eine größere Pumpe braucht das Relais ⟦Aqua Open XT⟧."),
    ])
}

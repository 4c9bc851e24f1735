extension AuditRule {
  static let alteredName = AuditRule(
    "altered-name", .major, .doNotTranslate,
    summary: "A marking or name was altered, so that it can't be found on the product.",
    rationale: "Whoever stands in front of the product looks for a marking that is not on it.",
    accepted: [
      .text("fr", "Pump ON (vert)"),
      .text("es", "Interruptores de flotador: Float A y Float B"),
    ],
    rejected: [
      .text("fr", "⟦Pompe EN MARCHE⟧ (vert)"),
      .text("es", "Interruptores de flotador: ⟦Flotador A y Flotador B⟧"),
    ])
}

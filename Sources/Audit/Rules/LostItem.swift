extension AuditRule {
  static let lostItem = AuditRule(
    "lost-item", .critical, .omission,
    summary: "An item of a list is missing.",
    rationale: "What is not on a list is taken to be ruled out: not permitted, not supplied, not supported.",
    accepted: [
      .text(
        "en",
        """
        The pump output may feed:

        - a solenoid valve
        - an alarm siren
        - a submersible pump
        """),
      .text("de", "Das levelGuard ist für Anlagen mit 12 V, 24 V und 48 V bestimmt."),
    ],
    rejected: [
      .text(
        "en",
        """
        The pump output may feed:

        - ⟦a submersible pump⟧
        - a solenoid valve
        """),
      .text("de", "Das levelGuard ist für Anlagen mit ⟦12 V⟧ und 48 V bestimmt."),
    ])
}

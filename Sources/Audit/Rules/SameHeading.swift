extension AuditRule {
  static let sameHeading = AuditRule(
    "same-heading", .critical, .mistranslation,
    summary: "Two headings for different things have the same text.",
    rationale: "Whoever looks something up lands in the section about the other thing, and nothing there says so.",
    accepted: [
      .text(
        "en",
        """
        # Pump output

        The pump output supplies up to 4 A.

        # Drain output

        The drain output supplies up to 500 mA.
        """),
      .text(
        "es",
        """
        # Salida de bomba

        La salida de bomba suministra hasta 4 A.

        # Salida de vaciado

        La salida de vaciado suministra hasta 500 mA.
        """),
    ],
    rejected: [
      .text(
        "en",
        """
        # Pump output

        The pump output supplies up to 4 A.

        # ⟦Pump output⟧

        The drain output supplies up to 500 mA.
        """),
      .text(
        "es",
        """
        # Salida de bomba

        La salida de bomba suministra hasta 4 A.

        # ⟦Salida de bomba⟧

        La salida de vaciado suministra hasta 500 mA.
        """),
    ])
}

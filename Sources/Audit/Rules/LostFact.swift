extension AuditRule {
  static let lostFact = AuditRule(
    "lost-fact", .critical, .omission,
    summary: "A fact of the datasheet is stated nowhere.",
    rationale:
      "Readers lack a figure that they came for, and guess it. The spot is the row that it belongs after.",
    accepted: [
      .text(
        "en",
        """
        | Characteristic | Value |
        | --- | --- |
        | Operating voltage | 9 to 60 V |
        | Current draw | 15 mA |
        | Pump output, maximum current | 4 A |
        | Drain output, maximum current | 500 mA |
        | Cable cross-section | 2.5 mm² |
        | Operating temperature | −10 to 50 °C |
        """),
      .text(
        "de",
        """
        | Eigenschaft | Wert |
        | --- | --- |
        | Betriebsspannung | 9 bis 60 V |
        | Stromaufnahme | 15 mA |
        | Pumpenausgang, Höchststrom | 4 A |
        | Ablassausgang, Höchststrom | 500 mA |
        | Kabelquerschnitt | 2,5 mm² |
        | Betriebstemperatur | −10 bis 50 °C |
        """),
    ],
    rejected: [
      .text(
        "en",
        """
        | Characteristic | Value |
        | --- | --- |
        | Operating voltage | 9 to 60 V |
        | Current draw | 15 mA |
        | ⟦Pump output, maximum current | 4 A⟧ |
        | Cable cross-section | 2.5 mm² |
        | Operating temperature | −10 to 50 °C |
        """),
      .text(
        "de",
        """
        | Eigenschaft | Wert |
        | --- | --- |
        | Betriebsspannung | 9 bis 60 V |
        | Stromaufnahme | 15 mA |
        | Pumpenausgang, Höchststrom | 4 A |
        | ⟦Ablassausgang, Höchststrom | 500 mA⟧ |
        | Betriebstemperatur | −10 bis 50 °C |
        """),
    ])
}

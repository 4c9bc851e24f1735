extension AuditRule {
  static let wrongLimit = AuditRule(
    "wrong-limit", .critical, .mistranslation,
    summary: "A limit holds on the other side, or includes what it should not.",
    rationale: "The figure is right and looks checked, yet the product does the opposite on that side of it.",
    accepted: [
      .text("en", "In water of 3 °C or less, the pump output stays off."),
      .text("de", "In Wasser von höchstens 3 °C bleibt der Pumpenausgang aus."),
    ],
    rejected: [
      .text("en", "In water of 3 °C ⟦or more⟧, the pump output stays off."),
      .text("de", "In Wasser von 3 °C ⟦oder mehr⟧ bleibt der Pumpenausgang aus."),
      .text("es", "En agua a 3 °C ⟦o más⟧, la salida de bomba permanece desconectada."),
    ])
}

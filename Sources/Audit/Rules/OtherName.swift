extension AuditRule {
  static let otherName = AuditRule(
    "other-name", .critical, .doNotTranslate,
    summary: "A name is that of another thing, or was translated away.",
    rationale: "A part by that name does not fit or does not exist, and the right one is never ordered.",
    accepted: [
      .text("en", "A larger pump needs the Aqua-Open-xt relay."),
      .text("fr", "Indice de protection : IP54"),
    ],
    rejected: [
      .text("en", "A larger pump needs the ⟦Aqua-Open-Load⟧ relay."),
      .text("fr", "Indice de protection : ⟦IP67⟧"),
      .text("es", "El levelGuard vigila el agua de un depósito y la comunica por el bus ⟦TK.Can⟧."),
    ])
}

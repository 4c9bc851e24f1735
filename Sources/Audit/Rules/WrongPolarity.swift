extension AuditRule {
  static let wrongPolarity = AuditRule(
    "wrong-polarity", .critical, .mistranslation,
    summary: "The text says yes where the specification says no, or the reverse.",
    rationale: "A lost \"not\" turns a warning into a promise: a fuse is left out because none seems needed.",
    accepted: [
      .text("en", "The pump output is not protected against short circuits."),
      .text("de", "Der Ablassausgang ist kurzschlussgeschützt."),
    ],
    rejected: [
      .text("en", "⟦The pump output is protected against short circuits.⟧"),
      .text("de", "Der Ablassausgang ist ⟦nicht⟧ gegen Kurzschlüsse geschützt."),
      .text("es", "⟦La salida de bomba está protegida contra cortocircuitos.⟧"),
    ])
}

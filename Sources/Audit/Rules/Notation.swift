extension AuditRule {
  static let notation = AuditRule(
    "notation", .minor, .measurementFormat,
    summary: "A quantity is not written as the language and the SI write it.",
    rationale: "It slows the reader down, and a point or a hyphen taken for something else changes the value.",
    accepted: [
      .text("en", "The drain output supplies up to 0.5 A."),
      .text("de", "Der Ablassausgang liefert bis zu 0,5 A."),
    ],
    rejected: [
      .text("en", "Operating temperature: ⟦-⟧10 to 50 °C"),
      .text("de", "Der Ablassausgang liefert bis zu ⟦0.5⟧ A."),
    ])
}

extension AuditRule {
  static let supersededTerm = AuditRule(
    "superseded-term", .minor, .inconsistentWithTerminologyResource,
    summary: "A term is understood but no longer in use.",
    rationale: "Two words for one thing leave the reader looking for a second thing.",
    accepted: [
      .text("en", "The two float switches are connected to Float A and Float B."),
      .text("nl", "De twee vlotterschakelaars worden aangesloten op Float A en Float B."),
    ],
    rejected: [
      .text("en", "The two ⟦ball switches⟧ are connected to Float A and Float B."),
      .text("nl", "De twee ⟦drijverschakelaars⟧ worden aangesloten op Float A en Float B."),
    ])
}

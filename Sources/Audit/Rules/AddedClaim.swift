extension AuditRule {
  static let addedClaim = AuditRule(
    "added-claim", .critical, .addition,
    summary: "The text adds what nobody states.",
    rationale: "It is a promise in the maker's name that nobody has tested, and somebody will rely on it.",
    accepted: [
      .text("en", "A larger valve (on the drain output) needs the Aqua-Open-Drain relay."),
      .text("fr", "Une vanne plus grande exige le relais Aqua-Open-Drain."),
    ],
    rejected: [
      .text("en", "A larger valve ⟦(or heater)⟧ needs the Aqua-Open-Drain relay."),
      .text("fr", "Une vanne plus grande ⟦(ou chaudière)⟧ exige le relais Aqua-Open-Drain."),
    ])
}

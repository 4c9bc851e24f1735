extension AuditRule {
  static let misleadingTerm = AuditRule(
    "misleading-term", .major, .wrongTerm,
    summary: "A term means something else in the trade.",
    rationale: "A technician takes the word for what it means everywhere else, and acts on that.",
    accepted: [
      .text("de", "Der Pumpenausgang liefert bis zu 4 A."),
      .text("fr", "La sortie pompe fournit jusqu’à 4 A."),
    ],
    rejected: [
      .text("de", "Die ⟦Pumpleistung⟧ liefert bis zu 4 A."),
      .text("fr", "Le ⟦débit de pompe⟧ fournit jusqu’à 4 A."),
    ])
}

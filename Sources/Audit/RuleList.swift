extension AuditRule {
  /// All rules, by their ids.
  package static let all: [AuditRule] = [
    addedClaim, alteredName, lostFact, lostItem, lostPart, lostUnit, misleadingTerm, missingLanguage, nameSpelling,
    notation, opposite, otherName, outvoted, sameHeading, supersededTerm, unknownFigure, wrongFigure, wrongLimit,
    wrongPolarity,
  ]
}

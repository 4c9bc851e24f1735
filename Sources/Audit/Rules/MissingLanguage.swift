extension AuditRule {
  static let missingLanguage = AuditRule(
    "missing-language", .major, .omission,
    summary: "A language is missing altogether.",
    rationale: "Its readers have nothing to go by, and where the law asks for it the product can't be sold.",
    accepted: [
      .languages(
        [
          "en": "The pump output supplies up to 4 A.",
          "de": "Der Pumpenausgang liefert bis zu 4 A.",
        ], expecting: ["en", "de"])
    ],
    rejected: [
      .languages(
        [
          "en": "The pump output supplies up to 4 A.",
          "de": "Der Pumpenausgang liefert bis zu 4 A.",
        ], expecting: ["en", "de", "fr"])
    ])
}

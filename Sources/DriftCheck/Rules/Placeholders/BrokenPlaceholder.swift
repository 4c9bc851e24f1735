/// A brace that belongs to no placeholder.
enum BrokenPlaceholder: TextRule {
  static let description = RuleDescription(
    "broken-placeholder", .critical, .markupTag,
    summary: "Braces stand in pairs around the name of a placeholder, and nowhere else.",
    rationale: "A placeholder with a brace or a letter too few is printed as it stands instead of the figure.",
    in: .catalogs,
    accepted: [.source("It supplies {pump.current}.")],
    rejected: [.source("It supplies ⟦{⟧pump.current."), .source("It supplies ⟦{pump current}⟧.")])

  static func issues(in text: CheckedText, _ language: LanguageTools) -> [Issue] {
    text.broken.compactMap { piece in
      guard case .broken(let found) = piece.kind else { return nil }
      return Issue(
        text: text, spot: piece.range, message: "found \(found)",
        expected: "a placeholder of the form {name.of.fact}")
    }
  }
}

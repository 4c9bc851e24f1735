/// Three full stops in the place of an ellipsis.
enum Ellipsis: TextRule {
  static let description = RuleDescription(
    "ellipsis", .minor, .punctuation,
    summary: "An ellipsis is the character …, not three full stops.",
    rationale: "Three full stops break over two lines and are read out one by one.",
    accepted: [.source("and so on…")],
    rejected: [.source("and so on⟦...⟧")])

  static func issues(in text: CheckedText, _ language: LanguageTools) -> [Issue] {
    text.isBlock
      ? []
      : text.runs { $0 == "." }.filter { $0.count > 2 }.map {
        text.issue($0, "full stops stand for an ellipsis", expected: "…")
      }
  }
}

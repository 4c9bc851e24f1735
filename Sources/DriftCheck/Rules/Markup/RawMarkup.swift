/// HTML, or a sign that makes a block of a line.
enum RawMarkup: TextRule {
  static let description = RuleDescription(
    "raw-markup", .critical, .markupTag,
    summary: "No text has HTML, a comparison sign or, at its start, a mark of a Markdown block.",
    rationale: "Texts are put into pages as they are: a tag is obeyed there, and a comparison belongs to the data.",
    in: .catalogs,
    accepted: [.source("It is **not** sealed.")],
    rejected: [.source("It is ⟦<⟧b>not</b> sealed."), .source("⟦#⟧ Levels")])

  static func issues(in text: CheckedText, _ language: LanguageTools) -> [Issue] {
    guard text.classes.contains(.markup) else { return [] }
    if let index = text.characters.firstIndex(of: "<") {
      return [text.issue(index..<(index + 1), "the text has a '<'", remedy: "use Markdown, or a fact of the data")]
    }
    guard let first = text.characters.first, "#>|=".unicodeScalars.contains(first) else { return [] }
    return [text.issue(0..<1, "the text starts with '\(first)', which Markdown takes for markup")]
  }
}

/// Spaces that print nothing.
enum StraySpace: TextRule {
  static let description = RuleDescription(
    "stray-space", .minor, .textualConventions,
    summary: "No text starts or ends with a space, or has two in a row.",
    rationale: "Texts are put together with others: a stray space shows as a gap or breaks the emphasis beside it.",
    yieldingTo: ["empty-text", "edge-space"],
    accepted: [.source("The tank is full.")],
    rejected: [.source("⟦ ⟧The tank is full."), .source("The tank⟦  ⟧is full."), .source("The tank is full.⟦ ⟧")])

  static func issues(in text: CheckedText, _ language: LanguageTools) -> [Issue] {
    // The spaces of a block set its columns.
    guard !text.isBlock, !hasColumns(text) else { return [] }
    // A file has the source beside it, which shows what belongs to an end.
    let isOfFile = language.product.facts == nil
    return text.runs { $0.isSpace }.compactMap { run in
      // What stands at the start of a line indents it.
      let isIndent = text.character(before: run.lowerBound).map { CharacterClass($0) == .lineBreak } ?? false
      guard !isIndent else { return nil }
      if isOfFile, run.lowerBound == 0 || run.upperBound == text.characters.count { return nil }
      if run.lowerBound == 0 { return text.issue(run, "the text starts with a space", expected: "") }
      if run.upperBound == text.characters.count { return text.issue(run, "the text ends with a space", expected: "") }
      guard run.count > 1 else { return nil }
      // Pages print one space between tags, however many there are.
      guard !text.isTag(run.lowerBound - 1), !text.isTag(run.upperBound) else { return nil }
      return text.issue(run, "\(run.count) spaces stand in a row", expected: " ")
    }
  }

  /// Whether spaces stand in a row inside two lines or more: they set columns.
  private static func hasColumns(_ text: CheckedText) -> Bool {
    guard text.classes.contains(.lineBreak) else { return false }
    let lines = text.characters.split(separator: "\n").map { $0.drop(while: \.isSpace) }
    return lines.count { line in zip(line, line.dropFirst()).contains { $0.isSpace && $1.isSpace } } > 1
  }
}

extension CheckedText {
  /// Whether a tag stands at a character.
  fileprivate func isTag(_ character: Int) -> Bool {
    protected.contains { $0.character == character && $0.kind == .tag }
  }
}

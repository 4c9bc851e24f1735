/// Marks of Markdown that do not pair.
enum BrokenMarkup: TextRule {
  static let description = RuleDescription(
    "broken-markup", .major, .markupTag,
    summary: "Marks of emphasis and code stand in pairs, and links are whole.",
    rationale: "A mark without its partner is printed as it stands, and what it should have stressed is not.",
    accepted: [.translation("nl", "It is **not** sealed.", "Het is **niet** dicht.")],
    rejected: [.source("It is ⟦**⟧not sealed."), .source("Set ⟦`⟧level to high.")])

  static func issues(in text: CheckedText, _ language: LanguageTools) -> [Issue] {
    // In the texts of others a single mark is a sign like any other, as in "a_b" or "required*".
    // "***" alone is a rating.
    guard !text.characters.allSatisfy({ $0 == "*" || $0.isSpace }) else { return [] }
    let shortest = language.product.facts == nil ? 2 : 1
    let unpaired = InlineMarkup(text).unpaired.filter { $0.count >= shortest && !text.standsAlone($0) }
    // "tank__level__": two marks of a name that a word runs into.
    let areOfNames = !unpaired.isEmpty && text.content.occurrences(of: "__").count.isMultiple(of: 2)
    return unpaired.filter { !areOfNames || text.text($0) != "__" }.map { range in
      text.issue(range, "\"\(text.text(range))\" has no partner", remedy: "write it on both sides, or on none")
    }
  }
}

extension CheckedText {
  /// Whether spaces stand on both sides of some characters: "every __ days" has a gap to fill in.
  fileprivate func standsAlone(_ range: Range<Int>) -> Bool {
    character(before: range.lowerBound)?.isSpace == true && character(at: range.upperBound)?.isSpace == true
  }
}

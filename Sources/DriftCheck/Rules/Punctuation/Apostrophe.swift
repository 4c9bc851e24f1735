/// The apostrophe of the typewriter, or an accent in its place.
enum Apostrophe: TextRule {
  static let description = RuleDescription(
    "apostrophe", .minor, .punctuation,
    summary: "The apostrophe is ’, not ' nor an accent.",
    rationale: "The straight mark ends a string, marks feet and minutes, and is not what the language writes.",
    accepted: [.translation("fr", "the inlet", "l’entrée")],
    rejected: [.translation("fr", "the inlet", "l⟦'⟧entrée"), .translation("it", "of the inlet", "dell⟦´⟧ingresso")])

  static func issues(in text: CheckedText, _ language: LanguageTools) -> [Issue] {
    guard !text.classes.isDisjoint(with: [.quote, .markup, .other, .foreignLetter]) else { return [] }
    return text.characters.indices.filter { index in
      isWrong(text.characters[index])
        && text.character(before: index)?.isLetter == true
        && (text.character(at: index + 1)?.isLetter == true || text.character(at: index + 1) == CheckedText.object)
    }.map { index in
      text.issue(index..<(index + 1), "the apostrophe is \"\(text.characters[index])\"", expected: "’")
    }
  }

  private static func isWrong(_ character: Unicode.Scalar) -> Bool {
    switch character {
    case "'", "\u{B4}", "`", "\u{2BC}", "\u{2018}": true
    default: false
    }
  }
}

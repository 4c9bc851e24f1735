/// A mark for a shortcut that was lost or added.
enum ChangedAccelerator: LanguageRule {
  static let description = RuleDescription(
    "changed-accelerator", .minor, .markupTag,
    summary: "A label has one mark for its shortcut, & or _, where its source has one.",
    rationale: "A menu without its letter can’t be reached by keyboard, and one with two shows a stray sign.",
    in: .files, yieldingTo: ["untranslated-text"],
    accepted: [
      .file(
        "de", "&Open", "Ö&ffnen",
        beside: [.text("second", "&Close", "S&chließen"), .text("third", "Save &as", "Speichern &unter")])
    ],
    rejected: [
      .file(
        "de", "&Open", "⟦Öffnen⟧",
        beside: [.text("second", "&Close", "S&chließen"), .text("third", "Save &as", "Speichern &unter")])
    ])

  static func issues(among pairs: [TextPair], _ language: LanguageTools) -> [Issue] {
    ["&", "_"].flatMap { (mark: Unicode.Scalar) -> [Issue] in
      let marked = pairs.filter { count(mark, $0.source) == 1 && $0.source.tokens.count < 12 }
      // Three labels make a custom; one may be "R&D".
      guard marked.count > 2, marked.count(where: { count(mark, $0.translation) == 1 }) * 2 > marked.count else {
        return []
      }
      return marked.filter { count(mark, $0.translation) != 1 }.map { pair in
        let found = count(mark, pair.translation)
        return pair.translation.issue("the text has \(found) marks \"\(mark)\" for a shortcut, its source one")
      }
    }
  }

  /// How often the mark stands before a letter at the start of a word or, alone, inside one.
  private static func count(_ mark: Unicode.Scalar, _ text: CheckedText) -> Int {
    text.characters.indices.count { index in
      guard text.characters[index] == mark, let next = text.character(at: index + 1) else { return false }
      let before = text.character(before: index)
      return (next.isLetter || next.isDigit) && before != mark && (mark == "&" || before?.isLetter != true)
        && !(mark == "&" && before?.isUpper == true && next.isUpper)
    }
  }
}

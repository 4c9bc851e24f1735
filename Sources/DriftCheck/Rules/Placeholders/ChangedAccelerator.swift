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

  /// How often each mark stands in the translation, where it stands once in the source.
  struct Note: Sendable {
    let counts: [Int?]
  }

  private static let marks: [Unicode.Scalar] = ["&", "_"]
  /// A longer text is no label.
  private static let longestLabel = 12

  static func note(of pair: TextPair) -> Note? {
    guard !pair.source.classes.isDisjoint(with: [.markup, .other]), pair.source.tokens.count < longestLabel else {
      return nil
    }
    let counts = marks.map { mark -> Int? in
      guard count(mark, pair.source) == 1 else { return nil }
      let found = count(mark, pair.translation)
      // "A_vbryt": inside a word it is one where there is no other.
      return found == 0 && pair.translation.characters.count(where: { $0 == mark }) == 1 ? 1 : found
    }
    return counts.contains { $0 != nil } ? Note(counts: counts) : nil
  }

  static func issues(from notes: [Noted<Note>], reading pair: (PairNumber) -> TextPair?) -> [Issue] {
    marks.enumerated().flatMap { index, mark -> [Issue] in
      let marked = notes.compactMap { note in note.note.counts[index].map { (pair: note.pair, count: $0) } }
      // Three labels make a custom; one may be "R&D".
      guard marked.count > 2, marked.count(where: { $0.count == 1 }) * 2 > marked.count else { return [] }
      return marked.filter { $0.count != 1 }.compactMap { number, found in
        pair(number)?.translation.issue("the text has \(found) marks \"\(mark)\" for a shortcut, its source one")
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

import Foundation

/// A letter that is put together of several characters, or a compatibility character.
enum Normalization: TextRule {
  static let description = RuleDescription(
    "not-normalized", .minor, .characterEncoding,
    summary: "Texts are in Unicode Normalization Form C: é is one character.",
    rationale: "The same word in two encodings is two words to every search and every comparison.",
    accepted: [.translation("fr", "inlet", "entr\u{E9}e")],
    rejected: [.translation("fr", "inlet", "entr⟦e\u{301}⟧e")])

  /// The first character that normalization may change where it stands alone.
  private static let firstUnsettled: UInt32 = 0x300

  static func issues(in text: CheckedText, _ language: LanguageTools) -> [Issue] {
    guard !text.classes.isDisjoint(with: [.combining, .foreignLetter, .other]) else { return [] }
    var issues: [Issue] = []
    var index = 0
    while index < text.characters.count {
      if text.characters[index].isASCII, index + 1 == text.characters.count || text.characters[index + 1].isASCII {
        index += 1
        continue
      }
      var end = index + 1
      while end < text.characters.count, CharacterClass(text.characters[end]) == .combining { end += 1 }
      let isPlain = end == index + 1 && text.characters[index].value < firstUnsettled
      if !isPlain, text.characters[index] != CheckedText.object {
        let written = text.text(index..<end)
        let normalized = written.precomposedStringWithCanonicalMapping
        if !written.unicodeScalars.elementsEqual(normalized.unicodeScalars) {
          issues.append(text.issue(index..<end, "the letter is not in Normalization Form C", expected: normalized))
        }
      }
      index = end
    }
    return issues
  }
}

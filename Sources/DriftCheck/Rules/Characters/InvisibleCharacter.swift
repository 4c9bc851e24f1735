import Findings
/// A character that can't be seen.
enum InvisibleCharacter: TextRule {
  static let description = RuleDescription(
    "invisible-character", .major, .characterEncoding,
    summary:
      "No text has control characters, zero-width characters, soft hyphens, marks of direction or replacement characters.",
    rationale: "They split words for searches and screen readers, and marks of direction can turn a figure around.",
    accepted: [.translation("fr", "Level: low", "Niveau\u{A0}: bas")],
    rejected: [
      .translation("pt", "the tank", "o re⟦\u{200B}⟧servatório"),
      .translation("it", "the tank", "il ser⟦\u{AD}⟧batoio"),
      .translation("es", "the tank", "el ⟦\u{202E}⟧tanque"), .translation("nl", "the tank", "de ⟦\u{FEFF}⟧tank"),
      .translation("sv", "the tank", "tanke⟦\u{FFFD}⟧n"),
    ])

  static func issues(in text: CheckedText, _ language: LanguageTools) -> [Issue] {
    // Texts of programs have lines; a text of a catalog is one.
    let unseen: CharacterClass = language.product.facts == nil ? .invisible : [.invisible, .lineBreak]
    guard !text.classes.isDisjoint(with: unseen) else { return [] }
    let isOwn = language.product.facts != nil
    var seen: Set<Unicode.Scalar> = []
    return text.characters.indices.compactMap { index in
      let character = text.characters[index]
      guard unseen.contains(CharacterClass(character)), !joins(text, at: index),
        // In files, where pages are full of them, one says it of all its like.
        isOwn || !hyphenates(text, at: index) && seen.insert(character).inserted
      else { return nil }
      let name = character.properties.name ?? character.properties.nameAlias ?? "a control character"
      let code = String(character.value, radix: 16, uppercase: true)
      var issue = text.issue(
        index..<(index + 1),
        "U+\(String(repeating: "0", count: max(0, 4 - code.count)))\(code) (\(name.lowercased())) can't be seen",
        remedy: "delete it")
      // What editors and translating programs leave between words is seen by searches alone.
      if !isOwn, widthless.contains(character) { issue.severity = .minor }
      return issue
    }
  }

  /// Spaces without width and their like, which turn nothing round and hide nothing.
  private static let widthless: Set<Unicode.Scalar> = ["\u{200B}", "\u{2060}", "\u{FEFF}", "\u{AD}"]

  /// A soft hyphen between letters is what it is for: a program may break the word there.
  private static func hyphenates(_ text: CheckedText, at index: Int) -> Bool {
    text.characters[index] == "\u{AD}" && text.character(before: index)?.isLetter == true
      && text.characters.indices.contains(index + 1) && text.characters[index + 1].isLetter
  }

  /// The joiners are letters of a kind in the scripts of India and in Arabic.
  private static func joins(_ text: CheckedText, at index: Int) -> Bool {
    ["\u{200C}", "\u{200D}"].contains(text.characters[index])
      && text.character(before: index).map { CharacterClass($0) == .foreignLetter || CharacterClass($0) == .combining }
        == true
  }
}

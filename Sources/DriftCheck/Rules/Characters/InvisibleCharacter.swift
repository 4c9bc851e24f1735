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
    return text.characters.indices.compactMap { index in
      let character = text.characters[index]
      guard unseen.contains(CharacterClass(character)), !joins(text, at: index) else { return nil }
      let name = character.properties.name ?? character.properties.nameAlias ?? "a control character"
      let code = String(character.value, radix: 16, uppercase: true)
      return text.issue(
        index..<(index + 1),
        "U+\(String(repeating: "0", count: max(0, 4 - code.count)))\(code) (\(name.lowercased())) can't be seen",
        remedy: "delete it")
    }
  }

  /// The joiners are letters of a kind in the scripts of India and in Arabic.
  private static func joins(_ text: CheckedText, at index: Int) -> Bool {
    ["\u{200C}", "\u{200D}"].contains(text.characters[index])
      && text.character(before: index).map { CharacterClass($0) == .foreignLetter || CharacterClass($0) == .combining }
        == true
  }
}

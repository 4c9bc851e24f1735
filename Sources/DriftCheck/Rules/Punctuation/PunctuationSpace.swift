/// A space before a punctuation mark that the language does not have, or the lack of one that it has.
enum PunctuationSpace: TextRule {
  static let description = RuleDescription(
    "punctuation-space", .minor, .punctuation,
    summary: "Before : ; ! ? and inside « » stands the no-break space that the language asks for, elsewhere none.",
    rationale: "A mark after an ordinary space can start a line; one without the space of French looks misprinted.",
    accepted: [
      .translation("fr", "Level: low; tank: full", "Niveau\u{A0}: bas\u{202F}; cuve\u{A0}: pleine"),
      .translation("de", "Level: low", "Höhe: niedrig"), .file("fr", "tank;pump;", "cuve;pompe;"),
    ],
    rejected: [
      .translation("fr", "Level: low", "Niveau⟦:⟧ bas"), .translation("fr", "Level: low", "Niveau⟦ :⟧ bas"),
      .translation("de", "Level: low", "Höhe⟦ :⟧ niedrig"), .translation("es", "low, high", "bajo⟦ ,⟧ alto"),
      .translation("fr", "the “low” level", "le niveau «⟦ ⟧bas\u{A0}»"),
    ])

  static func issues(in text: CheckedText, _ language: LanguageTools) -> [Issue] {
    guard let spaces = language.profile?.conventions.spaceBefore, !text.isBlock else { return [] }
    let characters = text.characters
    return characters.indices.dropFirst().filter { isMark(characters[$0]) }.compactMap { index in
      let character = characters[index]
      // "![" opens the picture of a page.
      if character == "!", text.character(at: index + 1) == "[" { return nil }
      // ";;" stands between the filters of files, and ";" behind each word that a program searches for.
      if character == ";", text.character(at: index + 1) == ";" || !text.classes.contains(.space) { return nil }
      // "[hh:]mm" is a form of times.
      if character == ":", text.character(at: index + 1) == "]" { return nil }
      // "(?-i)" and "https?://" are patterns.
      if character == "?", text.characters[index - 1] == "(" || text.character(at: index + 1) == ":" { return nil }
      if character == "«" || character == "»" { return insideQuotes(text, at: index, language) }
      let before = text.characters[index - 1]
      // "://", "...", "?!": only the first mark has a space.
      guard !isMark(before) || before == "»" || before == ")", text.character(at: index + 1)?.isDigit != true else {
        return nil
      }
      if let wanted = spaces[String(character)]?.unicodeScalars.first {
        // "[%s:%u]", "%H:%M": what stands close behind it belongs to the same piece of code.
        guard text.character(at: index + 1).map({ $0.isSpace || isMark($0) || CharacterClass($0) == .quote }) ?? true
        else { return nil }
        guard before != wanted else { return nil }
        let start = before.isSpace ? index - 1 : index
        // Either no-break space keeps the mark on its line.
        guard !before.isNoBreakSpace else { return nil }
        return text.issue(
          start..<(index + 1), "a no-break space is missing before \"\(character)\"", expected: "\(wanted)\(character)")
      }
      guard before.isSpace, text.character(at: index + 1).map({ !$0.isLetter }) ?? true else { return nil }
      return text.issue(
        (index - 1)..<(index + 1), "no space stands before \"\(character)\"", expected: String(character))
    }
  }

  private static func isMark(_ character: Unicode.Scalar) -> Bool {
    switch character {
    case ":", ";", "!", "?", ",", ".", ")", "]", "»", "«": true
    default: false
    }
  }

  private static func insideQuotes(_ text: CheckedText, at index: Int, _ language: LanguageTools) -> Issue? {
    guard let marks = language.quotes.first(where: { $0.opening == "«" }), marks.opening == "«" else { return nil }
    // One alone is an arrow: "More »".
    guard text.characters.contains("«"), text.characters.contains("»") else { return nil }
    let inside = text.characters[index] == "«" ? index + 1 : index - 1
    guard let character = text.character(at: inside) else { return nil }
    guard let wanted = marks.inside else {
      guard character.isSpace else { return nil }
      return text.issue(inside..<(inside + 1), "no space stands inside the quotation marks", expected: "")
    }
    guard !character.isNoBreakSpace else { return nil }
    let spot = character.isSpace ? inside..<(inside + 1) : index..<(index + 1)
    return text.issue(spot, "a no-break space stands inside the quotation marks", expected: String(wanted))
  }
}

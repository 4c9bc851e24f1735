/// Another mark at the end than that of the source.
enum EndPunctuation: TranslationRule {
  static let description = RuleDescription(
    "end-punctuation", .minor, .punctuation,
    summary: "A text ends with the kind of mark that its source ends with.",
    rationale: "A colon announces a list, a full stop ends a sentence; a label has neither.",
    yieldingTo: ["untranslated-text", "doubled-punctuation", "ellipsis"],
    accepted: [
      .translation("fr", "It may feed:", "Elle peut alimenter\u{A0}:"),
      .translation("es", "Is it full?", "¿Está lleno?"), .file("de", "The tank is full!", "Der Tank ist voll."),
      .file("nl", "Number of tanks to fill", "Hoeveel tanks moeten er gevuld worden?"),
    ],
    rejected: [
      .translation("fr", "It may feed:", "Elle peut alimenter⟦.⟧"), .translation("es", "It is full.", "Está llen⟦o⟧"),
    ])

  static func issues(in pair: TextPair) -> [Issue] {
    let text = pair.translation
    let (found, wanted) = (mark(text), mark(pair.source))
    guard found != wanted, let last = lastCharacter(text) else { return [] }
    let isOfOthers = pair.tools.product.facts == nil
    // How loudly a sentence ends is the style of a language or a house.
    if isOfOthers, [found, wanted].contains("!"), [found, wanted].allSatisfy({ [nil, "!", "."].contains($0) }) {
      return []
    }
    // A full stop behind a sentence, and a colon behind a label beside others that have one, are the care of a translator.
    if isOfOthers, wanted == nil, found == "." || found == ":", text.tokens.count > 5 || found == ":" { return [] }
    // "Where to, then?": what was reworded as a question ends as one.
    if isOfOthers, found == "?", text.tokens.count > 3 { return [] }
    // "separated by ;": a sign that the text speaks of.
    if isOfOthers, found == nil, pair.source.endsApart(pair.sourceTools) { return [] }
    // "Oct.", "6 p.m.": the full stop of an abbreviation.
    if isOfOthers, [found, wanted].allSatisfy({ $0 == nil || $0 == "." }) {
      let abbreviated = found == nil ? pair.source : text
      let lastWord = abbreviated.tokens.last { $0.kind == .word }?.text ?? ""
      guard min(text.tokens.count, pair.source.tokens.count) > 5, lastWord.count > 4 else { return [] }
    }
    return [
      text.issue(
        last..<(last + 1),
        found.map { "the text ends with \"\($0)\"" } ?? "the text ends without a mark",
        expected: wanted.map(String.init) ?? "no mark at the end")
    ]
  }

  /// The last character that is neither a space nor a mark of emphasis, a bracket, a quotation mark or a tag.
  private static func lastCharacter(_ text: CheckedText) -> Int? {
    let ends = Set(text.protected.filter { $0.kind == .tag }.map(\.character))
    return text.characters.indices.last { index in
      let character = text.characters[index]
      return !character.isSpace && character != "\n" && !ends.contains(index)
        && !"*_`)]\"”“»’‘".unicodeScalars.contains(character)
    }
  }

  /// The mark at the end by its meaning.
  private static func mark(_ text: CheckedText) -> Unicode.Scalar? {
    guard let last = lastCharacter(text) else { return nil }
    // Three full stops are another way to write an ellipsis.
    if last > 1, text.characters[(last - 2)...last].allSatisfy({ $0 == "." }) { return "\u{2026}" }
    return switch text.characters[last] {
    case ".", "\u{3002}", "\u{964}", "\u{6D4}": "."
    case ":", "\u{FF1A}": ":"
    case ";", "\u{FF1B}": ";"
    case "!", "\u{FF01}": "!"
    case "?", "\u{FF1F}", "\u{61F}": "?"
    case "\u{2026}": "\u{2026}"
    case ",", "\u{3001}", "\u{FF0C}": ","
    default: nil
    }
  }
}

extension CheckedText {
  /// Whether it ends with a mark that a space divides from the words, where the language has none before it.
  fileprivate func endsApart(_ language: LanguageTools) -> Bool {
    guard let last = characters.last, characters.dropLast().last?.isSpace == true else { return false }
    return language.profile?.conventions.spaceBefore[String(last)] == nil
  }
}

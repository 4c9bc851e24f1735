import Localization

/// A first letter that is a capital in one language alone, or in all but one.
enum Capitalisation: EntryRule {
  static let description = RuleDescription(
    "capitalisation", .minor, .textualConventions,
    summary: "A text starts with a capital, or not, as it does in the other languages.",
    rationale: "A capital begins a sentence or a heading: without it a text looks like part of another.",
    yieldingTo: ["untranslated-text", "signal-word", "wrong-language"],
    accepted: [
      .translation("de", "on or off", "Ein und Aus"), .translation("fr", "The tank", "La cuve"),
    ],
    rejected: [.translation("fr", "The tank", "⟦l⟧a cuve")])

  static func issues(in entry: CheckedEntry, _ context: CheckContext) -> [Issue] {
    guard context.product.facts != nil else { return sentences(of: entry, context) }
    var votes: [(text: CheckedText, isUpper: Bool, capitalisesNouns: Bool)] = []
    let languages = Set(context.languages + [context.sourceLanguage])
    for language in languages.sorted() {
      guard let text = entry.translations[language]?.texts.first?.text, let first = firstLetter(text) else { continue }
      let nouns = context.tools[language]?.profile?.conventions.capitalisesNouns ?? false
      votes.append((text, text.characters[first].isUpper, nouns))
    }
    let voters = votes.filter { !$0.capitalisesNouns }
    let upper = voters.count(where: \.isUpper)
    guard voters.count > 1, upper != voters.count - upper || voters.count == 2 else { return [] }
    let source = voters.first { $0.text.language == context.sourceLanguage }
    // Of two the source is right; of more, nearly all.
    let isUpper = voters.count == 2 ? source?.isUpper ?? false : upper > voters.count - upper
    let against = voters.count(where: { $0.isUpper != isUpper })
    guard voters.count == 2 || against * 3 <= voters.count else { return [] }
    if voters.count == 2, isName(source?.text, context) { return [] }
    return votes.filter { vote in
      vote.isUpper != isUpper && !(vote.capitalisesNouns && vote.isUpper)
        && context.languages.contains(vote.text.language)
        && !(vote.isUpper && isName(vote.text, context))
    }.compactMap { vote in
      guard let first = firstLetter(vote.text) else { return nil }
      let letter = String(vote.text.characters[first])
      return vote.text.issue(
        first..<(first + 1), "the text starts with \"\(letter)\", unlike in the other languages",
        expected: isUpper ? letter.uppercased() : letter.lowercased())
    }
  }

  /// A label may follow the custom of another language; a sentence can't.
  private static func sentences(of entry: CheckedEntry, _ context: CheckContext) -> [Issue] {
    context.languages.flatMap { language -> [Issue] in
      (entry.translations[language]?.texts ?? []).compactMap { variant in
        guard let source = entry.source(of: variant, in: context.sourceLanguage), isSentence(source),
          let start = firstLetter(source), source.characters[start].isUpper,
          let first = firstLetter(variant.text), variant.text.characters[first].isLower,
          !startsWithName(variant.text)
        else { return nil }
        let letter = String(variant.text.characters[first])
        return variant.text.issue(
          first..<(first + 1), "the sentence starts with \"\(letter)\"", expected: letter.uppercased())
      }
    }
  }

  /// "tank_level", "smallBMS": a name has its capitals wherever it stands.
  private static func startsWithName(_ text: CheckedText) -> Bool {
    let word = text.tokens.first { $0.kind == .word }?.text ?? ""
    return word.contains("_") || word.contains(where: \.isUppercase)
  }

  private static func isSentence(_ text: CheckedText) -> Bool {
    text.tokens.count > 3 && [".", "!", "?"].contains(text.tokens.last?.text)
  }

  /// A glossary term with a capital, or an abbreviation, stands with it everywhere.
  private static func isName(_ text: CheckedText?, _ context: CheckContext) -> Bool {
    guard let text, let first = text.tokens.first(where: { $0.kind == .word })
    else { return false }
    if first.text.isAcronym { return true }
    let match = text.terms.first { text.tokens[$0.tokens.lowerBound] == first }
    return match?.entries.contains { $0.term.text.first?.isUppercase ?? false } ?? false
  }

  /// The first character, where it is a letter with two cases; marks of emphasis and brackets stand before it.
  private static func firstLetter(_ text: CheckedText) -> Int? {
    guard let first = text.characters.firstIndex(where: { !"*_([«“„‘¿¡\"".unicodeScalars.contains($0) && !$0.isSpace }),
      text.characters[first].isUpper || text.characters[first].isLower
    else { return nil }
    return first
  }
}

/// A translation that is its source.
enum UntranslatedText: TranslationRule {
  static let description = RuleDescription(
    "untranslated-text", .major, .untranslated,
    summary: "A translation differs from its source, unless all its words are names, signs or international.",
    rationale: "A text copied from the source looks translated to every tool, and readers meet a foreign sentence.",
    accepted: [
      .translation("de", "System", "System"), .translation("es", "LED", "LED"),
      .translation("fr", "{names.product}: {pump.current}", "{names.product} : {pump.current}"),
    ],
    rejected: [
      .translation("de", "The tank is full", "⟦The tank is full⟧"), .translation("nl", "Water level", "⟦Water level⟧"),
    ])

  static func issues(in pair: TextPair) -> [Issue] {
    let text = pair.translation
    // British and American English are mostly the same.
    let isSameLanguage = text.language.primary == pair.source.language.primary
    guard text.content == pair.source.content, !isSameLanguage else { return [] }
    let terms = text.terms.filter { !$0.usable.isEmpty }.map(\.tokens)
    let international = Set(pair.tools.profile?.conventions.internationalWords ?? [])
    let foreign = text.tokens.indices.filter { index in
      let token = text.tokens[index]
      return token.kind == .word && !token.text.isAcronym && !international.contains(text.folded[index])
        && !terms.contains { $0.contains(index) } && token.text.utf8.count > 1
    }
    guard !foreign.isEmpty else { return [] }
    // Many a word is the same in two languages, and nobody knows which in the texts of others.
    if pair.tools.product.facts == nil, foreign.count < 3 {
      let ownWords = pair.sourceTools.functionWords.subtracting(pair.tools.functionWords)
      guard foreign.count == 2, text.folded.contains(where: ownWords.contains) else { return [] }
    }
    guard pair.tools.profile != nil || foreign.count > 2 else { return [] }
    return [text.issue("the text is the same as its source", remedy: "translate it")]
  }
}

extension String {
  /// Few capitals and digits alone: LED, IP20, DC; more of them are a word that shouts.
  var isAcronym: Bool { (2...5).contains(utf8.count) && !unicodeScalars.contains(where: \.isLower) }
}

import Linguistics

/// A word that stands twice in a row.
enum DoubledWord: TextRule {
  static let description = RuleDescription(
    "doubled-word", .minor, .grammar,
    summary: "No word and no group of words follows itself.",
    rationale: "The eye skips the second of two words at the end of a line, and every reader meets it.",
    accepted: [
      .translation("fr", "we look at each other", "nous nous regardons"),
      .file("nl", "the deinstallation", "de de-installatie"),
    ],
    rejected: [
      .translation("fr", "of the tank", "de ⟦la la⟧ cuve"),
      .translation("de", "The tank is full.", "⟦Der Tank ist Der Tank ist⟧ voll."),
      .translation("fr", "{pump.voltage} is allowed.", "⟦{pump.voltage} est permise. {pump.voltage} est permise.⟧"),
    ])

  static func issues(in text: CheckedText, _ language: LanguageTools) -> [Issue] {
    repeatedWords(text, language) + repeatedGroups(text)
  }

  private static func repeatedWords(_ text: CheckedText, _ language: LanguageTools) -> [Issue] {
    let hashes = text.folded.hashes
    return hashes.indices.dropFirst().filter { hashes[$0] == hashes[$0 - 1] }.compactMap { index in
      let (before, token) = (text.tokens[index - 1], text.tokens[index])
      guard token.kind == .word, before.kind == .word, text.folded[index] == text.folded[index - 1],
        token.gap != .none,
        language.profile?.conventions.repeatableWords.contains(text.folded[index]) != true,
        // "20 A a 12 V", "Y y Z": the first of two letters is a unit or a name.
        before.text == token.text
          || before.text.utf8.count > 1 && !text.isInQuantity(index - 1),
        !text.isPrefix(index), !text.isEnding(index - 1)
      else { return nil }
      return text.issue(
        tokens: (index - 1)..<(index + 1), "\"\(token.text)\" stands twice", expected: before.text)
    }
  }

  /// More words than that are a text that stands twice, whose length shows it.
  private static let longestGroup = 60

  /// The first group of at least three tokens that follows itself.
  private static func repeatedGroups(_ text: CheckedText) -> [Issue] {
    guard text.tokens.count > 5 else { return [] }
    // What stands in the place of words may differ: "in %(task)s in %(flow)s".
    let object = WordKeys.hash(CheckedText.objectText)
    let isObject = text.folded.hashes.map { $0 == object }
    // Numbers in the place of words: each is compared with very many.
    let words = isObject.indices.map { index in
      isObject[index] ? WordKeys.hash(text.protectedName(at: index)) : text.folded.hashes[index]
    }
    for start in 0..<(words.count - 5) where isObject[start] || text.tokens[start].kind == .word {
      for length in 3...max(3, min(longestGroup, (words.count - start) / 2)) where start + 2 * length <= words.count {
        guard words[start] == words[start + length],
          words[start..<(start + length)] == words[(start + length)..<(start + 2 * length)]
        else { continue }
        // "A–Z, a–z" are letters.
        guard text.tokens[start..<(start + length)].contains(where: { $0.kind == .word && $0.text.utf8.count > 1 })
        else {
          continue
        }
        // "XX:XX:XX:XX" is a pattern.
        guard Set(text.tokens[start..<(start + length)].lazy.filter { $0.kind != .sign }.map(\.text)).count > 1 else {
          continue
        }
        let spot = start..<(start + 2 * length)
        return [text.issue(tokens: spot, "a group of \(length) words stands twice")]
      }
    }
    return []
  }
}

extension CheckedText {
  /// Whether a stroke joins a token to the word before, as another ending of it: "Bienvenido/a a".
  fileprivate func isEnding(_ index: Int) -> Bool {
    index > 0 && tokens[index].gap == .none && tokens[index - 1].text == "/"
  }

  /// Whether a hyphen joins a token to the next word, as a prefix that may be a word as well: "de de-installatie".
  fileprivate func isPrefix(_ index: Int) -> Bool {
    index + 2 < tokens.count && tokens[index + 1].text == "-" && tokens[index + 1].gap == .none
      && tokens[index + 2].gap == .none
  }
}

import Linguistics

/// Two translations of one source.
enum OneSourceTwoTexts: LanguageRule {
  static let description = RuleDescription(
    "one-source-two-texts", .minor, .inconsistentStyle,
    summary: "What is said twice in the source is said alike in a language, unless the comments tell the two apart.",
    rationale: "Who reads the same thing in other words looks for the difference.",
    yieldingTo: ["untranslated-text", "deprecated-term", "inconsistent-term", "required-term", "negation-changed"],
    accepted: [
      .translation("it", "closed", "chiuso", beside: [.text("other", "Closed", "Chiusa")])
    ],
    rejected: [
      .translation(
        "it", "The tank is full", "⟦La cisterna è piena⟧",
        beside: [.text("other", "The tank is full", "Serbatoio colmo")])
    ])

  /// Digests of what is compared.
  struct Note: Sendable {
    let source: UInt64
    let words: UInt64
    let comment: String?
  }

  static func note(of pair: TextPair) -> Note? {
    guard !pair.isSource, pair.source.tokens.count > 1 else { return nil }
    return Note(
      source: WordKeys.hash(pair.source.content), words: WordKeys(pair.translation.stems).digest, comment: pair.comment)
  }

  static func issues(from notes: [Noted<Note>], reading pair: (PairNumber) -> TextPair?) -> [Issue] {
    notes.repeated { $0.note.source }.compactMap { group -> Issue? in
      guard let first = group.first else { return nil }
      let others = group.dropFirst().filter { other in
        other.note.comment == first.note.comment && other.note.words != first.note.words
      }
      guard !others.isEmpty, let text = pair(first.pair)?.translation,
        let other = others.firstResult({ other in
          pair(other.pair).flatMap { $0.translation.key == text.key ? nil : $0.translation }
        })
      else { return nil }
      return text.issue(
        "the same source is \"\(other.content)\" at \"\(other.key)\"",
        remedy: "word both alike, or say in a comment what sets them apart")
    }
  }
}

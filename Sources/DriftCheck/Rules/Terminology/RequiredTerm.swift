import Linguistics

/// A concept of the source that a translation names by none of its terms.
enum RequiredTerm: TranslationRule {
  static let description = RuleDescription(
    "required-term", .major, .inconsistentWithTerminologyResource,
    summary: "What the source calls by a term of the glossary, a translation calls by a term of the same concept.",
    rationale: "Readers tell two things apart by their terms; a third word for one of them is a third thing.",
    in: .catalogs,
    yieldingTo: ["deprecated-term", "untranslated-text", "wrong-language"],
    accepted: [
      .translation("de", "The drain output opens.", "Der Ablassausgang öffnet."),
      .translation("sv", "Two float switches", "Två flottörbrytare"),
    ],
    rejected: [.translation("de", "The drain output opens.", "⟦Der Ausgang öffnet.⟧")])

  static func issues(in pair: TextPair) -> [Issue] {
    var matches = pair.source.terms
    guard !matches.isEmpty else { return [] }
    // Verbs and adjectives are worded around; the nouns in them are not.
    if matches.contains(where: { !$0.entries.allSatisfy(isNoun) }) {
      matches = pair.sourceTools.terms.matches(in: pair.source.words, where: isNoun)
    }
    var seen: Set<Int> = []
    return matches.compactMap { match in
      let wanted = match.entries.filter(isSure).map(\.concept)
      guard !wanted.isEmpty, seen.isDisjoint(with: wanted), wanted.contains(where: { !terms($0, pair).isEmpty })
      else { return nil }
      guard !match.usable.contains(where: { pair.tools.terms.names($0, in: pair.translation.words, generously: true) })
      else {
        return nil
      }
      seen.formUnion(wanted)
      let written = pair.source.text(tokens: match.tokens)
      return pair.translation.issue(
        "the source speaks of \"\(written)\", the translation does not",
        expected: wanted.flatMap { terms($0, pair) }.joined(separator: " or "))
    }
  }

  private static func isNoun(_ entry: TermIndex.Entry) -> Bool { entry.term.partOfSpeech ?? "noun" == "noun" }

  /// A short synonym is often an ordinary word: "on" beside "lit".
  private static func isSure(_ entry: TermIndex.Entry) -> Bool {
    entry.term.status == .preferred || (entry.term.status == .admitted && entry.stems.count > 1)
  }

  private static func terms(_ concept: Int, _ pair: TextPair) -> [String] { pair.tools.terms.usableTerms(concept) }
}

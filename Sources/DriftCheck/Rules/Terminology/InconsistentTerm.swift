import Glossary
import Linguistics

/// Two terms for one thing.
enum InconsistentTerm: LanguageRule {
  static let description = RuleDescription(
    "inconsistent-term", .minor, .inconsistentUseOfTerminology,
    summary: "What the source calls by one term has one term throughout a language.",
    rationale: "Two words make a reader look for two things.",
    in: .catalogs,
    yieldingTo: ["deprecated-term"],
    accepted: [
      .translation(
        "es", "an overflow", "un rebose", beside: [.text("other", "the overflow", "el rebose")])
    ],
    rejected: [
      .translation(
        "es", "an overflow", "un ⟦desbordamiento⟧", beside: [.text("other", "the overflow", "el rebose")])
    ])

  /// A term where it stands.
  struct Use: Sendable {
    let tokens: Range<Int>
    let entry: TermIndex.Entry
  }

  static func note(of pair: TextPair) -> [Use]? {
    guard !pair.isSource else { return nil }
    let preferred = Set(
      pair.source.terms.flatMap(\.entries).filter { entry in
        entry.term.status == .preferred && entry.term.partOfSpeech ?? "noun" == "noun"
      }.map(\.concept))
    guard !preferred.isEmpty else { return nil }
    return pair.translation.terms.flatMap { match in
      match.entries.filter { $0.term.status.isUsable && preferred.contains($0.concept) }.map { entry in
        Use(tokens: match.tokens, entry: entry)
      }
    }
  }

  static func issues(from notes: [Noted<[Use]>], reading pair: (PairNumber) -> TextPair?) -> [Issue] {
    let all = notes.flatMap { note in note.note.map { (pair: note.pair, use: $0) } }
    let uses = Dictionary(grouping: all, by: \.use.entry.concept)
    return uses.sorted { $0.key < $1.key }.flatMap { concept, uses -> [Issue] in
      guard let preferred = uses.first(where: { $0.use.entry.term.status == .preferred })?.use.entry else { return [] }
      return uses.filter { isOther($0.use.entry, than: preferred) }.compactMap { number, use in
        guard let text = pair(number)?.translation else { return nil }
        return text.issue(
          tokens: use.tokens,
          "\"\(text.text(tokens: use.tokens))\" stands for what is called \"\(preferred.term.text)\" elsewhere",
          expected: preferred.term.text)
      }
    }
  }

  /// Whether two terms are different words, and not one of them with a word more, or a noun for a verb.
  private static func isOther(_ entry: TermIndex.Entry, than preferred: TermIndex.Entry) -> Bool {
    guard entry.term.status == .admitted else { return false }
    let (left, right) = (Set(entry.stems), Set(preferred.stems))
    guard !left.isSubset(of: right), !right.isSubset(of: left) else { return false }
    return !left.contains { stem in
      right.contains { stem.contains($0) || $0.contains(stem) || stem.sharedStart(with: $0) >= 4 }
    }
  }
}

extension String {
  /// How many characters two words start with alike.
  fileprivate func sharedStart(with other: String) -> Int { zip(self, other).prefix { $0 == $1 }.count }
}

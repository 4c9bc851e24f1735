import Glossary

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

  private struct Use {
    let pair: TextPair
    let tokens: Range<Int>
    let entry: TermIndex.Entry
  }

  static func issues(among pairs: [TextPair], _ language: LanguageTools) -> [Issue] {
    var uses: [Int: [Use]] = [:]
    for pair in pairs where !pair.isSource {
      let source = pair.source.terms
      let preferred = Set(
        source.flatMap(\.entries).filter { entry in
          entry.term.status == .preferred && entry.term.partOfSpeech ?? "noun" == "noun"
        }.map(\.concept))
      guard !preferred.isEmpty else { continue }
      for match in pair.translation.terms {
        for entry in match.entries where entry.term.status.isUsable && preferred.contains(entry.concept) {
          uses[entry.concept, default: []].append(Use(pair: pair, tokens: match.tokens, entry: entry))
        }
      }
    }
    return uses.sorted { $0.key < $1.key }.flatMap { concept, uses -> [Issue] in
      guard let preferred = uses.first(where: { $0.entry.term.status == .preferred })?.entry else { return [] }
      return uses.filter { isOther($0.entry, than: preferred) }.map { use in
        use.pair.translation.issue(
          tokens: use.tokens,
          "\"\(use.pair.translation.text(tokens: use.tokens))\" stands for what is called \"\(preferred.term.text)\" elsewhere",
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

import Glossary

/// A term that the glossary warns of.
enum DeprecatedTerm: TextRule, TranslationRule {
  static let description = RuleDescription(
    "deprecated-term", .major, .wrongTerm,
    summary: "No text has a term that the glossary deprecates for what the text speaks of.",
    rationale: "Deprecated terms are those that have misled: overload for over-voltage, contact for contactor.",
    accepted: [.translation("de", "The pump output is open.", "Der Pumpenausgang ist offen.")],
    rejected: [.translation("de", "The pump output is open.", "Die ⟦Pumpleistung⟧ ist offen.")])

  /// Terms that are wrong for every concept.
  static func issues(in text: CheckedText, _ language: LanguageTools) -> [Issue] {
    language.terms.matches(in: text).filter { $0.usable.isEmpty }.map { match in
      issue(text, match, match.deprecated.map(\.concept), language)
    }
  }

  /// Terms that are wrong for the concept that the source speaks of, and right for another of which it does not.
  static func issues(in pair: TextPair) -> [Issue] {
    let matches = pair.tools.terms.matches(in: pair.translation).filter { !$0.usable.isEmpty && !$0.deprecated.isEmpty }
    guard !matches.isEmpty else { return [] }
    let source = Set(pair.sourceTools.terms.matches(in: pair.source).flatMap(\.usable))
    return matches.compactMap { match in
      let wrong = match.deprecated.map(\.concept).filter { concept in
        source.contains(concept) && !pair.tools.terms.names(concept, in: pair.translation)
      }
      guard !wrong.isEmpty, source.isDisjoint(with: match.usable) else { return nil }
      return issue(pair.translation, match, wrong, pair.tools)
    }
  }

  private static func issue(
    _ text: CheckedText, _ match: TermIndex.Match, _ concepts: [Int], _ language: LanguageTools
  ) -> Issue {
    let written = text.text(tokens: match.tokens)
    let terms = concepts.compactMap { language.terms.usableTerms($0).first }
    return text.issue(
      tokens: match.tokens, "\"\(written)\" is a deprecated term", expected: terms.joined(separator: " or "))
  }
}

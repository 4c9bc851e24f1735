import Glossary
import Linguistics

/// A term that the glossary warns of.
enum DeprecatedTerm: TextRule, TranslationRule {
  static let description = RuleDescription(
    "deprecated-term", .major, .wrongTerm,
    summary: "No text has a term that the glossary deprecates for what the text speaks of.",
    rationale: "Deprecated terms are those that have misled: overload for over-voltage, contact for contactor.",
    in: .catalogs,
    accepted: [
      .translation("de", "The pump output is open.", "Der Pumpenausgang ist offen."),
      .translation(
        "de", "The pump output is open and the drain output is closed.",
        "Der Pumpenausgang ist offen, und der Auslass ist geschlossen."),
    ],
    rejected: [
      .translation("de", "The pump output is open.", "Die ⟦Pumpleistung⟧ ist offen."),
      .translation(
        "de", "The pump output is open and the drain output is closed.",
        "Der ⟦Auslass⟧ ist offen, und der Ablassausgang ist geschlossen."),
    ])

  static var kinds: RuleKinds { RuleKinds(text: self, translation: self) }

  /// Terms that are wrong for every concept, as the glossary writes them.
  static func issues(in text: CheckedText, _ language: LanguageTools) -> [Issue] {
    text.terms.filter { match in
      match.usable.isEmpty && (isUnmistakable(match, text) || language.isSource && isExact(match, text))
    }.map { match in
      issue(text, match, match.deprecated.map(\.concept), language)
    }
  }

  /// Terms that are wrong for the concept that the source speaks of, and right for another of which it does not.
  static func issues(in pair: TextPair) -> [Issue] {
    let text = pair.translation
    let all = text.terms
    let matches = all.filter { !$0.deprecated.isEmpty }
    guard !matches.isEmpty else { return [] }
    let source = pair.source.terms
    let spokenOf = Set(source.flatMap(\.usable))
    let surely = Set(source.flatMap { match in match.entries.filter { isSure($0, match, pair.source) } }.map(\.concept))
    let named = Set(all.flatMap(\.usable))
    let plainlyNamed = Set(all.filter(\.deprecated.isEmpty).flatMap(\.usable))
    return matches.compactMap { match in
      guard !match.usable.isEmpty || !isUnmistakable(match, text) else { return nil }
      let wrong = match.deprecated.map(\.concept).filter { concept in
        surely.contains(concept) && (match.usable.isEmpty || !named.contains(concept))
      }
      // Where another concept is named by a term of its own, the words do not stand for that one.
      guard !wrong.isEmpty, spokenOf.intersection(match.usable).isSubset(of: plainlyNamed) else { return nil }
      return issue(text, match, wrong, pair.tools)
    }
  }

  /// Whether the source means the concept: by its preferred term, or by a synonym that is all it says.
  private static func isSure(_ entry: TermIndex.Entry, _ match: TermIndex.Match, _ source: CheckedText) -> Bool {
    entry.term.status == .preferred || (entry.term.status == .admitted && match.tokens.count == source.tokens.count)
  }

  /// Whether the words mean a concept whatever the sentence is about: several words, or a long one to the letter.
  ///
  /// A short one, or one in another form, may be an ordinary word.
  private static func isUnmistakable(_ match: TermIndex.Match, _ text: CheckedText) -> Bool {
    match.deprecated.contains { $0.words.count > 1 || $0.words[0].utf8.count > 8 } && isExact(match, text)
      || match.deprecated.contains { $0.words.count > 1 }
  }

  private static func isExact(_ match: TermIndex.Match, _ text: CheckedText) -> Bool {
    let words = match.tokens.map { text.folded[$0] }
    return match.deprecated.contains { $0.words.allSatisfy(words.contains) }
  }

  private static func issue(
    _ text: CheckedText, _ match: TermIndex.Match, _ concepts: [Int], _ language: LanguageTools
  ) -> Issue {
    let written = text.text(tokens: match.tokens)
    let terms = concepts.compactMap { language.terms.usableTerms($0).first }
    // A superseded term is understood; a deprecated one misleads.
    let isSuperseded = match.deprecated.allSatisfy { $0.term.status == .superseded }
    var issue = text.issue(
      tokens: match.tokens, "\"\(written)\" is a \(isSuperseded ? "superseded" : "deprecated") term",
      expected: terms.joined(separator: " or "))
    if isSuperseded { issue.severity = .minor }
    return issue
  }
}

import Localization
import SpecModel

/// The two texts of a yes-or-no that do not say the opposite.
enum PolarityPair: CatalogRule {
  static let description = RuleDescription(
    "polarity-pair", .critical, .mistranslation,
    summary: "Of the two texts of a yes-or-no exactly one denies, the one that denies in the source.",
    rationale: "The data choose between the two; where both say the same, what is unprotected is printed as protected.",
    in: .catalogs,
    accepted: [
      .translation(
        "de", "It is not sealed.", "Es ist nicht dicht.", key: "pump.no",
        beside: [.text("pump.yes", "It is sealed.", "Es ist dicht.")]),
      .source(
        "It is an alternative.", key: "pump.no", beside: [.text("pump.yes", "It is a simple alternative.", nil)]),
    ],
    rejected: [
      .translation(
        "de", "It is not sealed.", "⟦Es ist gut abgedichtet.⟧", key: "pump.no",
        beside: [.text("pump.yes", "It is sealed.", "Es ist dicht.")]),
      .source("⟦It is sealed.⟧", key: "pump.no", beside: [.text("pump.yes", "It is sealed.", nil)]),
    ])

  /// The two texts in one language, and which of them denies more: 1 where that for "no" does, -1 for "yes".
  private struct Pair {
    let yes: CheckedText
    let no: CheckedText
    let denies: Int
    /// Whether the text for "no" says less than the other: "an alternative" for "a simple alternative".
    let saysLess: Bool

    var areSame: Bool { yes.folded == no.folded }
  }

  static func issues(among entries: [CheckedEntry], _ context: CheckContext) -> [Issue] {
    let byKey = Dictionary(entries.map { ($0.key.name, $0) }, uniquingKeysWith: { first, _ in first })
    return entries.flatMap { no -> [Issue] in
      guard no.key.name.hasSuffix(".no"), let yes = byKey["\(no.key.name.dropLast(3)).yes"] else { return [] }
      var pairs: [Language: Pair] = [:]
      for (language, tools) in context.tools where tools.profile != nil {
        pairs[language] = pair(yes, no, in: language, tools)
      }
      return context.languages.compactMap { language in
        guard let pair = pairs[language] else { return nil }
        return issue(
          pair, source: pairs[context.sourceLanguage], others: pairs.filter { $0.key != language }.map(\.value))
      }
    }
  }

  private static func pair(
    _ yes: CheckedEntry, _ no: CheckedEntry, in language: Language, _ tools: LanguageTools
  ) -> Pair? {
    guard let yes = yes.translations[language]?.texts.first?.text,
      let no = no.translations[language]?.texts.first?.text,
      !yes.isBlank, !no.isBlank
    else { return nil }
    func words(_ text: CheckedText) -> Set<String> {
      Set(zip(text.folded, text.stems).filter { !tools.functionWords.contains($0.0) }.map(\.1))
    }
    return Pair(
      yes: yes, no: no, denies: (no.denials.count - yes.denials.count).signum(),
      saysLess: words(no).isStrictSubset(of: words(yes)))
  }

  private static func issue(_ pair: Pair, source: Pair?, others: [Pair]) -> Issue? {
    guard !pair.areSame else {
      return pair.no.issue(
        "the text is the same as that of \"\(pair.yes.key)\"", remedy: "deny what the other text says")
    }
    let wanted: Int
    if let source, source.no.language != pair.no.language {
      wanted = source.denies
    } else if pair.denies == 0, pair.saysLess {
      // Whether it was meant to say less, or has lost its negation, the translations tell.
      wanted = others.count { $0.denies > 0 } * 2 > others.count ? 1 : 0
    } else {
      wanted = 1
    }
    guard pair.denies != wanted else { return nil }
    return pair.no.issue(
      pair.denies == 0
        ? "the text does not deny what \"\(pair.yes.key)\" says"
        : "of this text and \"\(pair.yes.key)\" the wrong one denies",
      remedy: source.map { "the source is \"\($0.no.content)\", against \"\($0.yes.content)\"" })
  }
}

import SpecModel

/// The two texts of a yes-or-no that do not say the opposite.
enum PolarityPair: LanguageRule {
  static let description = RuleDescription(
    "polarity-pair", .critical, .mistranslation,
    summary: "Of the two texts of a yes-or-no exactly one denies, the one that denies in the source.",
    rationale: "The data choose between the two; where both say the same, what is unprotected is printed as protected.",
    accepted: [
      .translation(
        "de", "It is not sealed.", "Es ist nicht dicht.", key: "pump.no",
        beside: [.text("pump.yes", "It is sealed.", "Es ist dicht.")])
    ],
    rejected: [
      .translation(
        "de", "It is not sealed.", "⟦Es ist gut abgedichtet.⟧", key: "pump.no",
        beside: [.text("pump.yes", "It is sealed.", "Es ist dicht.")]),
      .source(
        "⟦It is sealed.⟧", key: "pump.no", beside: [.text("pump.yes", "It is sealed.", nil)]),
    ])

  static func issues(among pairs: [TextPair], _ language: LanguageTools) -> [Issue] {
    var byKey: [String: TextPair] = [:]
    for pair in pairs { byKey[pair.translation.key.name] = pair }
    return pairs.compactMap { no in
      let key = no.translation.key.name
      guard key.hasSuffix(".no"), let yes = byKey["\(key.dropLast(3)).yes"] else { return nil }
      return issue(yes, no)
    }
  }

  private static func issue(_ yes: TextPair, _ no: TextPair) -> Issue? {
    let text = no.translation
    guard text.folded != yes.translation.folded else {
      return text.issue(
        "the text is the same as that of \"\(yes.translation.key)\"", remedy: "deny what the other text says")
    }
    guard let said = difference(yes.translation, text, no.tools) else { return nil }
    guard !no.isSource else {
      // The text for "no" may say less instead of denying: "an alternative" for "a simple alternative".
      let words = Set(yes.translation.stems)
      guard said <= 0, !Set(text.stems).isSubset(of: words) || said < 0 || text.tokens.count < 4 else { return nil }
      return text.issue("the text does not deny what \"\(yes.translation.key)\" says", remedy: "deny it")
    }
    guard let wanted = difference(yes.source, no.source, no.sourceTools), wanted != said else { return nil }
    return text.issue(
      said == 0
        ? "the text does not deny what \"\(yes.translation.key)\" says"
        : "the text denies what \"\(yes.translation.key)\" says, or that denies more",
      remedy: "the source is \"\(no.source.content)\", against \"\(yes.source.content)\"")
  }

  /// 1 where the text for "no" denies more than that for "yes", -1 where less.
  private static func difference(_ yes: CheckedText, _ no: CheckedText, _ language: LanguageTools) -> Int? {
    guard language.profile != nil else { return nil }
    return (language.denials(in: no).count - language.denials(in: yes).count).signum()
  }
}

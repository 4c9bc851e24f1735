/// A negation that was lost or gained in translation.
enum NegationChanged: TranslationRule {
  static let description = RuleDescription(
    "negation-changed", .critical, .mistranslation,
    summary: "A translation denies where its source denies, and nowhere else.",
    rationale: "One short word decides whether an output may be short-circuited.",
    yieldingTo: ["polarity-pair", "untranslated-text", "wrong-language"],
    accepted: [
      .translation("fr", "It is not sealed.", "Il n’est pas étanche."),
      .translation("de", "no more than {pump.current}", "höchstens {pump.current}"),
    ],
    rejected: [
      .translation("fr", "It is not sealed.", "⟦Il est étanche.⟧"),
      .translation("sv", "It is sealed.", "Den är ⟦inte⟧ tät."),
    ])

  static func issues(in pair: TextPair) -> [Issue] {
    guard pair.tools.profile != nil, pair.sourceTools.profile != nil else { return [] }
    let found = pair.tools.denials(in: pair.translation)
    let wanted = pair.sourceTools.denials(in: pair.source)
    guard found.isEmpty != wanted.isEmpty else { return [] }
    if found.isEmpty {
      guard !pair.tools.impliesDenial(pair.translation) else { return [] }
      let word = wanted.first.map { pair.source.text(tokens: $0) } ?? ""
      return [
        pair.translation.issue(
          "the source denies (\"\(word)\"), the translation does not",
          remedy: "the source is \"\(pair.source.content)\"")
      ]
    }
    guard !pair.sourceTools.impliesDenial(pair.source), let first = found.first else { return [] }
    return [
      pair.translation.issue(
        tokens: first, "the translation denies, its source does not",
        remedy: "the source is \"\(pair.source.content)\"")
    ]
  }
}

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
    guard found.count != wanted.count else { return [] }
    // Where a word such as "missing" stands for a negation of the other language, either count is right.
    if found.count < wanted.count {
      guard found.count + pair.tools.impliedDenials(in: pair.translation) < wanted.count else { return [] }
      let words = wanted.map { "\"\(pair.source.text(tokens: $0))\"" }.joined(separator: ", ")
      return [
        pair.translation.issue(
          "the source denies \(times(wanted.count)) (\(words)), the translation \(times(found.count))",
          remedy: "the source is \"\(pair.source.content)\"")
      ]
    }
    guard found.count > wanted.count + pair.sourceTools.impliedDenials(in: pair.source), let first = found.first else {
      return []
    }
    return [
      pair.translation.issue(
        tokens: first, "the translation denies \(times(found.count)), its source \(times(wanted.count))",
        remedy: "the source is \"\(pair.source.content)\"")
    ]
  }

  private static func times(_ count: Int) -> String {
    switch count {
    case 0: "nothing"
    case 1: "once"
    case 2: "twice"
    default: "\(count) times"
    }
  }
}

import Findings

/// A negation that was lost or gained in translation.
enum NegationChanged: TranslationRule {
  static let description = RuleDescription(
    "negation-changed", .critical, .mistranslation,
    summary: "A translation denies where its source denies, and nowhere else.",
    rationale: "One short word decides whether an output may be short-circuited.",
    yieldingTo: ["polarity-pair", "untranslated-text", "wrong-language"],
    accepted: [
      .translation("fr", "It is not sealed.", "Il n’est pas étanche."),
      .file("pt", "The tank was not found.", "O tanque está por encontrar."),
      .file("es", "The level is not known.", "El nivel está por definir."),
      .file("es", "The value is invalid.", "El valor no es válido."),
      .file("it", "at most 5 valves", "non più di 5 valvole"),
      .file("de", "Leave a gap of 5 mm, not less.", "Mindestens 5 mm Abstand lassen."),
      .file("de", "The level must not exceed 5 mm.", "Der Füllstand beträgt höchstens 5 mm."),
      .file("nl", "The pump is silent.", "De pomp maakt geen geluid."), .file("de", "Keep dry.", "Nicht nass machen."),
      .translation("de", "no more than {pump.current}", "höchstens {pump.current}"),
    ],
    rejected: [
      .translation("fr", "It is not sealed.", "⟦Il est étanche.⟧"),
      .translation("sv", "It is sealed.", "Den är ⟦inte⟧ tät."),
      .translation(
        "nl", "It is sealed, and the level is at or below {pump.voltage}.",
        "Hij is ⟦niet⟧ dicht en het niveau is {pump.voltage} of minder."),
      .translation("de", "It is not sealed, or a value is missing.", "⟦Es ist dicht, oder ein Wert fehlt.⟧"),
      .file("nl", "Do not open the valve.", "⟦Open de klep.⟧"),
      .file("it", "Open the valve.", "⟦Non⟧ aprire la valvola."),
      .file("de", "The tank is waterproof.", "Der Tank ist ⟦nicht⟧ wasserdicht."),
      .file("fr", "Do not fill below 5 °C.", "⟦Remplissez en dessous de 5 °C.⟧"),
      .file("es", "The pump does not start above 40 °C.", "⟦La bomba arranca por encima de 40 °C.⟧"),
    ])

  static func issues(in pair: TextPair) -> [Issue] {
    guard pair.tools.profile != nil, pair.sourceTools.profile != nil else { return [] }
    guard pair.tools.product.facts != nil else {
      return pair.isUntranslated || pair.isForNone ? [] : issuesOfFile(pair)
    }
    let found = pair.translation.denials
    let wanted = pair.source.denials
    guard found.count != wanted.count else { return [] }
    let (text, source) = (pair.translation, pair.source)
    if found.count < wanted.count {
      // A word such as "missing" may stand for a negation of the source, but not where the source has "missing" as well.
      let implied =
        max(0, text.read.negations.implied.count - source.read.negations.implied.count) + text.read.negations.affirmed
      guard found.count + implied < wanted.count else { return [] }
      let words = wanted.map { "\"\(pair.source.text(tokens: $0))\"" }.joined(separator: ", ")
      return [
        pair.translation.issue(
          "the source denies \(times(wanted.count)) (\(words)), the translation \(times(found.count))",
          remedy: pair.sourceAsRemedy)
      ]
    }
    let implied = source.read.negations.implied.count - keptComparisons(pair)
    guard found.count > wanted.count + implied + source.read.negations.affirmed, let first = found.first else {
      return []
    }
    return [
      pair.translation.issue(
        tokens: first, "the translation denies \(times(found.count)), its source \(times(wanted.count))",
        remedy: pair.sourceAsRemedy)
    ]
  }

  /// How many words of comparison that may be said by a negation, "at or below", the translation has as such: "of minder".
  private static func keptComparisons(_ pair: TextPair) -> Int {
    let others = pair.tools.comparisons(in: pair.translation)
    return pair.sourceTools.comparisons(in: pair.source).count { name, own in
      guard let tokens = own.tokens, let other = others[name], let words = other.tokens, other.word == own.word,
        other.denial != .before, !pair.translation.denials.contains(where: words.overlaps)
      else { return false }
      return pair.source.read.negations.implied.contains { $0.overlaps(tokens) }
    }
  }

  /// A label of so many tokens says it in its own way: "Don't repeat", "Wiederholung aus".
  private static let longestLabel = 5

  /// In texts that were worded elsewhere, only a negation that nothing in the other language can stand for; there are more
  /// ways to say it than any list has, so that none is critical.
  private static func issuesOfFile(_ pair: TextPair) -> [Issue] {
    // The forms of a message may deny each by itself, or all at once behind them.
    let areForms = [pair.source, pair.translation].contains(where: \.isMessage)
    guard !areForms || pair.source.denials.isEmpty || pair.translation.denials.isEmpty else { return [] }
    let change = DenialChange(pair)
    if let lost = change.lost {
      let words = lost.words.map { "\"\(pair.source.text(tokens: $0))\"" }.joined(separator: ", ")
      let isLikely = lost.isLikely && pair.source.tokens.count > longestLabel
      return [
        issue(pair, nil, isLikely: isLikely, "the source denies (\(words)), the translation does not as often")
      ]
    }
    guard let first = change.gained.first else { return [] }
    return [issue(pair, first, isLikely: false, "the translation denies, its source does not")]
  }

  private static func issue(_ pair: TextPair, _ tokens: Range<Int>?, isLikely: Bool, _ message: String) -> Issue {
    let remedy = pair.sourceAsRemedy
    var issue =
      tokens.map { pair.translation.issue(tokens: $0, message, remedy: remedy) }
      ?? pair.translation.issue(message, remedy: remedy)
    issue.severity = isLikely ? .major : .minor
    issue.isDoubtful = !isLikely && pair.isLong
    return issue
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

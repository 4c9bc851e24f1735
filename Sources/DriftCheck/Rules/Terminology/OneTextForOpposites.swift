/// One translation for two sources that say the opposite.
enum OneTextForOpposites: LanguageRule {
  static let description = RuleDescription(
    "one-text-for-opposites", .major, .mistranslation,
    summary: "Two sources that differ in an opposite alone, such as Enable and Disable, have two translations.",
    rationale: "The copy that was never changed turns the pump on where it should turn it off.",
    in: .files, yieldingTo: ["untranslated-text", "opposite-stated"],
    accepted: [
      .file("fr", "Enable pump", "Activer la pompe", beside: [.text("other", "Disable pump", "Désactiver la pompe")])
    ],
    rejected: [
      .file(
        "nl", "Disable pump", "⟦Pomp⟧", beside: [.text("other", "Enable pump", "Pomp")])
    ])

  static func issues(among pairs: [TextPair], _ language: LanguageTools) -> [Issue] {
    var groups: [String: [(pair: TextPair, side: Opposites.Side)]] = [:]
    for pair in pairs where !pair.isSource && pair.source.tokens.count < 12 {
      let mentions = pair.sourceTools.opposites.mentions(in: pair.source)
      guard let first = mentions.first, mentions.count == 1 else { continue }
      var words = Array(pair.source.folded)
      words.replaceSubrange(first.tokens, with: ["\u{FFFC}\(first.subject)"])
      groups[words.joined(separator: " "), default: []].append((pair, first.side))
    }
    return groups.values.flatMap { group -> [Issue] in
      guard let first = group.first else { return [] }
      return group.dropFirst().filter { member in
        member.side != first.side && member.pair.translation.folded == first.pair.translation.folded
      }.prefix(1).map { member in
        member.pair.translation.issue(
          "the text is the same as that of \"\(first.pair.source.content)\", which says the opposite",
          remedy: "the source is \"\(member.pair.source.content)\"")
      }
    }
  }
}

/// Two translations of one source.
enum OneSourceTwoTexts: LanguageRule {
  static let description = RuleDescription(
    "one-source-two-texts", .minor, .inconsistentStyle,
    summary: "What is said twice in the source is said alike in a language, unless the comments tell the two apart.",
    rationale: "Who reads the same thing in other words looks for the difference.",
    yieldingTo: ["untranslated-text", "deprecated-term", "inconsistent-term", "required-term", "negation-changed"],
    accepted: [
      .translation("it", "closed", "chiuso", beside: [.text("other", "Closed", "Chiusa")])
    ],
    rejected: [
      .translation(
        "it", "The tank is full", "⟦La cisterna è piena⟧",
        beside: [.text("other", "The tank is full", "Serbatoio colmo")])
    ])

  static func issues(among pairs: [TextPair], _ language: LanguageTools) -> [Issue] {
    let groups = Dictionary(grouping: pairs.filter { !$0.isSource && $0.source.tokens.count > 1 }) { $0.source.content }
    return groups.values.flatMap { group -> [Issue] in
      guard group.count > 1, let first = group.first else { return [] }
      guard
        let other = group.dropFirst().first(where: { pair in
          pair.translation.key != first.translation.key && pair.comment == first.comment
            && pair.translation.stems != first.translation.stems
        })
      else { return [] }
      return [
        first.translation.issue(
          "the same source is \"\(other.translation.content)\" at \"\(other.translation.key)\"",
          remedy: "word both alike, or say in a comment what sets them apart")
      ]
    }
  }
}

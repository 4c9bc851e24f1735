import Quantities

/// A limit that a text compares otherwise than the tables of the product do.
enum LimitTurned: TextRule {
  static let description = RuleDescription(
    "limit-turned", .critical, .mistranslation,
    summary: "What is above, below, at most or at least a limit in a text is so in the tables, or the exact contrary.",
    rationale:
      "Where the source has a limit turned around, or all languages alike, no other text shows it; the tables do.",
    in: .catalogs, yieldingTo: ["comparison-changed"],
    accepted: [
      .source("It stops below {pump.dryCurrent}."), .source("It runs at or above {pump.dryCurrent}."),
      .source("It never runs below {pump.dryCurrent}."), .source("The limit is {pump.dryCurrent}."),
      .source("It stops beyond {pump.dryCurrent}."),
    ],
    rejected: [
      .source("It stops ⟦above⟧ {pump.dryCurrent}."), .source("It runs ⟦at or below⟧ {pump.dryCurrent}."),
    ])

  static func issues(in text: CheckedText, _ language: LanguageTools) -> [Issue] {
    guard !language.product.limits.isEmpty else { return [] }
    return language.comparisons(in: text).compactMap { name, comparison in
      guard let allowed = language.product.limits[name], let tokens = comparison.tokens,
        let comparator = comparison.comparator, !allowed.contains(comparator),
        !language.reader.comparisons.beyond.isIn(text.folded, tokens)
      else { return nil }
      return text.issue(
        tokens: tokens,
        "\"\(text.text(tokens: tokens))\" is neither how the tables compare with {\(name)} nor the exact contrary",
        expected: allowed.map(\.rawValue).sorted().joined(separator: " or "))
    }.sorted { $0.spot.lowerBound < $1.spot.lowerBound }
  }
}

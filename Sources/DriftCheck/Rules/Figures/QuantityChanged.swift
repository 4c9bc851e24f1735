import Linguistics

/// A figure that is another one in translation.
enum QuantityChanged: TranslationRule {
  static let description = RuleDescription(
    "quantity-changed", .critical, .mistranslation,
    summary: "A translation states the quantities of its source, in digits or in words.",
    rationale: "Quantities are compared as values in each language’s own notation, so that a figure can’t change unseen.",
    yieldingTo: ["untranslated-text", "wrong-language", "literal-digit", "look-alike-digit", "altered-name"],
    accepted: [.translation("de", "It has two inlets.", "Es hat zwei Einlässe.")],
    rejected: [.translation("de", "It has two inlets.", "⟦Es hat drei Einlässe.⟧")])

  static func issues(in pair: TextPair) -> [Issue] {
    guard let reader = pair.tools.quantities, let sourceReader = pair.sourceTools.quantities else { return [] }
    let wanted = sourceReader.mentions(in: pair.source.tokens)
    guard !wanted.isEmpty else { return [] }
    let found = values(reader.mentions(in: pair.translation.tokens))
    let stated = values(wanted)
    // "Both" may stand for "two": only a figure in the place of another contradicts.
    guard let first = stated.first(where: { !found.contains($0) }), found.contains(where: { !stated.contains($0) })
    else { return [] }
    return [
      pair.translation.issue(
        "the source states \(stated.joined(separator: ", ")), the translation \(found.joined(separator: ", "))", expected: first)
    ]
  }

  private static func values(_ mentions: [QuantityMention]) -> [String] {
    mentions.flatMap(\.amounts).map { amount in
      "\(amount.baseValue)" + (amount.unit.map { " \($0.symbol)" } ?? "")
    }
  }
}

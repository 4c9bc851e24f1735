import Linguistics

/// A figure that is another one in translation.
enum QuantityChanged: TranslationRule {
  static let description = RuleDescription(
    "quantity-changed", .critical, .mistranslation,
    summary: "A translation states the quantities of its source, in digits or in words.",
    rationale:
      "Quantities are compared as values in each language’s own notation, so that a figure can’t change unseen.",
    yieldingTo: ["untranslated-text", "wrong-language", "literal-digit", "look-alike-digit", "altered-name"],
    accepted: [.translation("de", "It has two inlets.", "Es hat zwei Einlässe.")],
    rejected: [.translation("de", "It has two inlets.", "⟦Es hat drei Einlässe.⟧")])

  static func issues(in pair: TextPair) -> [Issue] {
    guard let reader = pair.tools.quantities, let sourceReader = pair.sourceTools.quantities else { return [] }
    let stated = values(pair.source, sourceReader, pair.sourceTools)
    guard !stated.isEmpty else { return [] }
    let found = values(pair.translation, reader, pair.tools)
    // A figure may be left to the grammar, as the two of a pair: only one in the place of another contradicts.
    guard let first = stated.without(found).first, !found.without(stated).isEmpty else { return [] }
    return [
      pair.translation.issue(
        "the source states \(stated.joined(separator: ", ")), the translation \(found.joined(separator: ", "))",
        expected: first)
    ]
  }

  private static func values(_ text: CheckedText, _ reader: QuantityReader, _ language: LanguageTools) -> [String] {
    let duals = Set(language.profile?.conventions.dualWords ?? [])
    return reader.mentions(in: text.tokens).flatMap(\.amounts).map { amount in
      "\(amount.baseValue)" + (amount.unit.map { " \($0.symbol)" } ?? "")
    } + text.folded.filter(duals.contains).map { _ in "2" }
  }
}

extension [String] {
  /// What is left when each item of others is taken out once.
  fileprivate func without(_ others: [String]) -> [String] {
    var others = others
    return filter { item in
      guard let index = others.firstIndex(of: item) else { return true }
      others.remove(at: index)
      return false
    }
  }
}

/// Emphasis, code or links that were lost or added.
enum ChangedMarkup: TranslationRule {
  static let description = RuleDescription(
    "changed-markup", .minor, .markupTag,
    summary: "A translation has as many spans of emphasis, code and links as its source.",
    rationale: "What is stressed in one language and not in another warns one reader and not the other.",
    yieldingTo: ["broken-markup", "untranslated-text", "negation-changed"],
    accepted: [.translation("pt", "It is **not** sealed.", "**Não** está selado.")],
    rejected: [.translation("pt", "It is **not** sealed.", "⟦Não está selado.⟧")])

  static func issues(in pair: TextPair) -> [Issue] {
    guard pair.translation.classes.union(pair.source.classes).contains(.markup) else { return [] }
    let found = InlineMarkup(pair.translation)
    guard found.unpaired.isEmpty else { return [] }
    let wanted = InlineMarkup(pair.source).counts
    let kinds = Set(found.counts.keys).union(wanted.keys)
    // What is not sure to be Markdown in the texts of others: "_", "`".
    let unsure: Set<String> = pair.tools.product.facts == nil ? ["code", "emphasis", "strong emphasis"] : []
    return kinds.subtracting(unsure).sorted().compactMap { kind in
      let (count, other) = (found.counts[kind, default: 0], wanted[kind, default: 0])
      guard count != other else { return nil }
      return pair.translation.issue(
        "the text has \(count) of \(kind), its source \(other)", remedy: pair.sourceAsRemedy)
    }
  }
}

/// A name of the product's data, written into a text.
enum LiteralName: TextRule {
  static let description = RuleDescription(
    "literal-name", .major, .doNotTranslate,
    summary: "Names of products and markings come from the data through placeholders.",
    rationale: "A name that changes in the data stays as it was in each sentence that spells it itself.",
    in: .catalogs,
    yieldingTo: ["altered-name"],
    accepted: [.translation("nl", "The {names.product} floats.", "De {names.product} drijft.")],
    rejected: [.translation("nl", "The {names.product} floats.", "De {names.product} (⟦Aqua-Open-xt⟧) drijft.")])

  static func issues(in text: CheckedText, _ language: LanguageTools) -> [Issue] {
    return text.names.filter { $0.written == $0.name }.map { mention in
      text.issue(
        tokens: mention.tokens, "the text spells the name \(mention.name) itself",
        remedy: "print it by the placeholder of its fact")
    }
  }
}

/// A placeholder that names nothing, or what has no words.
enum UnknownPlaceholder: TextRule {
  static let description = RuleDescription(
    "unknown-placeholder", .critical, .mistranslation,
    summary: "A placeholder names a fact that can be printed, or what the user of the text fills in.",
    rationale: "The manual can't be built, in any language, from a text that names nothing.",
    in: .catalogs,
    accepted: [.source("It supplies {pump.current}.")],
    rejected: [
      .source("It supplies ⟦{pump.curent}⟧."), .source("It is protected: ⟦{pump.isProtected}⟧."),
    ])

  static func issues(in text: CheckedText, _ language: LanguageTools) -> [Issue] {
    guard let facts = language.product.facts else { return [] }
    let arguments = language.product.uses[text.key, default: []]
    return text.placeholders.compactMap { placeholder in
      let spot = placeholder.character..<(placeholder.character + 1)
      guard let form = facts[placeholder.name] else {
        guard !arguments.contains(placeholder.name), language.product.uses[text.key] != nil else { return nil }
        let nearest = (Array(facts.keys) + arguments).min { left, right in
          (placeholder.name.distance(to: left), left) < (placeholder.name.distance(to: right), right)
        }
        return text.issue(
          spot, "no fact is called \"\(placeholder.name)\"",
          expected: nearest.flatMap { placeholder.name.distance(to: $0) < 4 ? "{\($0)}" : nil })
      }
      guard case .flag = form else { return nil }
      return text.issue(
        spot, "{\(placeholder.name)} is yes or no and has no words",
        remedy: "give the statement two texts, .yes and .no, that the fact chooses between")
    }
  }
}

/// A text in another language than that of its place.
enum WrongLanguage: TextRule {
  static let description = RuleDescription(
    "wrong-language", .major, .untranslated,
    summary: "A text is written in the language whose place it stands in.",
    rationale: "A column pasted one to the side puts a whole language in the place of another, and no figure shows it.",
    yieldingTo: ["untranslated-text"],
    accepted: [
      .translation("de", "The pump stops when the tank is full.", "Die Pumpe stoppt, wenn der Tank voll ist.")
    ],
    rejected: [
      .translation(
        "de", "The pump stops when the tank is full.", "⟦De pomp stopt wanneer het reservoir vol is met water.⟧")
    ])

  static func issues(in text: CheckedText, _ language: LanguageTools) -> [Issue] {
    let isCautious = language.product.facts == nil
    guard let other = language.recognizer.otherLanguage(of: text.read, than: text.language, isCautious: isCautious)
    else { return [] }
    return [
      text.issue("the text is written in \"\(other)\"", expected: "a text in \"\(text.language)\"")
    ]
  }
}

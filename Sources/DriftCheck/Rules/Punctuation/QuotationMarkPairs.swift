import Localization

/// Quotation marks of another language, or without a partner.
enum QuotationMarkPairs: TextRule {
  static let description = RuleDescription(
    "quotation-marks", .minor, .punctuation,
    summary: "Quotation marks are those of the language, and stand in pairs.",
    rationale:
      "Marks of another language, or of the typewriter, show that a text was pasted; one alone quotes nothing.",
    accepted: [
      .translation("de", "the “low” level", "die Höhe „niedrig“"),
      .translation("fr", "the “low” level", "le niveau «\u{A0}bas\u{A0}»"),
      .translation("it", "the tank’s level", "il livello dell’acqua"),
    ],
    rejected: [
      .translation("de", "the “low” level", "die Höhe ⟦“⟧niedrig”"),
      .translation("sv", "the “low” level", "nivån ⟦\"⟧låg"),
      .translation("es", "the “low” level", "el nivel ⟦«⟧bajo"),
    ])

  private static let marks = Set("\"“”„‟«»‹›".unicodeScalars)

  static func issues(in text: CheckedText, _ language: LanguageTools) -> [Issue] {
    guard text.classes.contains(.quote), !language.quotes.isEmpty else { return [] }
    let found = text.characters.indices.filter { marks.contains(text.characters[$0]) }
    guard !found.isEmpty else { return [] }
    var open: (marks: [QuotationMarks], index: Int)?
    var wrong: (index: Int, message: String)?
    for index in found where wrong == nil {
      let character = text.characters[index]
      if let opened = open {
        if opened.marks.contains(where: { $0.closing == character }) {
          open = nil
        } else {
          wrong = (index, "\"\(character)\" does not close what \"\(text.characters[opened.index])\" opens")
        }
      } else {
        let marks = language.quotes.filter { $0.opening == character }
        if marks.isEmpty { wrong = (index, "\"\(character)\" opens no quotation in \"\(language.language)\"") }
        open = (marks, index)
      }
    }
    if wrong == nil, let open { wrong = (open.index, "the quotation mark has no partner") }
    guard let wrong, let pair = language.quotes.first else { return [] }
    let space = pair.inside.map(String.init) ?? ""
    return [
      text.issue(
        wrong.index..<(wrong.index + 1), wrong.message, expected: "\(pair.opening)\(space)…\(space)\(pair.closing)")
    ]
  }
}

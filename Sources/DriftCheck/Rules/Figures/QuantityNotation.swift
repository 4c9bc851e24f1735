import Linguistics

/// A quantity written against the notation of the language or of the SI.
enum QuantityNotation: TextRule {
  static let description = RuleDescription(
    "number-notation", .minor, .numberFormat,
    summary: "Quantities are written as the language and the SI write them: 2,4 V in Italian, with a space and a unit.",
    rationale: "A point that one language takes for a decimal sign separates thousands in the next.",
    in: .files, yieldingTo: ["look-alike-digit", "untranslated-text", "wrong-language"],
    accepted: [
      .file("it", "It switches at 2.4 V.", "Commuta a 2,4\u{A0}V."),
      .file("de", "Release 2.4 of the program", "Version 2.4 des Programms"),
      .file("fr", "Turn it by 90 degrees.", "Tourner de 90°."),
    ],
    rejected: [
      .file("it", "It switches at 2.4 V.", "Commuta a ⟦2.4\u{A0}V⟧."),
      .file("sv", "It switches at 4.5 V.", "Den slår om vid ⟦4;5\u{A0}V⟧."),
      .file("es", "from 35 °C", "desde ⟦35\u{A0}C⟧"),
      .file("nl", "It switches at 35 V.", "Hij schakelt bij ⟦35V⟧."),
    ])

  /// What other rules find: signs that stand for others.
  private static let elsewhere: Set<NotationFault.Kind> = [
    .letterForDigit, .degreeSign, .hyphenForMinus, .hyphenForDash,
  ]

  static func issues(in text: CheckedText, _ language: LanguageTools) -> [Issue] {
    // A block states figures as a program reads them.
    guard !text.isBlock else { return [] }
    return text.quantities.compactMap { mention in
      let hasUnit = mention.amounts.contains { $0.unit != nil }
      // An angle has no scale, and its sign no space before it; of temperatures the SI says otherwise.
      let isAngle = language.product.facts == nil && mention.amounts.allSatisfy { text.isAngle($0) }
      // "547C": the letter of a type, unless a space or the sign says that it is a scale.
      if mention.faults.contains(where: { $0.kind == .missingDegreeSign }),
        mention.faults.contains(where: { $0.kind == .missingSpace })
      {
        return nil
      }
      // Without a unit it may be a version or a number of a chapter.
      let isDecimal = hasUnit && text.language != TranslationCheck.unknownLanguage
      let fault = mention.faults.first { fault in
        !elsewhere.contains(fault.kind) && !(isAngle && fault.kind == .missingScale)
          && (isDecimal || fault.kind != .decimalSeparator)
      }
      guard let fault, let last = mention.amounts.last else { return nil }
      let tokens = mention.amounts[0].tokens.lowerBound..<last.tokens.upperBound
      return text.issue(
        tokens: tokens, fault.kind.explanation(of: text.text(tokens: tokens)),
        expected: fault.expected.isBlank ? nil : fault.expected)
    }
  }
}

extension CheckedText {
  /// "90°", and not "−5°" or "35 °".
  fileprivate func isAngle(_ amount: QuantityMention.Amount) -> Bool {
    guard amount.unit?.symbol == "°", let sign = amount.tokens.last, amount.value > 0 else { return false }
    return tokens[sign].gap == .none
  }
}

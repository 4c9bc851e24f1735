/// A text that is far shorter or longer than a translation of its source can be.
enum LengthRatio: TranslationRule {
  static let description = RuleDescription(
    "length-ratio", .minor, .textExpansion,
    summary: "A translation is about as long as its language needs beside the source.",
    rationale: "Half a sentence was lost, or a note to the translator was left in, and no single word shows it.",
    yieldingTo: ["untranslated-text", "wrong-language", "missing-placeholder"],
    accepted: [
      .translation(
        "de", "The pump stops as soon as the tank is full again.", "Die Pumpe hält an, sobald der Tank wieder voll ist."
      )
    ],
    rejected: [
      .translation("de", "The pump stops as soon as the tank is full again, and drains it.", "⟦Die Pumpe hält an.⟧")
    ])

  static func issues(in pair: TextPair) -> [Issue] {
    let (length, source) = (pair.translation.characters.count, pair.source.characters.count)
    guard source > 3, let ratio = pair.tools.profile?.conventions.lengthRatio, ratio.count == 2 else { return [] }
    // The shorter a text, the more a single word weighs.
    let slack = 14 / Double(source)
    let (lowest, highest) = (ratio[0] - slack, ratio[1] + slack)
    let found = Double(length) / Double(source)
    guard found < lowest || found > highest else { return [] }
    return [
      pair.translation.issue(
        "the text has \(length) characters, its source \(source)",
        remedy: "see whether something is missing or too much beside \"\(pair.source.content)\"")
    ]
  }
}

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
      ), .file("it", "Parent", "Elemento di livello superiore"),
    ],
    rejected: [
      .translation("de", "The pump stops as soon as the tank is full again, and drains it.", "⟦Die Pumpe hält an.⟧"),
      .file(
        "sv", "The pump stops as soon as the tank is full again, and drains it before the night.", "⟦Pumpen stannar.⟧"),
    ])

  static func issues(in pair: TextPair) -> [Issue] {
    let (length, source) = (pair.translation.characters.count, pair.source.characters.count)
    guard source > 3, let ratio = pair.tools.profile?.conventions.lengthRatio, ratio.count == 2 else { return [] }
    // A name that stands for a text, and a number that a translator chose, have no length.
    let isWord = source > longestWord && !pair.source.content.contains(where: \.isWhitespace)
    guard pair.tools.product.facts != nil || !isWord && !pair.translation.isFigureAlone else { return [] }
    let isUsual =
      pair.tools.product.facts == nil
      ? isUsual(
        length, source, expansion: pair.evidence?.expansion ?? (ratio[0] + ratio[1]) / 2,
        isCut: pair.source.content.hasSuffix(".") && !pair.translation.content.hasSuffix("."))
      : isWithin(ratio, length, source)
    guard !isUsual else { return [] }
    return [
      pair.translation.issue(
        "the text has \(length) characters, its source \(source)",
        remedy: "see whether something is missing or too much beside \"\(pair.source.content)\"")
    ]
  }

  /// A longer word is a name in a program.
  private static let longestWord = 20

  private static func isWithin(_ ratio: [Double], _ length: Int, _ source: Int) -> Bool {
    // The shorter a text, the more a single word weighs.
    let slack = 13 / Double(source)
    return (ratio[0] - slack...ratio[1] + slack).contains(Double(length) / Double(source))
  }

  /// Whether the lengths differ by no more than chance, by Gale and Church (1993): each character of the source is worth
  /// `expansion` characters, with a variance of 6.8 a character.
  private static func isUsual(_ length: Int, _ source: Int, expansion: Double, isCut: Bool) -> Bool {
    let difference = (Double(length) - Double(source) * expansion) / (Double(source) * 6.8).squareRoot()
    return ((isCut ? shortest / 2 : shortest)...longest).contains(difference)
  }

  /// The standard deviations that a translation may be too short by, and too long: a label is explained at times, and
  /// hardly anything worded in a third of its length.
  private static let (shortest, longest) = (-3.25, 5.0)
}

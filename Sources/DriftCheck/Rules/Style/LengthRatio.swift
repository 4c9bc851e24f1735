/// A text that is far shorter or longer than a translation of its source can be.
enum LengthRatio: LanguageRule {
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

  /// How long the texts of a pair are, which the other pairs tell whether it is usual.
  struct Note: Sendable {
    fileprivate let length: Int32
    fileprivate let source: Int32
    /// Whether the source ends as a sentence does, and the translation does not.
    fileprivate let isCut: Bool
  }

  static func note(of pair: TextPair) -> Note? {
    guard !pair.isSource, pair.source.characters.count > 3, let ratio = ratio(pair) else { return nil }
    let content = pair.source.content
    let note = Note(
      length: Int32(clamping: pair.translation.characters.count), source: Int32(clamping: pair.source.characters.count),
      isCut: content.hasSuffix(".") && !pair.translation.content.hasSuffix("."))
    guard pair.tools.product.facts == nil else { return isWithin(ratio, note) ? nil : note }
    // A name that stands for a text, and a number that a translator chose, have no length.
    let isWord = note.source > longestWord && !content.contains(where: \.isWhitespace)
    return isWord || pair.translation.isFigureAlone ? nil : note
  }

  static func issues(from notes: [Noted<Note>], reading pair: (PairNumber) -> TextPair?) -> [Issue] {
    guard let first = notes.first.flatMap({ pair($0.pair) }), let ratio = ratio(first) else { return [] }
    let isOwn = first.tools.product.facts != nil
    let expansion = first.evidence?.expansion ?? (ratio[0] + ratio[1]) / 2
    return notes.filter { isOwn || !isUsual($0.note, expansion: expansion) }.compactMap { noted in
      guard let pair = pair(noted.pair) else { return nil }
      return pair.translation.issue(
        "the text has \(noted.note.length) characters, its source \(noted.note.source)",
        remedy: "see whether something is missing or too much beside \"\(pair.source.content)\"")
    }
  }

  /// The least and the most that a translation is long, as parts of its source.
  private static func ratio(_ pair: TextPair) -> [Double]? {
    guard let ratio = pair.tools.profile?.conventions.lengthRatio, ratio.count == 2 else { return nil }
    return ratio
  }

  /// A longer word is a name in a program.
  private static let longestWord = 20

  private static func isWithin(_ ratio: [Double], _ note: Note) -> Bool {
    // The shorter a text, the more a single word weighs.
    let slack = 13 / Double(note.source)
    return (ratio[0] - slack...ratio[1] + slack).contains(Double(note.length) / Double(note.source))
  }

  /// Whether the lengths differ by no more than chance, by Gale and Church (1993): each character of the source is worth
  /// `expansion` characters, with a variance of 6.8 a character.
  private static func isUsual(_ note: Note, expansion: Double) -> Bool {
    let (length, source) = (Double(note.length), Double(note.source))
    let difference = (length - source * expansion) / (source * 6.8).squareRoot()
    return ((note.isCut ? shortest / 2 : shortest)...longest).contains(difference)
  }

  /// The standard deviations that a translation may be too short by, and too long: a label is explained at times, and
  /// hardly anything worded in a third of its length.
  private static let (shortest, longest) = (-3.25, 5.0)
}

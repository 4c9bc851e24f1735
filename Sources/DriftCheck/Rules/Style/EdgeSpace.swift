/// Other white space at the ends of a translation than at those of its source.
enum EdgeSpace: TranslationRule {
  static let description = RuleDescription(
    "edge-space", .minor, .textualConventions,
    summary: "A translation starts and ends with the white space and the line ends of its source.",
    rationale:
      "Programs put texts side by side: a space that is lost joins two words, a line end too many opens a gap.",
    in: .files, yieldingTo: ["empty-text"],
    accepted: [.file("de", "Level: ", "Höhe: ")],
    rejected: [.file("de", "Level: ", "⟦Höhe:⟧"), .file("fr", "Level\n", "⟦Niveau⟧"), .file("sv", "Level", "⟦ Nivå⟧")])

  static func issues(in pair: TextPair) -> [Issue] {
    let ends = [false, true].filter { space(of: pair.translation, atEnd: $0) != space(of: pair.source, atEnd: $0) }
    guard let end = ends.first else { return [] }
    let wanted = space(of: pair.source, atEnd: end)
    // A space behind a whole sentence is left over, more often than not.
    guard !(end && wanted == [" "] && isSentence(pair.source) && isSentence(pair.translation)) else { return [] }
    // Lines that are indented stand in a page, where white space is all the same.
    guard !isIndented(wanted), !isIndented(space(of: pair.translation, atEnd: end)) else { return [] }
    return [
      pair.translation.issue(
        "the text \(end ? "ends" : "starts") with \(name(space(of: pair.translation, atEnd: end))), its source with "
          + name(wanted))
    ]
  }

  private static func space(of text: CheckedText, atEnd: Bool) -> [Unicode.Scalar] {
    let isSpace = { (scalar: Unicode.Scalar) in scalar.isSpace || CharacterClass(scalar) == .lineBreak }
    let space =
      atEnd
      ? Array(text.characters.reversed().prefix(while: isSpace).reversed())
      : Array(text.characters.prefix(while: isSpace))
    // A no-break space counts as a space.
    return space.map { $0.isSpace ? " " : $0 }
  }

  /// Whether a mark ends it, white space left out.
  private static func isSentence(_ text: CheckedText) -> Bool {
    text.characters.last { !$0.isSpace }.map { ".!?".unicodeScalars.contains($0) } ?? false
  }

  private static func isIndented(_ space: [Unicode.Scalar]) -> Bool {
    space.contains("\n") && space.contains { $0 == " " || $0 == "\t" }
  }

  private static func name(_ space: [Unicode.Scalar]) -> String {
    guard !space.isEmpty else { return "no space" }
    return space.map { $0 == "\n" ? "a line end" : $0 == "\t" ? "a tab" : $0 == "\r" ? "a carriage return" : "a space" }
      .joined(separator: " and ")
  }
}

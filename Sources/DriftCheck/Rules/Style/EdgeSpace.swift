/// Other white space at the ends of a translation than at those of its source.
enum EdgeSpace: LanguageRule {
  static let description = RuleDescription(
    "edge-space", .minor, .textualConventions,
    summary: "A translation starts and ends with the white space and the line ends of its source.",
    rationale:
      "Programs put texts side by side: a space that is lost joins two words, a line end too many opens a gap.",
    in: .files, yieldingTo: ["empty-text"],
    accepted: [.file("de", "Level: ", "Höhe: ")],
    rejected: [.file("de", "Level: ", "⟦Höhe:⟧"), .file("fr", "Level\n", "⟦Niveau⟧"), .file("sv", "Level", "⟦ Nivå⟧")])

  /// An end at which the source has a space or a line end, or the translation has.
  struct Note: Sendable {
    fileprivate let isEnd: Bool
    fileprivate let custom: Custom
    fileprivate let isKept: Bool
  }

  /// What texts have in common whose spaces a file treats alike.
  fileprivate struct Custom: Hashable {
    let isEnd: Bool
    let isLabel: Bool
    let wanted: [Unicode.Scalar]
  }

  static func note(of pair: TextPair) -> Note? {
    for isEnd in [false, true] {
      let (wanted, found) = (space(of: pair.source, atEnd: isEnd), space(of: pair.translation, atEnd: isEnd))
      guard !wanted.isEmpty || !found.isEmpty else { continue }
      // White space behind a whole sentence is left over, more often than not.
      let isLeftOver = isEnd && Set(wanted).count == 1 && isSentence(pair.source) && isSentence(pair.translation)
      guard !(isLeftOver && found.isEmpty) else { continue }
      // How many spaces make a column is the translator's, and so is one that can't break before a unit.
      guard wanted.isEmpty || Set(wanted) != Set(found) || !wanted.allSatisfy({ $0 == " " }) else { continue }
      guard isEnd || pair.translation.characters.first?.isNoBreakSpace != true else { continue }
      // Lines that are indented stand in a page, where white space is all the same.
      guard !isIndented(wanted), !isIndented(found) else { return nil }
      let isLabel = pair.source.characters.last { !$0.isSpace } == ":"
      let note = Note(
        isEnd: isEnd, custom: Custom(isEnd: isEnd, isLabel: isLabel, wanted: wanted), isKept: wanted == found)
      if isEnd || !note.isKept { return note }
    }
    return nil
  }

  static func issues(from notes: [Noted<Note>], reading pair: (PairNumber) -> TextPair?) -> [Issue] {
    var counts: [Custom: (kept: Int, lost: Int)] = [:]
    for note in notes {
      if note.note.isKept {
        counts[note.note.custom, default: (0, 0)].kept += 1
      } else {
        counts[note.note.custom, default: (0, 0)].lost += 1
      }
    }
    return notes.compactMap { note in
      let (custom, isEnd) = (note.note.custom, note.note.isEnd)
      // What most texts of a file do without joins nothing.
      let isLeftOver = counts[custom].map { !custom.wanted.isEmpty && $0.lost > 1 && $0.lost >= $0.kept } ?? false
      guard !note.note.isKept, !isLeftOver, let pair = pair(note.pair) else { return nil }
      return pair.translation.issue(
        "the text \(isEnd ? "ends" : "starts") with \(name(space(of: pair.translation, atEnd: isEnd))), its source with "
          + name(custom.wanted))
    }
  }

  /// The white space at an end, a no-break space being one like any other.
  private static func space(of text: CheckedText, atEnd: Bool) -> [Unicode.Scalar] {
    let isSpace = { (scalar: Unicode.Scalar) in scalar.isSpace || CharacterClass(scalar) == .lineBreak }
    let space =
      atEnd
      ? Array(text.characters.reversed().prefix(while: isSpace).reversed())
      : Array(text.characters.prefix(while: isSpace))
    return space.map { $0.isSpace ? " " : $0 }
  }

  /// Whether a mark ends it, white space left out.
  private static func isSentence(_ text: CheckedText) -> Bool {
    text.characters.last { !$0.isSpace && CharacterClass($0) != .lineBreak }.map { ".!?".unicodeScalars.contains($0) }
      ?? false
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

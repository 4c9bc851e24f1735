import Linguistics

/// One translation for two sources that say the opposite.
enum OneTextForOpposites: LanguageRule {
  static let description = RuleDescription(
    "one-text-for-opposites", .major, .mistranslation,
    summary: "Two sources that differ in an opposite alone, such as Enable and Disable, have two translations.",
    rationale: "The copy that was never changed turns the pump on where it should turn it off.",
    in: .files, yieldingTo: ["untranslated-text", "opposite-stated"],
    accepted: [
      .file("fr", "Enable pump", "Activer la pompe", beside: [.text("other", "Disable pump", "Désactiver la pompe")])
    ],
    rejected: [
      .file(
        "nl", "Disable pump", "⟦Pomp⟧", beside: [.text("other", "Enable pump", "Pomp")])
    ])

  /// Which side the source says, and digests of what is compared.
  struct Note: Sendable {
    let frame: UInt64
    let side: Opposites.Side
    let translation: UInt64
  }

  static func note(of pair: TextPair) -> Note? {
    guard !pair.isSource, pair.source.tokens.count < 12 else { return nil }
    let mentions = pair.source.read.opposites
    guard let first = mentions.first, mentions.count == 1 else { return nil }
    var words = Array(pair.source.folded)
    words.replaceSubrange(first.tokens, with: ["\u{FFFC}\(first.subject)"])
    return Note(frame: WordKeys(words).digest, side: first.side, translation: pair.translation.folded.digest)
  }

  static func issues(from notes: [Noted<Note>], reading pair: (PairNumber) -> TextPair?) -> [Issue] {
    notes.repeated { $0.note.frame }.compactMap { group -> Issue? in
      guard let first = group.first,
        let other = group.dropFirst().first(where: { other in
          other.note.side != first.note.side && other.note.translation == first.note.translation
        }), let original = pair(first.pair), let copy = pair(other.pair)
      else { return nil }
      return copy.translation.issue(
        "the text is the same as that of \"\(original.source.content)\", which says the opposite",
        remedy: copy.sourceAsRemedy)
    }
  }
}

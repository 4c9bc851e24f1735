/// The notes of a rule about some pairs, for those who do not know what it notes.
protocol Notes: Sendable {
  mutating func take(_ pair: TextPair, _ number: PairNumber)
  /// Takes over those of the pairs behind.
  mutating func append(_ others: any Notes)
  func issues(reading pair: (PairNumber) -> TextPair?) -> [Issue]
}

extension LanguageRule {
  static var emptyNotes: any Notes { NotesOfRule<Self>() }
}

private struct NotesOfRule<R: LanguageRule>: Notes {
  private var notes: [Noted<R.Note>] = []

  mutating func take(_ pair: TextPair, _ number: PairNumber) {
    // What is noted too early is asked for again.
    if let note = R.note(of: pair), !pair.asksTooEarly { notes.append(Noted(pair: number, note: note)) }
  }

  mutating func append(_ others: any Notes) {
    if let others = others as? Self { notes += others.notes }
  }

  func issues(reading pair: (PairNumber) -> TextPair?) -> [Issue] {
    R.issues(from: notes.sorted { $0.pair < $1.pair }, reading: pair)
  }
}

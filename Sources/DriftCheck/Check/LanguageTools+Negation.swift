extension LanguageTools {
  /// The words of a text that deny.
  func denials(in text: CheckedText) -> [Range<Int>] {
    negations.all(in: text.folded).filter { $0.value == .stated }.map(\.tokens)
  }

  /// Whether a text has a word that another language may express by a negation.
  func impliesDenial(_ text: CheckedText) -> Bool {
    negations.all(in: text.folded).contains { $0.value != .stated }
  }

  /// The words of a text that say how strong an obligation is, with whether they are denied.
  func modals(in text: CheckedText) -> [(strength: ModalStrength, isDenied: Bool, tokens: Range<Int>)] {
    let denials = denials(in: text).map(\.lowerBound)
    return modality.all(in: text.folded).map { match in
      // The negation of a modal verb stands beside it or a few words on: "dürfen … nicht".
      let isDenied = denials.contains { abs($0 - match.tokens.lowerBound) < 6 }
      return (match.value, isDenied, match.tokens)
    }
  }
}

import Linguistics

extension LanguageTools {
  /// The words of a text that deny, a negation in two words being one; and how many another language may say by one.
  func negations(in text: TextWords) -> (stated: [Range<Int>], implied: Int) {
    let all = negations.all(in: text.folded)
    // "No more than" affirms, and may be said by a negation elsewhere.
    let implied = all.count { $0.value == .implied || $0.value == .affirmed && $0.tokens.count > 1 }
    let found = all.filter { $0.value == .stated }.map(\.tokens)
    let stated = found.filter { tokens in
      guard companions.contains(text.folded[tokens.lowerBound]) else { return true }
      // "ne … que" is no negation at all.
      guard !isParticle(tokens, text) else { return false }
      return !found.contains { other in
        other.lowerBound < tokens.lowerBound && !isParticle(other, text)
          && !text.hasEnd(between: other.lowerBound, tokens.lowerBound)
      }
    }
    return (stated, implied)
  }

  /// The French particle that needs a second word.
  private func isParticle(_ tokens: Range<Int>, _ text: TextWords) -> Bool {
    ["ne", "n"].contains(text.folded[tokens.lowerBound])
  }

  /// What a text obliges to, allows, advises or forbids.
  func modals(in text: CheckedText) -> [(meaning: ModalMeaning, tokens: Range<Int>)] {
    let denials = text.denials.map(\.lowerBound)
    return modality.all(in: text.folded).map { match in
      let verb = match.tokens.lowerBound
      // The negation of a modal verb stands close before it or a few words on: "dürfen … nicht".
      let isDenied = denials.contains { denial in
        let (first, second) = (min(denial, verb), max(denial, verb))
        let distance = text.tokens[first..<second].count { $0.kind != .sign }
        return distance < (denial < verb ? 4 : 7) && !text.words.hasEnd(between: first, second)
      }
      return (meaning(of: match.value, isDenied: isDenied), match.tokens)
    }
  }

  private func meaning(of strength: ModalStrength, isDenied: Bool) -> ModalMeaning {
    switch (strength, isDenied) {
    case (.should, _): .advice
    case (.must, false): .obligation
    case (.may, false): .permission
    case (.may, true): .prohibition
    case (.must, true): profile?.conventions.deniedObligationForbids == true ? .prohibition : .exemption
    }
  }
}

/// What a modal verb says, its negation included.
enum ModalMeaning: String, Sendable {
  case obligation = "an obligation"
  case permission = "a permission"
  case advice = "a recommendation"
  case prohibition = "a prohibition"
  case exemption = "an exemption"
}

extension TextWords {
  /// Whether a clause ends between two tokens.
  func hasEnd(between first: Int, _ second: Int) -> Bool {
    tokens[first..<second].contains { [".", ":", ";", "?", "!"].contains($0.text) }
  }
}

import Linguistics

extension LanguageTools {
  /// How far from a verb of obligation its negation can stand, with all the signs between them.
  private static let reachOfDenial = 24

  /// How near it stands where it can belong to nothing else.
  private static let reachOfSureDenial = 4

  /// What a text obliges to, allows, advises or forbids.
  func modals(in text: CheckedText) -> [Modal] {
    let denials = text.denials.map(\.lowerBound)
    return modality.all(in: text.folded).compactMap { match in
      let verb = match.tokens.lowerBound
      guard participleDuties.mayStand(at: verb, in: text.folded), infinitiveModals.mayStand(at: verb, in: text.folded)
      else { return nil }
      // The negation of a modal verb stands close before it or a few words on: "dürfen … nicht".
      let near = denials[denials.firstIndex(from: verb - Self.reachOfDenial) { $0 }...]
      let distances = near.prefix { $0 <= verb + Self.reachOfDenial }.compactMap { denial -> Int? in
        let (first, second) = (min(denial, verb), max(denial, verb))
        let distance = text.tokens[first..<second].count { $0.kind != .sign }
        // "Must be closed, not open" forbids nothing.
        let isContrast = denial > verb && text.tokens[denial - 1].text == ","
        return distance < (denial < verb ? 4 : 7) && !isContrast && !text.words.hasEnd(between: first, second)
          ? distance : nil
      }
      let isDenied = !distances.isEmpty
      // "Must know that it is not open" obliges, and denies something else.
      let isClose = distances.contains { $0 < Self.reachOfSureDenial }
      let denied = isDenied ? deniedModals.match(text.folded, at: verb)?.value : nil
      let meaning: ModalMeaning? =
        switch (match.value, isDenied) {
        case (.should, _): .advice
        case (.must, false): .obligation
        case (.may, false): .permission
        case (.may, true): .prohibition
        case (.must, true): denied
        }
      return meaning.map { Modal(meaning: $0, isSure: !isDenied || denied == $0 && isClose, tokens: match.tokens) }
    }
  }
}

/// A word of obligation or permission in a text.
struct Modal {
  /// What it says with its negation.
  let meaning: ModalMeaning
  /// Whether its denial can't say anything else, as that of "may" can, which guesses as well.
  let isSure: Bool
  let tokens: Range<Int>
}

/// Verbs that oblige or allow with a form of another verb alone: Italian "va chiusa", but not "va da 5 a 10 V".
struct CompanionForms: Sendable {
  let verbs: Set<String>
  private let forms: WordPatterns

  /// How far the form can stand behind the verb: "va sempre ben chiusa".
  private static let reach = 4

  init(_ words: Conventions.CompanionForms?) {
    verbs = Set(words?.verbs ?? [])
    forms = WordPatterns([words?.forms ?? []])
  }

  /// Whether a word is none of the verbs, or such a form follows it.
  func mayStand(at token: Int, in words: WordKeys) -> Bool {
    guard verbs.contains(words[token]) else { return true }
    return forms.isIn(words, (token + 1)..<min(words.count, token + 1 + Self.reach))
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

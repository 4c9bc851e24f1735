import Linguistics

extension LanguageTools {
  /// The words of a text that deny, a negation in two words being one; and how many another language may say by one.
  typealias Negations = (stated: [Range<Int>], implied: Int)

  /// What a text denies.
  func negations(in text: TextWords) -> Negations {
    let all = negations.all(in: text.folded)
    let pairs = discontinuous(in: text)
    // "No more than" affirms, and may be said by a negation elsewhere.
    let implied = all.count { $0.value == .implied || $0.value == .affirmed && $0.tokens.count > 1 }
    let paired = Set(pairs.flatMap { [$0.particle, $0.second] })
    let found = all.filter { match in
      match.value == .stated && !isNumber(match.tokens, text) && !paired.contains(match.tokens.lowerBound)
    }.map(\.tokens)
    let denials = pairs.filter(\.denies).map { $0.second..<($0.second + 1) }
    let starts = (found + denials).map(\.lowerBound).sorted()
    let stated = found.filter { tokens in
      guard companions.contains(text.folded[tokens.lowerBound]) else { return true }
      let before = starts.firstIndex(from: tokens.lowerBound) { $0 }
      return before == 0 || text.hasEnd(between: starts[before - 1], tokens.lowerBound)
    }
    return ((stated + denials).sorted { $0.lowerBound < $1.lowerBound }, implied + pairs.count { !$0.denies })
  }

  /// The negations in two words: "ne … pas", "ne … plus"; "ne … que" restricts, and "ne peut" needs no second word.
  private func discontinuous(in text: TextWords) -> [(particle: Int, second: Int, denies: Bool)] {
    guard let words = profile?.conventions.discontinuousNegation, !words.particles.isEmpty else { return [] }
    let linking = Set(profile?.conventions.linkingWords ?? [])
    return text.folded.indices.filter { words.particles.contains(text.folded[$0]) }.map { particle in
      let reach = (particle + 1)..<min(text.folded.count, particle + LanguageTools.reachOfParticle)
      let clause = reach.prefix { !text.hasEnd(between: particle, $0 + 1) }
      // "Un pas", "les pas" are steps.
      let second = clause.first { words.seconds.contains(text.folded[$0]) && !linking.contains(text.folded[$0 - 1]) }
      if let second { return (particle, second, true) }
      let isDenial = clause.prefix(3).contains { words.verbs.contains(text.folded[$0]) }
      let restricts = clause.contains { words.exceptives.contains(text.folded[$0]) }
      return (particle, particle, isDenial && !restricts)
    }
  }

  /// How far from a verb of obligation its negation can stand, with all the signs between them.
  private static let reachOfDenial = 24

  /// How far behind a particle its second word can stand, the object between them included.
  private static let reachOfParticle = 9

  /// Whether a word is the abbreviation for a number and no negation.
  private func isNumber(_ tokens: Range<Int>, _ text: TextWords) -> Bool {
    guard tokens.count == 1, profile?.conventions.numberAbbreviations.contains(text.folded[tokens.lowerBound]) == true,
      text.folded.indices.contains(tokens.upperBound), text.folded[tokens.upperBound] == "."
    else { return false }
    let next = tokens.upperBound + 1
    guard next < text.tokens.count else { return text.tokens.count < 5 }
    return text.tokens[next].kind == .number || text.tokens[next].text == CheckedText.objectText
      || text.tokens[next].text.unicodeScalars.first?.isLower == true
  }

  /// What a text obliges to, allows, advises or forbids.
  func modals(in text: CheckedText) -> [Modal] {
    let denials = text.denials.map(\.lowerBound)
    return modality.all(in: text.folded).compactMap { match in
      let verb = match.tokens.lowerBound
      guard participleDuties.mayOblige(at: verb, in: text.folded) else { return nil }
      // The negation of a modal verb stands close before it or a few words on: "dürfen … nicht".
      let near = denials[denials.firstIndex(from: verb - Self.reachOfDenial) { $0 }...]
      let isDenied = near.prefix { $0 <= verb + Self.reachOfDenial }.contains { denial in
        let (first, second) = (min(denial, verb), max(denial, verb))
        let distance = text.tokens[first..<second].count { $0.kind != .sign }
        return distance < (denial < verb ? 4 : 7) && !text.words.hasEnd(between: first, second)
      }
      let denied = isDenied ? deniedModals.match(text.folded, at: verb)?.value : nil
      let meaning: ModalMeaning? =
        switch (match.value, isDenied) {
        case (.should, _): .advice
        case (.must, false): .obligation
        case (.may, false): .permission
        case (.may, true): .prohibition
        case (.must, true): denied
        }
      return meaning.map { Modal(meaning: $0, isSure: !isDenied || denied == $0, tokens: match.tokens) }
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

/// Verbs that oblige with a participle alone: Italian "va chiusa", but not "va da 5 a 10 V".
struct ParticipleDuties: Sendable {
  let verbs: Set<String>
  private let participles: WordPatterns

  /// How many words may stand between the two: "va sempre ben chiusa".
  private static let reach = 3

  init(_ words: Conventions.ParticipleDuties?) {
    verbs = Set(words?.verbs ?? [])
    participles = WordPatterns([words?.participles ?? []])
  }

  /// Whether a word is none of the verbs, or a participle follows it.
  func mayOblige(at token: Int, in words: WordKeys) -> Bool {
    guard verbs.contains(words[token]) else { return true }
    return participles.isIn(words, (token + 1)..<min(words.count, token + 1 + Self.reach))
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

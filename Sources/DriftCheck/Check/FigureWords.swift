import Linguistics

/// What a language says figures with beside numbers: "first", "half", "p.m.", "mono-".
final class FigureWords: Sendable {
  private let ordinals: PhraseTable<Int>
  private let lookalikes: NumberLookalikes
  private let fractions: PhraseTable<Int>
  private let fractionPrefixes: WordPatterns
  private let denominators: [Int]
  private let afternoon: PhraseTable<Void>
  private let ordinalEndings: Set<String>
  /// What words for so many of something start with, by their number.
  private let prefixes: [[String]]

  init(_ profile: LanguageProfile?) {
    ordinals = PhraseTable(
      (profile?.ordinals ?? []).enumerated().flatMap { index, words in words.map { ($0, index + 1) } })
    lookalikes = NumberLookalikes(profile?.conventions.numberLookalikes ?? [])
    ordinalEndings = Set(profile?.conventions.ordinalEndings ?? [])
    let all = (profile?.fractions ?? [:]).flatMap { denominator, words in
      words.compactMap { word in Int(denominator).map { (word, $0) } }
    }
    fractions = PhraseTable(all.filter { !$0.0.hasSuffix("*") })
    let prefixes = all.filter { $0.0.hasSuffix("*") }
    fractionPrefixes = WordPatterns(prefixes.map { [$0.0] })
    denominators = prefixes.map(\.1)
    afternoon = PhraseTable((profile?.afternoon ?? []).map { ($0, ()) })
    var counts = profile?.numberWords ?? []
    // The words for one are too short to tell a word by.
    for index in counts.indices.prefix(2) { counts[index] = [] }
    for (index, words) in (profile?.numeralPrefixes ?? []).enumerated() where index + 1 < counts.count {
      counts[index + 1] += words
    }
    self.prefixes = counts
  }

  /// The numbers that a text counts through: "the first", "the 2nd".
  func counted(in text: CheckedText) -> [Int] {
    let suffixed = text.tokens.indices.dropLast().filter { text.isOrdinal(at: $0, ordinalEndings) }
    let words = ordinals.all(in: text.folded).filter { !lookalikes.cover($0.tokens.lowerBound, of: text.folded) }
    return words.map(\.value) + suffixed.compactMap { Int(text.tokens[$0].text) }
  }

  /// The fractions in words, by their numerator where a number stands before it.
  func fractions(in text: CheckedText) -> [Fraction] {
    let phrases = fractions.all(in: text.folded).map { ($0.value, $0.tokens) }
    let words = fractionPrefixes.matches(in: text.folded).map { (denominators[$0.group], $0.tokens) }
    return (phrases + words).map { denominator, tokens in
      let number = text.quantities.lazy.flatMap(\.amounts).first { $0.tokens.upperBound == tokens.lowerBound }
      // "Two half shells" are no whole.
      let numerator = number.map { $0.value.normalized }.flatMap { $0.fractionDigits == 0 ? $0.coefficient : nil }
      let isPart = numerator.map { $0 > 0 && $0 < denominator } ?? false
      return Fraction(numerator: isPart ? numerator ?? 1 : 1, denominator: denominator, tokens: tokens)
    }
  }

  /// Whether an hour that ends before a token is counted from noon; minutes may stand between.
  func isAfternoon(in text: CheckedText, behind token: Int) -> Bool {
    (token...(token + 2)).contains { afternoon.match(text.folded, at: $0) != nil }
  }

  /// Whether a word says how many of something there are: "three-phase" is "trifase".
  func counts(_ number: Int, in text: CheckedText) -> Bool {
    guard prefixes.indices.contains(number) else { return false }
    return text.folded.contains { word in
      prefixes[number].contains { word.hasPrefix($0) && word.utf8.count > $0.utf8.count + 2 }
    }
  }
}

extension CheckedText {
  /// "2nd".
  func isOrdinal(at token: Int, _ endings: Set<String>) -> Bool {
    guard token + 1 < tokens.count, tokens[token].kind == .number, tokens[token + 1].gap == .none else { return false }
    return endings.contains(tokens[token + 1].text)
  }
}

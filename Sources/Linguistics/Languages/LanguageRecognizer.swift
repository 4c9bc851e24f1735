import Localization

/// Tells by the commonest words in which language a text is written.
package struct LanguageRecognizer: Sendable {
  private let languages: [String]
  /// The languages that have a word, one bit each.
  private let words: [String: UInt64]
  /// The same by the numbers of the words.
  private let index: PhraseIndex
  private let bits: [UInt64]

  /// Takes what is known of the languages.
  package init(_ profiles: [Language: LanguageProfile]) {
    self.init(profiles.values.map { CommonWords(tag: $0.tag, functionWords: $0.functionWords) })
  }

  init(_ common: [CommonWords]) {
    let sorted = common.sorted { $0.language < $1.language }.prefix(UInt64.bitWidth)
    languages = sorted.map(\.language.primary)
    var words: [String: UInt64] = [:]
    for (index, common) in sorted.enumerated() {
      for word in common.functionWords { words[word, default: 0] |= 1 << UInt64(index) }
    }
    self.words = words
    index = PhraseIndex(words.keys.map { [$0] })
    bits = Array(words.values)
  }

  /// Words of grammar that have to be there before anything is said.
  private static let fewestWords = 40

  /// The language that many texts are written in if it is clearly another than the expected one.
  package func otherLanguage(of texts: some Sequence<String>, than expected: Language) -> Language? {
    guard let own = languages.firstIndex(of: expected.primary) else { return nil }
    var counts = Array(repeating: 0, count: languages.count)
    for text in texts {
      for word in text.lowercased().letterRuns {
        guard let bits = words[String(word)] else { continue }
        for index in languages.indices where bits & (1 << UInt64(index)) != 0 { counts[index] += 1 }
      }
    }
    guard let best = counts.indices.max(by: { counts[$0] < counts[$1] }), counts[best] >= Self.fewestWords,
      counts[best] > 2 * counts[own]
    else { return nil }
    return Language(languages[best])
  }

  /// The languages that have the word of a text.
  private func bits(of token: Int, in words: WordKeys) -> UInt64? {
    index.match(words, at: token, before: token + 1).map { bits[$0.number] }
  }

  /// The language that a text is written in if that is clearly another than expected; short texts tell nothing.
  package func otherLanguage(of text: ReadText, than expected: Language, isCautious: Bool = false) -> Language? {
    // What is nobody's own may be full of names and code.
    let fewest = isCautious ? 4 : 3
    guard text.tokens.count >= 4, let own = languages.firstIndex(of: expected.primary) else { return nil }
    let ownBit: UInt64 = 1 << UInt64(own)
    // Most texts have hardly a word that is none of their language.
    let foreign = text.words.folded.indices.reduce(into: [Int](repeating: 0, count: languages.count)) { counts, token in
      guard let bits = bits(of: token, in: text.words.folded), bits & ownBit == 0 else { return }
      for index in languages.indices where bits & (1 << UInt64(index)) != 0 { counts[index] += 1 }
    }
    guard foreign.contains(where: { $0 >= fewest }) else { return nil }
    // What both languages have tells nothing.
    var others = Array(repeating: 0, count: languages.count)
    var owns = others
    for word in isCautious ? Array(Set(text.words.folded)) : Array(text.words.folded) {
      guard let bits = words[word] else { continue }
      for index in languages.indices where index != own {
        let hasOther = bits & (1 << UInt64(index)) != 0
        if bits & ownBit == 0, hasOther { others[index] += 1 }
        if bits & ownBit != 0, !hasOther { owns[index] += 1 }
      }
    }
    let candidates = languages.indices.filter { others[$0] >= fewest && others[$0] > 2 * owns[$0] }
    return candidates.max { others[$0] < others[$1] }.map { Language(languages[$0]) }
  }
}

extension String {
  /// The words of a text in lower case, without anything but letters.
  fileprivate var letterRuns: [Substring] {
    // Most texts of programs are in ASCII, where a byte is a character.
    guard utf8.allSatisfy({ $0 < 0x80 }) else { return split { !$0.isLetter } }
    return utf8.split { !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }.map { Substring($0) }
  }
}

/// The words of a text as tables look them up: one a token, each with a number that nearly all other words differ in, so
/// that a word which no table has costs a comparison of numbers.
package struct WordKeys: RandomAccessCollection, Sendable, Hashable {
  private let words: [String]
  /// The numbers of the words.
  package let hashes: [UInt64]

  /// Takes words in lower case, or their stems.
  package init(_ words: [String]) {
    self.words = words
    hashes = words.map(WordKeys.hash)
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { words.count }
  package subscript(position: Int) -> String { words[position] }

  package static func == (left: WordKeys, right: WordKeys) -> Bool {
    left.hashes == right.hashes && left.words == right.words
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(hashes) }

  /// Whether the word at a place is a hyphen.
  func isHyphen(at position: Int) -> Bool { WordKeys.hyphens.contains(hashes[position]) }

  private static let hyphens = Word.hyphens.map(hash)

  /// A number for all the words in their order, which other words hardly ever have.
  package var digest: UInt64 { hashes.reduce(0) { ($0 ^ $1) &* 0x9E37_79B9_7F4A_7C15 } }

  /// Fowler, Noll and Vo’s hash, variant 1a: of short texts few are as fast.
  package static func hash(_ word: String) -> UInt64 {
    var word = word
    return word.withUTF8 { bytes in bytes.reduce(basis) { adding(UInt64($1), to: $0) } }
  }

  /// The same of the characters of a text in lower case, which is not made for it.
  package static func lowercasedHash(of text: String) -> UInt64 {
    text.unicodeScalars.reduce(basis) { hash, scalar in
      switch scalar {
      case "A"..."Z": adding(UInt64(scalar.value | 0x20), to: hash)
      case _ where scalar.isASCII: adding(UInt64(scalar.value), to: hash)
      default:
        scalar.properties.lowercaseMapping.unicodeScalars.reduce(hash) { adding(UInt64($1.value), to: $0) }
      }
    }
  }

  private static let basis: UInt64 = 0xCBF2_9CE4_8422_2325

  private static func adding(_ value: UInt64, to hash: UInt64) -> UInt64 { (hash ^ value) &* 0x100_0000_01B3 }
}

/// What is the same for words of all languages.
enum Word {
  /// What joins words.
  static let hyphens: Set<String> = ["-", "\u{2010}", "\u{2011}"]
}

import Linguistics

/// The characters of a text and the words that they make.
struct TextWords: Sendable {
  /// The text as the file has it.
  let content: String
  /// The characters, a placeholder being one.
  let characters: [Unicode.Scalar]
  /// Where each character starts in the content, and where the last ends.
  let offsets: [Int]
  let tokens: [Token]
  /// The words in lower case, one a token.
  let folded: WordKeys
  /// Their stems, one a token.
  let stems: [String]
  /// The characters of each token.
  private let spots: [Range<Int>]

  init(_ content: String, characters: [Unicode.Scalar], offsets: [Int], stem: (String) -> String) {
    self.content = content
    self.characters = characters
    self.offsets = offsets
    (tokens, spots) = Tokenizer.tokens(of: content, characters: characters, offsets: offsets)
    folded = WordKeys(tokens.map(\.folded))
    stems = tokens.map { $0.kind == .word ? stem($0.folded) : $0.folded }
  }

  /// Where the character starts that a code unit of the content belongs to; the end of the content behind it.
  func start(ofCharacterAt unit: Int) -> Int {
    var (low, high) = (0, offsets.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if offsets[middle] <= unit { low = middle } else { high = middle - 1 }
    }
    return offsets[low]
  }

  /// The characters that tokens are made of.
  func characters(of tokens: Range<Int>) -> Range<Int> {
    guard let last = tokens.last else { return 0..<0 }
    return spots[tokens.lowerBound].lowerBound..<spots[last].upperBound
  }

  /// The text with a character in the place of each placeholder.
  var plain: String {
    var text = ""
    text.unicodeScalars.append(contentsOf: characters)
    return text
  }

  /// Some characters as they are written.
  func text(_ range: Range<Int>) -> String {
    let bytes = content.utf8.dropFirst(offsets[range.lowerBound]).prefix(
      offsets[range.upperBound] - offsets[range.lowerBound])
    return String(Substring(bytes))
  }
}

/// A text as it is read: its characters and the words that they make, with the place of each.
///
/// What is no part of the language, such as a placeholder, is one character and one token, whose place is the whole of it.
///
/// It never changes, and is a class as it is handed around by all that looks for something in it.
package final class TextWords: Sendable {
  /// What stands for what is no part of the language.
  package static let object: Unicode.Scalar = "\u{FFFC}"
  /// The token that it makes.
  package static let objectText = String(Character(object))

  /// The text as the file has it.
  package let content: String
  /// The characters, a placeholder being one.
  package let characters: [Unicode.Scalar]
  /// Where each character starts in the content, and where the last ends.
  package let offsets: [Int]
  /// The words, numbers and signs.
  package let tokens: [Token]
  /// The words in lower case, one a token.
  package let folded: WordKeys
  /// Their stems, one a token.
  package let stems: [String]
  /// The characters of each token.
  private let spots: [Range<Int>]

  /// The characters that stand for what is no part of the language, from the left.
  package let objects: [Int]

  /// Reads a text some of whose stretches, in UTF-8 code units from the left, are no part of its language.
  package init(_ content: String, protecting stretches: [Range<Int>] = [], stem: (String) -> String) {
    var characters: [Unicode.Scalar] = []
    var offsets: [Int] = []
    var objects: [Int] = []
    characters.reserveCapacity(content.utf8.count)
    offsets.reserveCapacity(content.utf8.count + 1)
    var marked = stretches.makeIterator()
    var next = marked.next()
    var offset = 0
    for scalar in content.unicodeScalars {
      let start = offset
      offset += UTF8.width(scalar)
      if let stretch = next, start >= stretch.lowerBound {
        if start == stretch.lowerBound {
          objects.append(characters.count)
          characters.append(Self.object)
          offsets.append(start)
        }
        if offset == stretch.upperBound { next = marked.next() }
        continue
      }
      characters.append(scalar)
      offsets.append(start)
    }
    offsets.append(offset)
    self.content = content
    self.characters = characters
    self.offsets = offsets
    self.objects = objects
    (tokens, spots) = Tokenizer.tokens(of: content, characters: characters, offsets: offsets)
    folded = WordKeys(tokens.map(\.folded))
    stems = tokens.map { $0.kind == .word ? stem($0.folded) : $0.folded }
  }

  /// Where the character starts that a code unit of the content belongs to; the end of the content behind it.
  package func start(ofCharacterAt unit: Int) -> Int {
    var (low, high) = (0, offsets.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if offsets[middle] <= unit { low = middle } else { high = middle - 1 }
    }
    return offsets[low]
  }

  /// The characters that tokens are made of.
  package func characters(of tokens: Range<Int>) -> Range<Int> {
    guard let last = tokens.last else { return 0..<0 }
    return spots[tokens.lowerBound].lowerBound..<spots[last].upperBound
  }

  /// The text with a character in the place of each placeholder.
  package var plain: String {
    var text = ""
    text.unicodeScalars.append(contentsOf: characters)
    return text
  }

  /// Some characters as they are written.
  package func text(_ range: Range<Int>) -> String {
    let bytes = content.utf8.dropFirst(offsets[range.lowerBound]).prefix(
      offsets[range.upperBound] - offsets[range.lowerBound])
    return String(Substring(bytes))
  }
}

import Linguistics
import Localization
import SpecModel

/// A text with what rules ask about it, computed once.
///
/// Rules see it with each placeholder as the one character U+FFFC; their places count UTF-8 code units of that.
struct CheckedText: Sendable {
  /// A placeholder, and the character that stands for it.
  struct Placeholder: Sendable {
    let name: String
    let character: Int
    /// In UTF-8 code units of the content.
    let range: Range<Int>
  }

  /// What a placeholder looks like to rules.
  static let object: Unicode.Scalar = "\u{FFFC}"

  let key: TextKey
  let language: Language
  /// The text as the file has it.
  let content: String
  let placeholders: [Placeholder]
  let broken: [MessagePiece]
  /// The characters, a placeholder being one.
  let characters: [Unicode.Scalar]
  /// Where each character starts, and where the last ends.
  let offsets: [Int]
  let classes: CharacterClass
  let tokens: [Token]
  /// The words in lower case, one a token.
  let folded: [String]
  /// Their stems, one a token.
  let stems: [String]
  private let origin: Origin

  /// Where the text stands.
  enum Origin: Sendable {
    case catalog(StringCatalog, JSONString)
    case place(Place)
  }

  init(
    _ content: String, key: TextKey, language: Language, at origin: Origin, stem: (String) -> String
  ) {
    self.key = key
    self.language = language
    self.content = content
    self.origin = origin
    let pieces = content.utf8.contains(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") })
      ? MessagePiece.pieces(of: content) : []
    var characters: [Unicode.Scalar] = []
    var offsets: [Int] = []
    var placeholders: [Placeholder] = []
    var classes: CharacterClass = []
    characters.reserveCapacity(content.utf8.count)
    offsets.reserveCapacity(content.utf8.count + 1)
    var offset = 0
    var skipUntil = 0
    var next = pieces.makeIterator()
    var piece = next.next()
    for scalar in content.unicodeScalars {
      let start = offset
      offset += UTF8.width(scalar)
      while let current = piece, current.range.upperBound <= start { piece = next.next() }
      if start < skipUntil { continue }
      if let current = piece, current.range.lowerBound == start, case .placeholder(let name) = current.kind {
        placeholders.append(Placeholder(name: name, character: characters.count, range: current.range))
        characters.append(Self.object)
        offsets.append(start)
        skipUntil = current.range.upperBound
        continue
      }
      characters.append(scalar)
      offsets.append(start)
      classes.formUnion(CharacterClass(scalar))
    }
    offsets.append(offset)
    self.characters = characters
    self.offsets = offsets
    self.placeholders = placeholders
    self.classes = classes
    broken = pieces.filter { if case .broken = $0.kind { true } else { false } }
    var masked = ""
    masked.unicodeScalars.append(contentsOf: characters)
    tokens = Tokenizer.tokens(of: masked)
    folded = tokens.map(\.folded)
    stems = zip(tokens, folded).map { $0.kind == .word ? stem($1) : $1 }
    tokenOffsets = Self.characterIndex(of: tokens, in: characters)
  }

  /// The characters of each token.
  private let tokenOffsets: [Range<Int>]

  private static func characterIndex(of tokens: [Token], in characters: [Unicode.Scalar]) -> [Range<Int>] {
    var position = 0
    var offset = 0
    return tokens.map { token in
      while offset < token.range.lowerBound {
        offset += UTF8.width(characters[position])
        position += 1
      }
      let start = position
      while offset < token.range.upperBound {
        offset += UTF8.width(characters[position])
        position += 1
      }
      return start..<position
    }
  }

  /// The characters that tokens are made of.
  func characters(of tokens: Range<Int>) -> Range<Int> {
    guard let last = tokens.last else { return 0..<0 }
    return tokenOffsets[tokens.lowerBound].lowerBound..<tokenOffsets[last].upperBound
  }

  /// Whether nothing in it can be read: no letter, no digit, no placeholder, no sign.
  var isBlank: Bool { classes.isSubset(of: [.space, .invisible]) && placeholders.isEmpty }

  /// An issue at some characters.
  func issue(
    _ characters: Range<Int>, _ message: String, expected: String? = nil, remedy: String? = nil
  ) -> Issue {
    Issue(
      text: self, spot: offsets[characters.lowerBound]..<offsets[characters.upperBound], message: message,
      expected: expected, remedy: remedy)
  }

  /// An issue at some tokens.
  func issue(
    tokens: Range<Int>, _ message: String, expected: String? = nil, remedy: String? = nil
  ) -> Issue {
    issue(characters(of: tokens), message, expected: expected, remedy: remedy)
  }

  /// An issue about the whole text.
  func issue(_ message: String, expected: String? = nil, remedy: String? = nil) -> Issue {
    Issue(text: self, spot: 0..<content.utf8.count, message: message, expected: expected, remedy: remedy)
  }

  /// Some tokens as they are written.
  func text(tokens: Range<Int>) -> String { text(characters(of: tokens)) }

  /// Some characters as they are written.
  func text(_ range: Range<Int>) -> String {
    let bytes = content.utf8.dropFirst(offsets[range.lowerBound]).prefix(
      offsets[range.upperBound] - offsets[range.lowerBound])
    return String(Substring(bytes))
  }

  /// The start of the file that it stands in.
  var catalogStart: Place {
    switch origin {
    case .catalog(let catalog, _): Place(path: catalog.path, line: 1, column: 1)
    case .place(let place): Place(path: place.path, line: 1, column: 1)
    }
  }

  /// The place of a code unit of the content in the file.
  func place(of unit: Int) -> Place {
    switch origin {
    case .catalog(let catalog, let string): catalog.place(string.documentOffset(of: unit))
    case .place(let place): place
    }
  }
}

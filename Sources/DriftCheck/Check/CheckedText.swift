import Exchange
import Linguistics
import Localization
import SpecModel

/// A text of a catalog or a translation file, as it was read, with the place and the key that it has there.
///
/// Rules see it with each placeholder as the one character U+FFFC. It never changes, and dozens of rules hand it
/// around, so that it is a class.
final class CheckedText: Sendable {
  /// What a placeholder looks like to rules.
  static let object = TextWords.object
  /// The token that it makes.
  static let objectText = TextWords.objectText

  /// What was read.
  let read: ReadText
  /// Whether it is a block of code or configuration, with what is said of it.
  let isBlock: Bool
  let key: TextKey
  let language: Language
  let broken: [MessagePiece]
  let classes: CharacterClass
  /// The words that no dictionary has; none where spelling is not asked for.
  let misspellings: [SpellingChecker.Misspelling]
  private let origin: Origin

  /// Where the text stands.
  enum Origin: Sendable {
    case catalog(StringCatalog, JSONString)
    case place(Place)
    case file(LocatedText)
  }

  /// Takes a text of a catalog, whose placeholders are names in braces.
  convenience init(
    _ content: String, key: TextKey, language: Language, at origin: Origin, readBy tools: LanguageTools? = nil,
    spelling: SpellingChecker? = nil, stem: (String) -> String = { $0 }
  ) {
    let hasBraces = content.utf8.contains { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }
    let pieces = hasBraces ? MessagePiece.pieces(of: content) : []
    self.init(
      content, protecting: pieces.compactMap(ProtectedStretch.init),
      broken: pieces.filter { if case .broken = $0.kind { true } else { false } }, key: key, language: language,
      at: origin, readBy: tools, spelling: spelling, stem: stem)
  }

  /// Takes a text in which some stretches, from the left, are no part of its language.
  init(
    _ content: String, protecting stretches: [ProtectedStretch], isBlock: Bool = false, broken: [MessagePiece] = [],
    key: TextKey, language: Language, at origin: Origin, readBy tools: LanguageTools? = nil,
    spelling: SpellingChecker? = nil, stem: (String) -> String = { $0 }
  ) {
    self.isBlock = isBlock
    self.key = key
    self.language = language
    self.origin = origin
    self.broken = broken
    let read = ReadText(content, protecting: stretches, by: tools?.reader, stem: stem)
    self.read = read
    classes = CharacterClass(of: read.words)
    misspellings = spelling?.misspellings(in: read.words, names: read.names) ?? []
  }

  var words: TextWords { read.words }
  var content: String { read.words.content }
  var characters: [Unicode.Scalar] { read.words.characters }
  var tokens: [Token] { read.words.tokens }
  var folded: WordKeys { read.words.folded }
  var stems: [String] { read.words.stems }
  var clauses: [Range<Int>] { read.clauses }
  var protected: [ReadText.Protected] { read.protected }
  var placeholders: [ReadText.Protected] { read.placeholders }
  var quantities: [QuantityMention] { read.quantities }
  var terms: [TermIndex.Match] { read.terms }
  var names: [NameFinder.Mention] { read.names }
  /// The words that deny, a negation in two words being one.
  var denials: [Range<Int>] { read.negations.stated }

  /// Whether nothing in it can be read: no letter, no digit, no placeholder, no sign.
  var isBlank: Bool { classes.isSubset(of: [.space, .lineBreak, .invisible]) && protected.isEmpty }

  /// An issue at some characters.
  func issue(
    _ characters: Range<Int>, _ message: String, expected: String? = nil, remedy: String? = nil
  ) -> Issue {
    let spot = words.offsets[characters.lowerBound]..<words.offsets[characters.upperBound]
    return Issue(text: self, spot: spot, message: message, expected: expected, remedy: remedy)
  }

  /// An issue at some tokens.
  func issue(
    tokens: Range<Int>, _ message: String, expected: String? = nil, remedy: String? = nil
  ) -> Issue {
    issue(words.characters(of: tokens), message, expected: expected, remedy: remedy)
  }

  /// An issue about the whole text.
  func issue(_ message: String, expected: String? = nil, remedy: String? = nil) -> Issue {
    Issue(text: self, spot: 0..<content.utf8.count, message: message, expected: expected, remedy: remedy)
  }

  /// Some tokens as they are written.
  func text(tokens: Range<Int>) -> String { words.text(words.characters(of: tokens)) }

  /// Some characters as they are written.
  func text(_ range: Range<Int>) -> String { words.text(range) }

  /// The start of the file that it stands in.
  var fileStart: Place { Place(path: place(of: 0).path, line: 1, column: 1) }

  /// The place of a code unit of the content in the file.
  func place(of unit: Int) -> Place {
    switch origin {
    case .catalog(let catalog, let string): catalog.place(string.documentOffset(of: unit))
    case .place(let place): place
    case .file(let text): text.place(at: unit)
    }
  }
}

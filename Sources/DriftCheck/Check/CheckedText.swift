import Exchange
import Linguistics
import Localization
import SpecModel

/// A text with what rules ask about it, each computed once, when it is first asked for.
///
/// Rules see it with each placeholder as the one character U+FFFC. It never changes, and dozens of rules hand it
/// around, so that it is a class: a struct of so many arrays takes longer to copy than to check.
final class CheckedText: Sendable {
  /// What stands in a text and is no part of the language, and the character that stands for it.
  struct Protected: Sendable {
    let kind: ProtectedStretch.Kind
    /// What tells it from others of its kind.
    let name: String
    /// As it is written.
    let written: String
    let character: Int
  }

  /// What a placeholder looks like to rules.
  static let object: Unicode.Scalar = "\u{FFFC}"
  /// The token that it makes.
  static let objectText = String(Character(object))

  /// Whether it is a block of code or configuration, with what is said of it.
  let isBlock: Bool
  let key: TextKey
  let language: Language
  let words: TextWords
  let protected: [Protected]
  let broken: [MessagePiece]
  let classes: CharacterClass
  /// The words that no dictionary has; none where spelling is not asked for.
  let misspellings: [SpellingChecker.Misspelling]
  private let origin: Origin
  private let tools: LanguageTools?
  private let foundTerms = Once<[TermIndex.Match]>()
  private let foundNames = Once<[NameFinder.Mention]>()
  private let foundQuantities = Once<[QuantityMention]>()
  private let foundNegations = Once<LanguageTools.Negations>()
  private let foundClauses = Once<[Range<Int>]>()

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
    var characters: [Unicode.Scalar] = []
    var offsets: [Int] = []
    var protected: [Protected] = []
    var classes: CharacterClass = []
    characters.reserveCapacity(content.utf8.count)
    offsets.reserveCapacity(content.utf8.count + 1)
    var marked = stretches.makeIterator()
    var next = marked.next()
    var offset = 0
    for scalar in content.unicodeScalars {
      let start = offset
      offset += UTF8.width(scalar)
      if let stretch = next, start >= stretch.range.lowerBound {
        if start == stretch.range.lowerBound {
          protected.append(
            Protected(
              kind: stretch.kind, name: stretch.name, written: content.text(stretch.range),
              character: characters.count))
          characters.append(Self.object)
          offsets.append(start)
        }
        if offset == stretch.range.upperBound { next = marked.next() }
        continue
      }
      characters.append(scalar)
      offsets.append(start)
      classes.formUnion(CharacterClass(scalar))
    }
    offsets.append(offset)
    self.protected = protected
    self.classes = classes
    words = TextWords(content, characters: characters, offsets: offsets, stem: stem)
    self.tools = tools
    misspellings = spelling?.misspellings(in: words, names: tools?.names.mentions(in: words) ?? []) ?? []
  }

  /// The terms of the glossary that it has, from the left.
  var terms: [TermIndex.Match] { foundTerms.value { tools?.terms.matches(in: words) ?? [] } }

  /// The names of the product that it has, altered or not.
  var names: [NameFinder.Mention] { foundNames.value { tools?.names.mentions(in: words) ?? [] } }

  /// The quantities that it states, in digits or in words.
  var quantities: [QuantityMention] {
    foundQuantities.value { tools?.quantities?.mentions(in: words.tokens, words.folded) ?? [] }
  }

  /// The words that deny, a negation in two words being one.
  var denials: [Range<Int>] { negations.stated }

  /// How many words another language may express by a negation.
  var impliedDenials: Int { negations.implied }

  private var negations: LanguageTools.Negations {
    foundNegations.value { tools?.negations(in: words) ?? (stated: [], implied: 0) }
  }

  /// The tokens between marks that end a clause.
  var clauses: [Range<Int>] { foundClauses.value { words.clauses } }

  var content: String { words.content }
  var characters: [Unicode.Scalar] { words.characters }
  var tokens: [Token] { words.tokens }
  var folded: WordKeys { words.folded }
  var stems: [String] { words.stems }

  /// Whether nothing in it can be read: no letter, no digit, no placeholder, no sign.
  var isBlank: Bool { classes.isSubset(of: [.space, .lineBreak, .invisible]) && protected.isEmpty }

  /// What a program puts figures or words in the place of.
  var placeholders: [Protected] { protected.filter { $0.kind == .placeholder } }

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

extension String {
  /// Some code units as text.
  func text(_ range: Range<Int>) -> String {
    String(decoding: utf8.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self)
  }
}

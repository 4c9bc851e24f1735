import Linguistics
import Localization

/// What kinds of characters a text has, so that a rule need not look through texts that have none of its kind.
struct CharacterClass: OptionSet, Sendable {
  let rawValue: UInt16

  static let letter = CharacterClass(rawValue: 1)
  static let digit = CharacterClass(rawValue: 2)
  static let space = CharacterClass(rawValue: 4)
  /// Controls, and what is neither seen nor takes room.
  static let invisible = CharacterClass(rawValue: 8)
  static let foreignLetter = CharacterClass(rawValue: 16)
  static let combining = CharacterClass(rawValue: 32)
  static let markup = CharacterClass(rawValue: 64)
  static let bracket = CharacterClass(rawValue: 128)
  static let quote = CharacterClass(rawValue: 256)
  static let dash = CharacterClass(rawValue: 512)
  static let degree = CharacterClass(rawValue: 1024)
  static let other = CharacterClass(rawValue: 2048)
  /// Line ends and tabs.
  static let lineBreak = CharacterClass(rawValue: 4096)

  init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The classes of a character.
  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A: self = .letter
    case 0x20: self = .space
    case 0x30...0x39: self = .digit
    case 0x2D: self = .dash
    case 0x27, 0x22: self = .quote
    case 0x28, 0x29: self = .bracket
    case 0x5B, 0x5D: self = [.bracket, .markup]
    case 0x2A, 0x5F, 0x60, 0x3C, 0x23, 0x3E, 0x7C, 0x3D, 0x5C: self = .markup
    case 0x09, 0x0A, 0x0D: self = .lineBreak
    case 0x7F, 0..<0x20: self = .invisible
    case 0x21..<0x7F: self = .other
    case 0xAA, 0xB0, 0xBA, 0x2DA: self = .degree
    case 0xC0...0x24F where scalar.value != 0xD7 && scalar.value != 0xF7: self = .letter
    case 0xAB, 0xBB, 0x2018...0x201F, 0x2039, 0x203A: self = .quote
    case 0xA0, 0x202F, 0x2009, 0x2007: self = .space
    case 0x2010...0x2015, 0x2212: self = .dash
    default: self = CharacterClass(rare: scalar)
    }
  }

  /// The classes of all characters of a text, what is no part of its language left out.
  init(of words: TextWords) {
    self = []
    var objects = words.objects[...]
    for (index, character) in words.characters.enumerated() {
      if objects.first == index { objects.removeFirst() } else { formUnion(CharacterClass(character)) }
    }
  }

  private init(rare scalar: Unicode.Scalar) {
    if scalar.isDigit {
      self = .digit
      return
    }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator:
      self = .invisible
    case .nonspacingMark, .spacingMark, .enclosingMark: self = .combining
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      self = properties.isDefaultIgnorableCodePoint ? .invisible : .foreignLetter
    case .spaceSeparator: self = .space
    case .openPunctuation, .closePunctuation: self = .bracket
    case .initialPunctuation, .finalPunctuation: self = .quote
    default: self = properties.isDefaultIgnorableCodePoint || scalar == "\u{FFFD}" ? .invisible : .other
    }
  }
}

extension Unicode.Scalar {
  /// A space of any width, a no-break space included.
  var isSpace: Bool { CharacterClass(self) == .space }

  /// A space that no line ends at.
  var isNoBreakSpace: Bool { self == "\u{A0}" || self == "\u{202F}" || self == "\u{2007}" }

  /// A letter of any script.
  var isLetter: Bool { !CharacterClass(self).isDisjoint(with: [.letter, .foreignLetter]) }

  /// A letter that has a lower-case form.
  var isUpper: Bool { isASCII ? (0x41...0x5A).contains(value) : letterCase == .upper }

  /// A letter that has an upper-case form.
  var isLower: Bool { isASCII ? (0x61...0x7A).contains(value) : letterCase == .lower }

  private enum LetterCase: Sendable {
    case upper
    case lower
    case none
  }

  /// The case of the Latin letters, which are looked up faster so.
  private static let latin = (0..<UInt32(0x250)).map { Unicode.Scalar($0)?.caseByProperties ?? .none }

  private var letterCase: LetterCase {
    value < Unicode.Scalar.latin.count ? Unicode.Scalar.latin[Int(value)] : caseByProperties
  }

  private var caseByProperties: LetterCase {
    guard isLetter else { return .none }
    return properties.isUppercase ? .upper : properties.isLowercase ? .lower : .none
  }
}

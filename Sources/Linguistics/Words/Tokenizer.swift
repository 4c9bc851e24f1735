import Foundation

/// Cuts a text into words, numbers and signs.
///
/// An apostrophe ends a word ("l'" + "entrée"), a hyphen stands alone. A letter that must have been meant as a digit
/// belongs to its number ("o.6", "1O"), so that the number can be read and reported.
package struct Tokenizer {
  private let scalars: [Unicode.Scalar]
  private let offsets: [Int]
  private let bytes: [UInt8]
  /// Whether a character of the text is neither seen nor meant.
  private let hasInvisible: Bool
  private var position = 0

  /// The tokens of a text.
  package static func tokens(of text: String) -> [Token] {
    var scalars: [Unicode.Scalar] = []
    var offsets: [Int] = []
    scalars.reserveCapacity(text.utf8.count)
    offsets.reserveCapacity(text.utf8.count + 1)
    var offset = 0
    for scalar in text.unicodeScalars {
      scalars.append(scalar)
      offsets.append(offset)
      offset += UTF8.width(scalar)
    }
    offsets.append(offset)
    return tokens(of: text, characters: scalars, offsets: offsets).tokens
  }

  /// The tokens of a text some of whose stretches are one character each, and the characters that each is made of.
  ///
  /// `offsets` says where each character starts in the text, and where the last ends, in UTF-8 code units.
  package static func tokens(
    of text: String, characters: [Unicode.Scalar], offsets: [Int]
  ) -> (tokens: [Token], spots: [Range<Int>]) {
    var tokenizer = Tokenizer(text, characters, offsets)
    return tokenizer.all()
  }

  private init(_ text: String, _ characters: [Unicode.Scalar], _ offsets: [Int]) {
    scalars = characters
    self.offsets = offsets
    hasInvisible = characters.contains { !$0.isASCII && Tokenizer.isInvisible($0) }
    bytes = Array(text.utf8)
  }

  private mutating func all() -> (tokens: [Token], spots: [Range<Int>]) {
    var tokens: [Token] = []
    var spots: [Range<Int>] = []
    tokens.reserveCapacity(scalars.count / 4)
    spots.reserveCapacity(scalars.count / 4)
    var gap = Token.Gap.none
    while position < scalars.count {
      let scalar = scalars[position]
      if let space = Tokenizer.gap(scalar) {
        gap = gap == .lineBreak || space == .lineBreak ? .lineBreak : gap == .space ? .space : space
        position += 1
        continue
      }
      // Neither seen nor meant: a soft hyphen inside a word must not hide it.
      if Tokenizer.isInvisible(scalar) {
        position += 1
        continue
      }
      let start = position
      let kind = next(scalar)
      tokens.append(token(kind, from: start, gap))
      spots.append(start..<position)
      gap = .none
    }
    return (tokens, spots)
  }

  private mutating func next(_ scalar: Unicode.Scalar) -> Token.Kind {
    if let end = endOfNumber(from: position) {
      position = end
      return .number
    }
    guard Tokenizer.isLetter(scalar) || Tokenizer.isDigit(scalar) else {
      position += 1
      return .sign
    }
    // "106x42": what follows a number and comes before one multiplies.
    if scalar == "x" || scalar == "X", position > 0, Tokenizer.isDigit(scalars[position - 1]),
      position + 1 < scalars.count, Tokenizer.isDigit(scalars[position + 1])
    {
      position += 1
      return .sign
    }
    let followsNumber = position > 0 && Tokenizer.isDigit(scalars[position - 1])
    while position < scalars.count, Tokenizer.isWordPart(scalars[position]) {
      // A unit that follows its number directly ends where the next number starts.
      if followsNumber, Tokenizer.isDigit(scalars[position]) { break }
      position += 1
    }
    return .word
  }

  private func token(_ kind: Token.Kind, from start: Int, _ gap: Token.Gap) -> Token {
    let range = offsets[start]..<offsets[position]
    // A sign may stand for a stretch that is longer.
    var text = kind == .sign ? String(Character(scalars[start])) : String(decoding: bytes[range], as: UTF8.self)
    if hasInvisible { text.unicodeScalars.removeAll(where: Tokenizer.isInvisible) }
    return Token(kind: kind, text: text, folded: folded(text, kind, range), range: range, gap: gap)
  }

  private func folded(_ text: String, _ kind: Token.Kind, _ range: Range<Int>) -> String {
    guard kind == .word else { return text == "\u{2019}" || text == "\u{2BC}" ? "'" : text }
    if let lowercase = latinLowercase(of: text, range) { return lowercase }
    // A letter and its accent in two characters are the letter that words of the language have.
    let hasCombining = text.utf8.contains { $0 == 0xCC || $0 == 0xCD }
    return (hasCombining ? text.precomposedStringWithCanonicalMapping : text).lowercased()
  }

  /// The lower case of a word that has letters up to "ÿ" alone, as nearly all: those outside ASCII are 0xC3 and a byte of
  /// which one bit makes the difference.
  private func latinLowercase(of word: String, _ range: Range<Int>) -> String? {
    var hasCapital = false
    for index in range {
      let isAccent = index > range.lowerBound && bytes[index - 1] == 0xC3
      guard bytes[index] < 0x80 || bytes[index] == 0xC3 || isAccent else { return nil }
      if isCapital(index, isAccent) { hasCapital = true }
    }
    guard hasCapital else { return word }
    return String(unsafeUninitializedCapacity: range.count) { lowercase in
      for (place, index) in range.enumerated() {
        let isAccent = place > 0 && bytes[index - 1] == 0xC3
        lowercase[place] = isCapital(index, isAccent) ? bytes[index] | 0x20 : bytes[index]
      }
      return range.count
    }
  }

  private func isCapital(_ index: Int, _ isAccent: Bool) -> Bool {
    isAccent ? (0x80...0x9E).contains(bytes[index]) : (0x41...0x5A).contains(bytes[index])
  }

  /// Where the number ends that starts here; nil where none does.
  private func endOfNumber(from start: Int) -> Int? {
    var end = start
    let first = scalars[start]
    if first == "." {
      // ".9": a fraction without its nought.
      guard start == 0 || Tokenizer.gap(scalars[start - 1]) != nil || scalars[start - 1] == "(",
        start + 1 < scalars.count, Tokenizer.isDigit(scalars[start + 1])
      else { return nil }
      end = start + 1
      while end < scalars.count, Tokenizer.isDigit(scalars[end]) { end += 1 }
    } else if Tokenizer.isLookAlike(first) {
      // "o.6" and "O,5": a letter for a zero, with a fraction behind it.
      guard start == 0 || !Tokenizer.isWordPart(scalars[start - 1]), start + 2 < scalars.count,
        scalars[start + 1] == "." || scalars[start + 1] == ",", Tokenizer.isDigit(scalars[start + 2])
      else { return nil }
      end = start + 1
    } else {
      guard Tokenizer.isDigit(first) else { return nil }
      while end < scalars.count, Tokenizer.isDigit(scalars[end]) { end += 1 }
    }
    while let next = endOfGroup(from: end) { end = next }
    // "1O mA": a letter O among the digits, with no letter behind it.
    if end < scalars.count, scalars[end] == "O" || scalars[end] == "o" {
      var rest = end
      while rest < scalars.count, Tokenizer.isDigit(scalars[rest]) || scalars[rest] == scalars[end] { rest += 1 }
      if rest == scalars.count || !Tokenizer.isWordPart(scalars[rest]) { end = rest }
    }
    return end
  }

  /// The end of a separator and the digits behind it.
  private func endOfGroup(from separator: Int) -> Int? {
    guard separator + 1 < scalars.count, Tokenizer.isDigit(scalars[separator + 1]) else { return nil }
    var end = separator + 1
    while end < scalars.count, Tokenizer.isDigit(scalars[end]) { end += 1 }
    switch scalars[separator] {
    case ".", ",", ";", "'", "\u{2019}", "\u{B7}": return end
    case "\u{A0}", "\u{202F}", "\u{2009}": return end - separator == 4 ? end : nil
    // Behind a plain space three digits are a group only where a unit follows: "2 800 mV".
    case " ":
      let digits = scalars[..<separator].reversed().prefix(4).prefix(while: Tokenizer.isDigit).count
      let unit = end < scalars.count && Tokenizer.gap(scalars[end]) != nil ? end + 1 : end
      return end - separator == 4 && digits < 4 && unit < scalars.count && Tokenizer.isLetter(scalars[unit])
        ? end : nil
    default: return nil
    }
  }
}

extension Tokenizer {
  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isLookAlike(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "o" || scalar == "O" || scalar == "l" || scalar == "I"
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    isLetter(scalar) || isDigit(scalar) || scalar == "_" || isInvisible(scalar)
  }

  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A: true
    case 0..<0xAA: false
    // The ordinal indicators stand for degree signs where they stand at all.
    case 0xAA, 0xBA, 0xD7, 0xF7: false
    case 0xC0...0x24F: true
    default: scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
    }
  }

  /// Soft hyphen, zero-width characters and marks of direction.
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }

  private static func gap(_ scalar: Unicode.Scalar) -> Token.Gap? {
    switch scalar.value {
    case 0x20: .space
    // The cells of a row are apart like lines.
    case 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029: .lineBreak
    case 0xA0, 0x202F: .noBreakSpace
    case 0x1680, 0x2000...0x200A, 0x205F, 0x3000: .space
    default: nil
    }
  }
}

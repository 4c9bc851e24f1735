import SpecModel

extension NameFinder {
  /// A name in a text, however its words are joined.
  package struct SpelledName: Sendable {
    /// As no language alters it.
    package let name: String
    /// Where, in UTF-8 code units.
    package let range: Range<Int>
    /// As the text writes it.
    package let written: String
    /// Whether it is written like the name; which space stands between its words is no matter of spelling.
    package var isExact: Bool {
      written == name
        || written.split(whereSeparator: \.isWhitespace).elementsEqual(name.split(whereSeparator: \.isWhitespace))
    }
  }

  /// The letters and digits of a name.
  struct Spelling: Sendable {
    let name: Int
    let letters: [UInt8]

    /// Those of some names, by the first two letters.
    static func byStart(_ names: [String]) -> [UInt16: [Spelling]] {
      let spellings = names.enumerated().map { number, name in
        Spelling(name: number, letters: name.lowercased().utf8.filter(\.isNamePart))
      }
      return Dictionary(grouping: spellings.filter { $0.letters.count > 1 }) { start($0.letters[0], $0.letters[1]) }
    }

    static func start(_ first: UInt8, _ second: UInt8) -> UInt16 { UInt16(first) << 8 | UInt16(second) }
  }

  /// How many signs more than the name itself may stand between its letters.
  private static let mostSigns = 2

  /// The names of a text that do not overlap, by letters alone, so that "VE-Bus" is found as "VE.Bus".
  package func spelledNames(in text: String) -> [SpelledName] {
    guard !spellings.isEmpty else { return [] }
    let bytes = Array(text.utf8)
    var letters: [UInt8] = []
    var places: [Int] = []
    for (index, byte) in bytes.enumerated() where byte.isNamePart {
      letters.append(byte.lowercasedASCII)
      places.append(index)
    }
    guard letters.count > 1 else { return [] }
    var candidates: [(name: Int, range: Range<Int>)] = []
    for at in letters.indices.dropLast() {
      for spelling in spellings[Spelling.start(letters[at], letters[at + 1])] ?? [] {
        let end = at + spelling.letters.count
        guard end <= letters.count, letters[at..<end].elementsEqual(spelling.letters) else { continue }
        candidates.append((spelling.name, places[at]..<(places[end - 1] + 1)))
      }
    }
    var found: [SpelledName] = []
    // The longest names first: a name in a name is not one of its own.
    for (number, range) in candidates.sorted(by: { ($0.name, $0.range.lowerBound) < ($1.name, $1.range.lowerBound) }) {
      let name = names[number].text
      // The ends of a name are the ends of words.
      guard range.count <= name.utf8.count + Self.mostSigns, Self.isBounded(range, in: bytes),
        !found.contains(where: { $0.range.overlaps(range) })
      else { continue }
      let written = String(decoding: bytes[range], as: UTF8.self)
      // Letters in lower case throughout are a common word: "remote h", "batteryprotect" are not names.
      let isWord = name.isShortMarking || !written.contains(where: \.isUppercase) && written.lowercased() != name
      let match = SpelledName(name: name, range: range, written: written)
      if match.isExact || !isWord { found.append(match) }
    }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private static func isBounded(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
    let isAfterName = range.lowerBound > 0 && bytes[range.lowerBound - 1].isNamePart
    return !isAfterName && !(range.upperBound < bytes.count && bytes[range.upperBound].isNamePart)
  }
}

extension UInt8 {
  /// Whether it is of a letter or a digit; 0xE2 starts quotation marks, dashes and signs, and no letter of a language here.
  fileprivate var isNamePart: Bool {
    (0x30...0x39).contains(self) || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self)
      || self >= 0xC3 && self != 0xE2
  }

  fileprivate var lowercasedASCII: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}

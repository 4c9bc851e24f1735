import Foundation
import SpecModel

/// The names of a specification, which no language alters, found in a text however they are spelt.
struct NameTable {
  /// A name in a text.
  struct Match {
    /// The name as the specification writes it.
    let name: String
    /// Where, in UTF-8 code units.
    let range: Range<Int>
    /// As the text writes it.
    let written: String
    /// Whether it is written like the name; which space stands between its words is no matter of spelling.
    var isExact: Bool {
      written == name
        || written.split(whereSeparator: \.isWhitespace).elementsEqual(name.split(whereSeparator: \.isWhitespace))
    }
  }

  /// The names, the longest first, with the facts that they come from.
  let names: [(name: String, facts: [FactID])]
  /// The names without spaces and signs, by their first two letters: those that may start where a text has them.
  private let needles: [UInt16: [Needle]]

  private struct Needle {
    let name: Int
    let letters: [UInt8]
  }

  init(_ specification: Specification) {
    var facts: [String: [FactID]] = [:]
    for fact in specification.facts.facts {
      for form in fact.form.plainForms {
        switch form {
        case .name(let name): facts[name, default: []].append(fact.id)
        case .names(let list): for name in list { facts[name, default: []].append(fact.id) }
        default: break
        }
      }
    }
    names = facts.sorted { ($0.key.count, $1.key) > ($1.key.count, $0.key) }.map { ($0.key, $0.value) }
    var needles: [UInt16: [Needle]] = [:]
    for (number, entry) in names.enumerated() {
      let letters = Array(entry.name.lowercased().utf8).filter(NameTable.isNamePart)
      guard letters.count >= 2 else { continue }
      needles[NameTable.start(letters[0], letters[1]), default: []].append(Needle(name: number, letters: letters))
    }
    self.needles = needles
  }

  private static func start(_ first: UInt8, _ second: UInt8) -> UInt16 { UInt16(first) << 8 | UInt16(second) }

  /// The names of a text that do not overlap; letters alone decide, so that "VE-Bus" is found as "VE.Bus".
  func matches(in text: String) -> [Match] {
    let bytes = Array(text.utf8)
    var squeezed: [UInt8] = []
    var positions: [Int] = []
    for (index, byte) in bytes.enumerated() where NameTable.isNamePart(byte) {
      squeezed.append(byte | (byte >= 0x41 && byte <= 0x5A ? 0x20 : 0))
      positions.append(index)
    }
    guard squeezed.count >= 2 else { return [] }
    var candidates: [(name: Int, range: Range<Int>)] = []
    for at in 0..<(squeezed.count - 1) {
      for needle in needles[NameTable.start(squeezed[at], squeezed[at + 1])] ?? [] {
        let end = at + needle.letters.count
        guard end <= squeezed.count, squeezed[at..<end].elementsEqual(needle.letters) else { continue }
        candidates.append((needle.name, positions[at]..<(positions[end - 1] + 1)))
      }
    }
    var found: [Match] = []
    // The longest names first: a name in a name is not one of its own.
    for (number, range) in candidates.sorted(by: { ($0.name, $0.range.lowerBound) < ($1.name, $1.range.lowerBound) }) {
      let name = names[number].name
      // Only a few signs may stand between its letters, and its ends are the ends of words.
      guard range.count <= name.utf8.count + 2, isBounded(range, in: bytes),
        !found.contains(where: { $0.range.overlaps(range) })
      else { continue }
      let written = String(decoding: bytes[range], as: UTF8.self)
      // Letters in lower case throughout are a common word: "remote h", "batteryprotect" are not names.
      let isWord = name.isShortMarking || !written.contains(where: \.isUppercase) && written.lowercased() != name
      let match = Match(name: name, range: range, written: written)
      guard match.isExact || !isWord else { continue }
      found.append(match)
    }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func isBounded(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
    let before = range.lowerBound > 0 ? bytes[range.lowerBound - 1] : 0x20
    let after = range.upperBound < bytes.count ? bytes[range.upperBound] : 0x20
    return !NameTable.isNamePart(before) && !NameTable.isNamePart(after)
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    // 0xE2 starts quotation marks, dashes and signs, and no letter of these languages.
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || byte >= 0xC3 && byte != 0xE2
  }
}

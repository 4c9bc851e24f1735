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
    var isExact: Bool { written == name }
  }

  /// The names, the longest first, with the facts that they come from.
  let names: [(name: String, facts: [FactID])]

  init(_ specification: Specification) {
    var facts: [String: [FactID]] = [:]
    for fact in specification.facts.facts {
      switch fact.form {
      case .name(let name): facts[name, default: []].append(fact.id)
      case .names(let list): for name in list { facts[name, default: []].append(fact.id) }
      default: break
      }
    }
    names = facts.sorted { ($0.key.count, $1.key) > ($1.key.count, $0.key) }.map { ($0.key, $0.value) }
  }

  /// The names of a text that do not overlap; letters alone decide, so that "VE-Bus" is found as "VE.Bus".
  func matches(in text: String) -> [Match] {
    let bytes = Array(text.utf8)
    var squeezed: [UInt8] = []
    var positions: [Int] = []
    for (index, byte) in bytes.enumerated() where NameTable.isNamePart(byte) {
      squeezed.append(byte | (byte >= 0x41 && byte <= 0x5A ? 0x20 : 0))
      positions.append(index)
    }
    var taken = [Bool](repeating: false, count: bytes.count)
    var found: [Match] = []
    for (name, _) in names {
      let needle = Array(name.lowercased().utf8).filter(NameTable.isNamePart)
      guard needle.count >= 2 else { continue }
      var start = 0
      while let at = NameTable.first(needle, in: squeezed, from: start) {
        start = at + 1
        let range = positions[at]..<(positions[at + needle.count - 1] + 1)
        // Only a few signs may stand between its letters, and its ends are the ends of words.
        guard range.count <= name.utf8.count + 2, isBounded(range, in: bytes), !taken[range].contains(true) else {
          continue
        }
        let written = String(decoding: bytes[range], as: UTF8.self)
        // Letters in lower case throughout are a common word: "remote h", "batteryprotect" are not names.
        guard written == name || written.contains(where: \.isUppercase) || written.lowercased() == name else {
          continue
        }
        for index in range { taken[index] = true }
        found.append(Match(name: name, range: range, written: written))
      }
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

  private static func first(_ needle: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    guard bytes.count >= needle.count, start <= bytes.count - needle.count else { return nil }
    return (start...(bytes.count - needle.count)).first { position in
      bytes[position] == needle[0] && bytes[position..<(position + needle.count)].elementsEqual(needle)
    }
  }
}

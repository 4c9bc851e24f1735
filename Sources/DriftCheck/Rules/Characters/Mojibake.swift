/// Text that was read in another encoding than it was written in.
enum Mojibake: TextRule {
  static let description = RuleDescription(
    "mojibake", .major, .characterEncoding,
    summary: "No letter shows as two, as UTF-8 does when it is read as Latin-1.",
    rationale: "A file went through a program that took it for another encoding, and every such letter is broken.",
    accepted: [.translation("pt", "no", "não"), .translation("fr", "age", "âge")],
    rejected: [.translation("pt", "inlet", "liga⟦Ã§⟧ão"), .translation("de", "on", "⟦Ã¼⟧ber")])

  static func issues(in text: CheckedText, _ language: LanguageTools) -> [Issue] {
    guard text.classes.contains(.letter) else { return [] }
    let characters = text.characters
    return characters.indices.dropFirst().filter { isLead(characters[$0 - 1]) }.compactMap { index in
      if let issue = threeBytes(text, at: index) { return issue }
      let (lead, trail) = (text.characters[index - 1], text.characters[index])
      // The lead byte of two-byte letters, then a byte that is none of Latin-1's letters but a sign.
      guard (0xC2...0xC5).contains(lead.value), let byte = trail.windowsByte, (0x80...0xBF).contains(byte) else {
        return nil
      }
      let letter = String(decoding: [UInt8(lead.value), byte], as: UTF8.self)
      return text.issue((index - 1)..<(index + 1), "\"\(lead)\(trail)\" stands for one letter", expected: letter)
    }
  }

  private static func isLead(_ character: Unicode.Scalar) -> Bool {
    (0xC2...0xC5).contains(character.value) || character == "\u{E2}"
  }

  /// "â€™" for an apostrophe: the dashes and quotation marks have three bytes.
  private static func threeBytes(_ text: CheckedText, at index: Int) -> Issue? {
    guard text.characters[index - 1] == "\u{E2}", let second = text.characters[index].windowsByte,
      let third = text.character(at: index + 1)?.windowsByte
    else { return nil }
    let letter = String(decoding: [0xE2, second, third], as: UTF8.self)
    let written = text.text((index - 1)..<(index + 2))
    return text.issue((index - 1)..<(index + 2), "\"\(written)\" stands for one character", expected: letter)
  }
}

extension Unicode.Scalar {
  /// The byte that shows as this character in Latin-1 or Windows-1252, where it is a sign there.
  fileprivate var windowsByte: UInt8? {
    switch value {
    case 0x80...0xBF: UInt8(value)
    case 0x20AC: 0x80
    case 0x201A: 0x82
    case 0x201E: 0x84
    case 0x2026: 0x85
    case 0x2030: 0x89
    case 0x0160: 0x8A
    case 0x0152: 0x8C
    case 0x201C: 0x93
    case 0x201D: 0x94
    case 0x2022: 0x95
    case 0x2013: 0x96
    case 0x2014: 0x97
    case 0x2122: 0x99
    case 0x0153: 0x9C
    default: nil
    }
  }
}

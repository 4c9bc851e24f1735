/// A letter of another script in a word.
enum MixedScripts: TextRule {
  static let description = RuleDescription(
    "mixed-scripts", .major, .characterEncoding,
    summary: "A word has letters of one script, that of its text.",
    rationale:
      "A Cyrillic а looks like a Latin one and is found by no search, read out as a foreign letter, and a sign of fraud.",
    yieldingTo: ["literal-unit", "wrong-language"],
    accepted: [
      .translation("sv", "the tank", "tanken"), .file("nl", "the second tank", "de 2ᵉ tank"),
      .file("es", "Language / Γλώσσα / Язык", "Idioma / Γλώσσα / Язык"),
    ],
    rejected: [.translation("sv", "the tank", "⟦t\u{430}nken⟧"), .translation("pt", "the tank", "⟦\u{43E}⟧ tanque")])

  static func issues(in text: CheckedText, _ language: LanguageTools) -> [Issue] {
    guard text.classes.contains(.foreignLetter) else { return [] }
    let scripts = text.characters.reduce(into: [Script: Int]()) { counts, character in
      if let script = Script(character) { counts[script, default: 0] += 1 }
    }
    // Of two with as many letters it is always the same one, Latin first.
    let sorted = scripts.sorted { ($0.value, $1.key.rawValue) > ($1.value, $0.key.rawValue) }
    guard sorted.count > 1, let main = sorted.first?.key else { return [] }
    // Where nobody knows the letters of a language, all but those that look alike may be its own, beside Latin names.
    let isKnown = language.profile != nil
    return text.tokens.indices.compactMap { index in
      let token = text.tokens[index]
      guard token.kind == .word, !isSymbol(token.text), isKnown || isMixed(token.text) else { return nil }
      // Units, names and codes are written in Latin letters everywhere.
      if main != .latin, token.text.unicodeScalars.allSatisfy({ Script($0) ?? .latin == .latin }) { return nil }
      // A word of another language, such as the name of one, has nothing of this script; one of look-alikes may have.
      let letters = token.text.unicodeScalars.filter { Script($0) != nil }
      if letters.count > 2, Set(letters.compactMap(Script.init)).count == 1,
        letters.contains(where: { !looksLatin($0) }),
        main == .latin
      {
        return nil
      }
      let other = token.text.unicodeScalars.first { scalar in
        guard let script = Script(scalar) else { return false }
        // Where no letter looks like a Latin one, a name and the word behind it may have no space between them.
        return script != main && !(main == .other && script == .latin)
      }
      guard let other else { return nil }
      let name = other.properties.name?.lowercased() ?? "a letter of another script"
      return text.issue(tokens: index..<(index + 1), "\"\(token.text)\" has \"\(other)\", \(name)")
    }
  }

  /// Whether a word has letters of two scripts that look alike.
  private static func isMixed(_ word: String) -> Bool {
    let scripts = Set(word.unicodeScalars.compactMap(Script.init))
    return scripts.count > 1 && !scripts.contains(.other)
  }

  /// Letters of other scripts that look like Latin ones.
  private static func looksLatin(_ scalar: Unicode.Scalar) -> Bool {
    "аеорсухіјѕԁһвкмнтАВЕКМНОРСТХУІЈЅΑΒΕΖΗΙΚΜΝΟΡΤΥΧονικυ".unicodeScalars.contains(scalar)
  }

  /// Greek letters are symbols as well: Ω, µ, Δ.
  private static func isSymbol(_ word: String) -> Bool {
    // "µsec": the micro sign stands for nothing else, and is the Greek letter by another number.
    word.hasPrefix("µ") || word.hasPrefix("\u{3BC}")
      || word.unicodeScalars.count < 4
        && word.unicodeScalars.contains { "Ωµμπαβγδλφσθ\u{2126}Δ".unicodeScalars.contains($0) }
  }
}

/// The scripts whose letters look alike, and all others.
private enum Script: Int {
  case latin
  case greek
  case cyrillic
  case armenian
  case cherokee
  case other

  init?(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xAA, 0xBA, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x1E00...0x1EFF: self = .latin
    // Raised letters: "2ᵉ".
    case 0x2B0...0x2B8, 0x1D2C...0x1D61, 0x2071, 0x207F: self = .latin
    // Signs between letters, such as the apostrophe ʼ, belong to no script.
    case 0x2B9...0x2FF: return nil
    case 0xFF21...0xFF3A, 0xFF41...0xFF5A, 0x1D400...0x1D7FF: self = .other
    case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
    case 0x400...0x52F, 0x1C80...0x1C8F, 0x2DE0...0x2DFF, 0xA640...0xA69F: self = .cyrillic
    case 0x530...0x58F: self = .armenian
    case 0x13A0...0x13FF, 0xAB70...0xABBF: self = .cherokee
    default:
      guard CharacterClass(scalar) == .foreignLetter else { return nil }
      self = .other
    }
  }
}

/// Another sign in the place of the degree sign.
enum DegreeSign: TextRule {
  static let description = RuleDescription(
    "degree-sign", .minor, .measurementFormat,
    summary: "Degrees are marked by °, not by the ordinal º, a small ring or a letter.",
    rationale: "The ordinal sign looks alike and is a letter: no search finds the temperature.",
    accepted: [
      .translation("it", "a range in °C", "un intervallo in °C"), .file("fr", "tank 1", "cuve nº\u{A0}1"),
    ],
    rejected: [.translation("it", "a range in °C", "un intervallo in ⟦º⟧C")])

  static func issues(in text: CheckedText, _ language: LanguageTools) -> [Issue] {
    guard text.classes.contains(.degree) else { return [] }
    let hasOrdinals = language.profile?.conventions.hasOrdinalSign ?? true
    return text.characters.indices.filter { index in
      guard ["\u{BA}", "\u{2DA}", "\u{AA}"].contains(text.characters[index]) else { return false }
      // "nº 1" is a number.
      if let before = text.character(before: index), before == "n" || before == "N" { return false }
      let after = text.character(at: index + 1)
      return !hasOrdinals || after == "C" || after == "F" || text.characters[index] == "˚"
    }.map { index in
      text.issue(index..<(index + 1), "\"\(text.characters[index])\" stands for a degree sign", expected: "°")
    }
  }
}

/// A bracket without its partner.
enum UnbalancedBrackets: TextRule {
  static let description = RuleDescription(
    "unbalanced-brackets", .minor, .punctuation,
    summary: "Brackets stand in pairs.",
    rationale: "A bracket that never closes leaves open what is an aside and what is said.",
    yieldingTo: ["broken-markup"],
    accepted: [
      .translation("es", "levels (both)", "niveles (ambos)"), .source("It is on a drive (C: or D:)."),
    ],
    rejected: [.translation("es", "levels (both)", "niveles ⟦(⟧ambos"), .source("levels both⟦)⟧")])

  static func issues(in text: CheckedText, _ language: LanguageTools) -> [Issue] {
    guard text.classes.contains(.bracket) else { return [] }
    var open: [(partner: Unicode.Scalar, index: Int)] = []
    var wrong: [Int] = []
    for (index, character) in text.characters.enumerated() {
      // ":(" is a face, and ":)" unless a bracket is open: "(drive C:)".
      if index > 0, text.characters[index - 1] == ":",
        character == "(" || character == ")" && open.last?.partner != character
      {
        continue
      }
      switch character {
      case "(": open.append((")", index))
      case "[": open.append(("]", index))
      case ")", "]":
        if open.last?.partner == character { open.removeLast() } else { wrong.append(index) }
      default: break
      }
    }
    // "a)" counts items, and opens nothing.
    let isEnumerated = wrong.count == 1 && open.isEmpty && wrong[0] < 3
    return (isEnumerated ? [] : wrong + open.map(\.index)).sorted().map { index in
      text.issue(index..<(index + 1), "the bracket has no partner")
    }
  }
}

/// The space between a figure and its unit.
enum UnitSpace: TextRule {
  static let description = RuleDescription(
    "unit-space", .minor, .measurementFormat,
    summary: "Between a figure and its unit, or a name and its number, stands a no-break space.",
    rationale: "A line that ends after the figure leaves the unit to be overlooked; one without a space is misread.",
    yieldingTo: ["literal-unit"],
    accepted: [.translation("sv", "level {pump.voltage}", "nivå {pump.voltage}")],
    rejected: [.translation("sv", "level °C", "nivå ⟦° C⟧")])

  static func issues(in text: CheckedText, _ language: LanguageTools) -> [Issue] {
    guard text.classes.contains(.degree) || text.classes.contains(.digit) else { return [] }
    let tokens = text.tokens
    return tokens.indices.dropFirst().filter { tokens[$0].gap != .none && tokens[$0 - 1].kind != .word }.compactMap {
      index in
      let (before, token) = (text.tokens[index - 1], text.tokens[index])
      if before.text == "°", ["C", "F"].contains(token.text), token.gap != .none {
        return text.issue(
          tokens: (index - 1)..<(index + 1), "a space stands between ° and \(token.text)", expected: "°\(token.text)")
      }
      guard before.kind == .number, token.gap == .space,
        let unit = language.units.symbol(in: text, at: index),
        unit.isSure || !text.isWord(index, of: language)
          || text.isInQuantity(index)
      else { return nil }
      return text.issue(
        tokens: (index - 1)..<unit.tokens.upperBound, "a line can end between the figure and its unit",
        expected: "\(before.text)\u{A0}\(unit.symbol)")
    }
  }
}

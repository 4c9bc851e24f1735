/// A unit of measurement in a text.
enum LiteralUnit: TranslationRule, TextRule {
  static let description = RuleDescription(
    "literal-unit", .critical, .measurementFormat,
    summary: "No text names a unit beside a placeholder, or a unit that its source does not name.",
    rationale: "Units come with their figures from the data; one in a sentence is printed twice, or is another one.",
    in: .catalogs,
    yieldingTo: ["altered-name", "literal-name"],
    accepted: [
      .translation("fr", "a range in °C", "une plage en °C"),
      .translation("es", "It supplies {pump.current}.", "A esta salida llega {pump.current}."),
    ],
    rejected: [
      .translation("fr", "It supplies {pump.current}.", "Elle fournit {pump.current} ⟦mA⟧."),
      .translation("de", "a range in °C", "ein Bereich in ⟦Volt⟧"), .source("It supplies {pump.current} ⟦mA⟧."),
    ])

  static var kinds: RuleKinds { RuleKinds(text: self, translation: self) }

  static func issues(in text: CheckedText, _ language: LanguageTools) -> [Issue] {
    guard !text.placeholders.isEmpty else { return [] }
    return units(in: text, language).filter { $0.isBehindPlaceholder }.map { issue(text, $0) }
  }

  static func issues(in pair: TextPair) -> [Issue] {
    let found = units(in: pair.translation, pair.tools).filter { $0.isSure && !$0.isBehindPlaceholder }
    guard !found.isEmpty else { return [] }
    let known = Set(units(in: pair.source, pair.sourceTools).map(\.symbol))
    return found.filter { !known.contains($0.symbol) }.map { issue(pair.translation, $0) }
  }

  private struct Unit {
    let symbol: String
    let tokens: Range<Int>
    let isSure: Bool
    let isBehindPlaceholder: Bool
  }

  private static func issue(_ text: CheckedText, _ unit: Unit) -> Issue {
    text.issue(
      tokens: unit.tokens, "the text names the unit \(unit.symbol) itself",
      remedy: "print the figure with its unit by a placeholder")
  }

  private static func units(in text: CheckedText, _ language: LanguageTools) -> [Unit] {
    var found: [Unit] = []
    for index in text.tokens.indices where found.last.map({ index >= $0.tokens.upperBound }) ?? true {
      guard UnitWords.mayBeUnit(text.tokens[index]) else { continue }
      let isBehind = index > 0 && text.isQuantity(index - 1, language.product)
      // A word may mean something else than a unit, as "second" does, unless it stands where a unit does.
      if let word = language.units.word(in: text, at: index) {
        let isSure = text.folded[index].utf8.count > 3 && !["s", "g"].contains(word.symbol)
        found.append(Unit(symbol: word.symbol, tokens: word.tokens, isSure: isSure, isBehindPlaceholder: isBehind))
      } else if let symbol = language.units.symbol(in: text, at: index) {
        // "{range} a {range}": a letter is a word where words can follow.
        let stands = isBehind && (symbol.isSure || !text.isWord(symbol.tokens.lowerBound, of: language))
        found.append(
          Unit(
            symbol: symbol.symbol, tokens: symbol.tokens, isSure: symbol.isSure, isBehindPlaceholder: stands))
      }
    }
    return found
  }
}

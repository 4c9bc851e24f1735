import Linguistics

/// Placeholders that changed places: each stands before the unit of another.
enum ExchangedPlaceholders: TranslationRule {
  static let description = RuleDescription(
    "exchanged-placeholders", .major, .mistranslation,
    summary: "Before a unit stands the placeholder that stands before it in the source.",
    rationale: "The program prints a count where the volume should stand, and no figure in the file shows it.",
    in: .files, yieldingTo: ["untranslated-text", "missing-placeholder", "extra-placeholder"],
    accepted: [
      .file("de", "{v} V at {a} A", "{a} A bei {v} V"), .file("fr", "{n} of {all}", "{n} sur {all}"),
      .file("es", "after {t} seconds", "tras {t} segundos"), .file("sv", "{t} min", "{t} minuter"),
    ],
    rejected: [
      .file("de", "Tank {n} holds {v} kg.", "Tank {v} fasst ⟦{n} kg⟧."),
      .file("nl", "The pump draws {i} A.", "De pomp verbruikt ⟦{i} V⟧."),
      .file("it", "%1$s V and %2$s A", "⟦%2$s V⟧ e %1$s A"),
    ])

  static func issues(in pair: TextPair) -> [Issue] {
    let letters = [pair.sourceTools.timeLetters, pair.tools.timeLetters]
    let own = units(pair.source, pair.sourceTools, but: letters)
    guard !own.isEmpty else { return [] }
    let others = units(pair.translation, pair.tools, but: letters)
    guard !others.isEmpty else { return [] }
    let wanted = Dictionary(grouping: own, by: \.name).mapValues { Set($0.map(\.unit)) }
    for other in others {
      let isChanged = wanted[other.name].map { units in !units.contains { $0 == other.unit || isSame($0, other.unit) } }
      // A placeholder that has no unit in the source stands before one that belongs to another; those without a name keep
      // their order, and may share it.
      let isTaken =
        other.isNamed && wanted[other.name] == nil && own.contains { $0.unit == other.unit }
        && !others.contains { found in
          own.contains { $0.unit == other.unit && $0.name == found.name } && found.unit == other.unit
        }
      guard isChanged ?? isTaken else { continue }
      let expected = wanted[other.name]?.sorted().joined(separator: " or ")
      let issue = pair.translation.issue(
        tokens: other.tokens, "\"\(pair.translation.text(tokens: other.tokens))\" has the unit of another value",
        expected: expected)
      return [issue]
    }
    return []
  }

  /// "kbps" and "kbit/s".
  private static func isSame(_ one: String, _ other: String) -> Bool {
    // "MB per month", where the other one's words for "per" or what follows are not known.
    one.hasPrefix(other + "/") || other.hasPrefix(one + "/")
      || MeasurementUnit(one).isSameScale(as: MeasurementUnit(other))
  }

  private typealias Measured = (name: String, isNamed: Bool, unit: String, tokens: Range<Int>)

  /// The placeholders that stand before a unit, each with the unit’s symbol; hours and days have letters of their own in
  /// each language.
  private static func units(_ text: CheckedText, _ language: LanguageTools, but letters: [Set<String>]) -> [Measured] {
    guard !text.placeholders.isEmpty, let quantities = language.quantities else { return [] }
    return text.tokens.indices.dropLast().compactMap { index in
      guard text.tokens[index].kind == .sign, text.tokens[index].text == CheckedText.objectText,
        // Of two in a row one may be the other’s unit: "{amount} {currency}/min".
        index == 0 || text.kind(at: index - 1) != .placeholder
      else { return nil }
      let character = text.words.characters(of: index..<(index + 1)).lowerBound
      guard let placeholder = text.protected.first(where: { $0.character == character }),
        placeholder.kind == .placeholder,
        text.tokens[index + 1].gap != .lineBreak,
        let unit = quantities.unit(at: index + 1, of: text.tokens, text.folded),
        !letters.contains(where: { $0.contains(unit.unit.text) }),
        // "%1 %/hour" has a unit that nobody knows.
        unit.end == text.tokens.count || text.tokens[unit.end].text != "/"
      else { return nil }
      // "%1m ago" has minutes as well.
      let symbol = unit.unit.text == "min" ? "m" : unit.unit.text
      return (placeholder.name, placeholder.written.count > 2, symbol, index..<unit.end)
    }
  }
}

extension CheckedText {
  /// What stands at a token that is no part of the language; nil at a word.
  fileprivate func kind(at token: Int) -> ProtectedStretch.Kind? {
    guard tokens[token].text == CheckedText.objectText else { return nil }
    let character = words.characters(of: token..<(token + 1)).lowerBound
    return protected.first { $0.character == character }?.kind
  }
}

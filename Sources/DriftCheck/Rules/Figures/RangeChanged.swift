import Linguistics
import Quantities

/// A range that became its two ends, or two values that became a range.
enum RangeChanged: TranslationRule {
  static let description = RuleDescription(
    "range-changed", .major, .mistranslation,
    summary: "A range is a range in translation, and two values are two values.",
    rationale: "All that lies between two values is allowed in the one text and not in the other.",
    in: .files, yieldingTo: ["untranslated-text", "wrong-language"],
    accepted: [
      .file("de", "between 8 and 70 V", "8–70 V"), .file("it", "8–70 V", "tra gli 8 e i 70 V"),
      .file("nl", "at 12 and 24 V", "bij 12 V en 24 V"), .file("sv", "the inlets 1–2", "inlopp 1 och 2"),
      .file("es", "from 8 to 70 V", "mínimo 8 V y máximo 70 V"),
    ],
    rejected: [
      .file("fr", "between 8 and 70 V", "à ⟦8 et 70\u{A0}V⟧"), .file("pt", "at 12 and 24 V", "a ⟦12–24\u{A0}V⟧"),
    ])

  static func issues(in pair: TextPair) -> [Issue] {
    let (source, text) = (pair.source, pair.translation)
    guard source.quantities.count > 0, text.quantities.count > 0 else { return [] }
    let (own, found) = (Forms(source, pair.sourceTools), Forms(text, pair.tools))
    if let two = found.pairs.first(where: { own.ranges.contains($0.ends) && !found.ranges.contains($0.ends) }),
      !own.pairs.contains(where: { $0.ends == two.ends }), !text.opensRange(pair.tools)
    {
      let message = "the source states a range, the translation its ends"
      return [text.issue(tokens: two.tokens, message, remedy: pair.sourceAsRemedy)]
    }
    guard let two = own.pairs.first(where: { found.ranges.contains($0.ends) && !own.ranges.contains($0.ends) }),
      !found.pairs.contains(where: { $0.ends == two.ends }),
      // Who writes "between" has read the two as the ends of a range, whatever is missing in the source.
      !source.opensRange(pair.sourceTools), !text.opensRange(pair.tools),
      let range = text.quantities.first(where: { $0.form == .range && $0.ends == two.ends })
    else { return [] }
    let message = "the source states two values, the translation a range"
    return [text.issue(tokens: range.tokens, message, remedy: pair.sourceAsRemedy)]
  }

  /// The ranges of a text, and the two values that "and" joins.
  private struct Forms {
    var ranges: Set<[ExactDecimal]> = []
    var pairs: [(ends: [ExactDecimal], tokens: Range<Int>)] = []

    init(_ text: CheckedText, _ language: LanguageTools) {
      let conjunctions = language.profile?.conjunctions ?? []
      let linking = language.profile?.conventions.linkingWords ?? []
      ranges = Set(text.quantities.filter { $0.form == .range }.map(\.ends))
      for (first, second) in zip(text.quantities, text.quantities.dropFirst()) {
        guard first.isPlain, second.isPlain, first.isRange(to: second) else { continue }
        let between = text.folded[first.tokens.upperBound..<second.tokens.lowerBound]
        guard between.contains(where: conjunctions.contains),
          between.allSatisfy({ conjunctions.contains($0) || linking.contains($0) })
        else { continue }
        pairs.append((first.ends + second.ends, first.tokens.lowerBound..<second.tokens.upperBound))
      }
    }
  }
}

extension QuantityMention {
  fileprivate var ends: [ExactDecimal] { amounts.map(\.baseValue) }

  /// Whether it is one value in digits that nothing is compared with.
  fileprivate var isPlain: Bool {
    form == .single && comparator == nil && subtractedFrom == nil && !amounts[0].isWord
  }

  /// Whether there is anything between two values: "1 and 2" of things that are counted are all of 1–2.
  fileprivate func isRange(to other: QuantityMention) -> Bool {
    let (first, last) = (amounts[0], other.amounts[0])
    return first.baseValue < last.baseValue
      && !(last.unit == nil && first.value + ExactDecimal(coefficient: 1) == last.value)
  }
}

extension CheckedText {
  /// Whether a word of it opens a range, which may stand apart from its ends: "between voltages of".
  fileprivate func opensRange(_ language: LanguageTools) -> Bool {
    PhraseTable((language.profile?.rangeOpenings ?? []).map { ($0, ()) }).isIn(folded)
  }
}

import Linguistics
import Quantities

/// A comparison with a figure that was turned around in translation.
enum ComparisonChanged: TranslationRule {
  static let description = RuleDescription(
    "comparison-changed", .critical, .mistranslation,
    summary: "What is above, below, at most or at least a figure in the source is so in a translation.",
    rationale: "A limit turned around protects nothing: the figure is right and the sentence is the opposite.",
    yieldingTo: ["untranslated-text", "wrong-language"],
    accepted: [.translation("de", "above {pump.voltage}", "über {pump.voltage}")],
    rejected: [.translation("de", "above {pump.voltage}", "⟦unter⟧ {pump.voltage}")])

  static func issues(in pair: TextPair) -> [Issue] {
    let found = pair.tools.comparisons(in: pair.translation)
    guard !found.isEmpty else { return [] }
    let wanted = pair.sourceTools.comparisons(in: pair.source)
    return found.compactMap { name, comparison in
      guard let other = wanted[name], !other.comparators.isEmpty,
        comparison.comparators.isDisjoint(with: other.comparators)
      else { return nil }
      return pair.translation.issue(
        tokens: comparison.tokens,
        "\"\(pair.translation.text(tokens: comparison.tokens))\" stands where the source has "
          + "\"\(pair.source.text(tokens: other.tokens))\"",
        remedy: "the source is \"\(pair.source.content)\"")
    }.sorted { $0.spot.lowerBound < $1.spot.lowerBound }
  }
}

extension LanguageTools {
  /// The words of comparison beside each placeholder, with what they can mean.
  fileprivate func comparisons(
    in text: CheckedText
  ) -> [String: (comparators: Set<Comparator>, tokens: Range<Int>)] {
    guard !text.placeholders.isEmpty else { return [:] }
    var found: [String: (comparators: Set<Comparator>, tokens: Range<Int>)] = [:]
    for index in text.tokens.indices where text.tokens[index].text == CheckedText.objectText {
      guard let name = text.placeholder(at: text.words.characters(of: index..<(index + 1)).lowerBound) else { continue }
      let before = comparisonsBefore.match(text.folded, endingBefore: index)
      guard let match = before ?? comparisonsBehind.match(text.folded, at: index + 1) else { continue }
      // "Not above" is at most.
      let isDenied = denials(in: text).contains { denial in
        (0..<4).contains(match.tokens.lowerBound - denial.upperBound) && denial.upperBound <= match.tokens.lowerBound
      }
      found[name] = ([isDenied ? match.value.negated : match.value], match.tokens)
    }
    return found
  }
}

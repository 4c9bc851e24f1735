import Linguistics
import Quantities

/// A comparison with a figure that was turned around in translation.
enum ComparisonChanged: TranslationRule {
  static let description = RuleDescription(
    "comparison-changed", .critical, .mistranslation,
    summary: "What is above, below, at most or at least a figure in the source is so in a translation.",
    rationale: "A limit turned around protects nothing: the figure is right and the sentence is the opposite.",
    yieldingTo: ["untranslated-text", "wrong-language"],
    accepted: [
      .translation("de", "above {pump.voltage}", "über {pump.voltage}"),
      .file("fr", "below 2.4 V", "inférieure à 2,4 V"), .file("de", "up to 60 V", "höchstens 60 V"),
    ],
    rejected: [
      .translation("de", "above {pump.voltage}", "⟦unter⟧ {pump.voltage}"),
      .file("fr", "below 2.4 V", "⟦supérieure à⟧ 2,4 V"), .file("nl", "Level ≥ 5 V", "Niveau ⟦<⟧ 5 V"),
      .file("sv", "Level ≤ 5 V", "⟦Nivå 5 V⟧"),
    ])

  static func issues(in pair: TextPair) -> [Issue] {
    var found = pair.tools.comparisons(in: pair.translation)
    var wanted = pair.sourceTools.comparisons(in: pair.source)
    found.merge(pair.translation.comparedFigures) { first, _ in first }
    wanted.merge(pair.source.comparedFigures) { first, _ in first }
    return wanted.compactMap { name, comparison in
      guard let other = found[name] else { return nil }
      guard let sign = other.comparator, let tokens = other.tokens else { return lost(comparison, pair) }
      guard let wanted = comparison.comparator, comparison.tokens != nil else { return nil }
      // Words are loose about the limit itself: "under", "up to"; signs and the words of catalogs are not.
      let isStrict = comparison.isSign && other.isSign || pair.tools.product.facts != nil
      guard isStrict ? sign != wanted : sign.isUpward != wanted.isUpward else { return nil }
      return pair.translation.issue(
        tokens: tokens,
        "\"\(pair.translation.text(tokens: tokens))\" stands where the source has "
          + "\"\(comparison.tokens.map { pair.source.text(tokens: $0) } ?? "")\"",
        remedy: "the source is \"\(pair.source.content)\"")
    }.sorted { $0.spot.lowerBound < $1.spot.lowerBound }
  }

  /// A sign of comparison that no sign and no word of the translation stands for.
  private static func lost(_ comparison: Comparison, _ pair: TextPair) -> Issue? {
    guard comparison.isSign, let tokens = comparison.tokens, pair.tools.profile != nil else { return nil }
    let words = pair.translation.folded
    guard pair.tools.comparisonsBefore.all(in: words).isEmpty, pair.tools.comparisonsBehind.all(in: words).isEmpty,
      !words.contains(where: { "<>≤≥".contains($0) })
    else { return nil }
    return pair.translation.issue(
      "the comparison \"\(pair.source.text(tokens: tokens))\" of the source is lost",
      remedy: "the source is \"\(pair.source.content)\"")
  }
}

/// How something is compared with a figure; nothing where it is not.
private struct Comparison {
  var comparator: Quantities.Comparator?
  var tokens: Range<Int>?
  var isSign = false
}

extension Quantities.Comparator {
  fileprivate var isUpward: Bool { self == .greaterThan || self == .atLeast }
}

extension LanguageTools {
  /// The words of comparison beside each placeholder.
  fileprivate func comparisons(in text: CheckedText) -> [String: Comparison] {
    guard !text.placeholders.isEmpty else { return [:] }
    var found: [String: Comparison] = [:]
    for index in text.tokens.indices where text.tokens[index].text == CheckedText.objectText {
      guard let name = text.placeholder(at: text.words.characters(of: index..<(index + 1)).lowerBound) else { continue }
      let before = comparisonsBefore.match(text.folded, endingBefore: index)
      guard let match = before ?? comparisonsBehind.match(text.folded, at: index + 1) else { continue }
      found[name] = Comparison(comparator: text.meaning(of: match.value, at: match.tokens), tokens: match.tokens)
    }
    return found
  }
}

extension CheckedText {
  /// The comparisons with figures that it states once.
  fileprivate var comparedFigures: [String: Comparison] {
    var found: [String: [Comparison]] = [:]
    for mention in quantities where mention.form == .single {
      let name = "\(mention.amounts[0].baseValue) \(mention.amounts[0].unit?.symbol ?? "")"
      let tokens = mention.comparatorTokens
      let isSign = tokens.map { words.tokens[$0.lowerBound].kind == .sign } ?? false
      let comparator = mention.comparator.map { comparator in
        tokens.map { meaning(of: comparator, at: $0) } ?? comparator
      }
      found[name, default: []].append(Comparison(comparator: comparator, tokens: tokens, isSign: isSign))
    }
    return found.compactMapValues { $0.count == 1 ? $0[0] : nil }
  }

  /// "Not above" is at most.
  fileprivate func meaning(of comparator: Quantities.Comparator, at tokens: Range<Int>) -> Quantities.Comparator {
    let isDenied = denials.contains { denial in
      denial.upperBound <= tokens.lowerBound && tokens.lowerBound - denial.upperBound < 4
    }
    return isDenied ? comparator.negated : comparator
  }
}

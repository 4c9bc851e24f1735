import Linguistics
import Quantities

/// A comparison with a figure that was turned around in translation.
enum ComparisonChanged: TranslationRule {
  static let description = RuleDescription(
    "comparison-changed", .critical, .mistranslation,
    summary:
      "What is above, below, at most or at least a figure, or outside a range, in the source is so in a translation.",
    rationale: "A limit turned around protects nothing: the figure is right and the sentence is the opposite.",
    yieldingTo: ["untranslated-text", "wrong-language"],
    accepted: [
      .translation("de", "above {pump.voltage}", "über {pump.voltage}"),
      .file("fr", "below 2.4 V", "inférieure à 2,4 V"), .file("de", "up to 60 V", "höchstens 60 V"),
      .file("pt", "Nothing happens below 9 V.", "Abaixo de 9 V não acontece nada."),
      .file("fr", "It stops outside the range of 5 to 40 °C.", "Elle ne fonctionne pas hors de la plage de 5 à 40 °C."),
      .file("sv", "The mean over 5 min is shown.", "Medelvärdet under 5 min visas."),
      .file("nl", "Unable to open more than 5 valves.", "Kan niet meer dan 5 kleppen openen."),
    ],
    rejected: [
      .translation("de", "above {pump.voltage}", "⟦unter⟧ {pump.voltage}"),
      .file("fr", "below 2.4 V", "⟦supérieure à⟧ 2,4 V"), .file("nl", "Level ≥ 5 V", "Niveau ⟦<⟧ 5 V"),
      .file("sv", "Level ≤ 5 V", "⟦Nivå 5 V⟧"),
      .file("de", "Nothing happens below 9 V.", "⟦Über⟧ 9 V geschieht nichts."),
      .file("de", "Switches off at 9 V or below", "Schaltet ⟦über⟧ 9 V ab"),
      .file("de", "It must not rise above 9 V.", "Es darf ⟦nicht unter⟧ 9 V fallen."),
      .file("es", "It stops outside 5 to 40 °C.", "Se para ⟦entre 5 y 40\u{A0}°C⟧."),
    ])

  static func issues(in pair: TextPair) -> [Issue] {
    let turned = turnedRanges(pair)
    guard
      pair.source.quantities.contains(where: { $0.comparator != nil })
        || !pair.sourceTools.comparisons(in: pair.source).isEmpty
    else { return turned }
    let wanted = pair.sourceTools.allComparisons(in: pair.source)
    let found = pair.tools.allComparisons(in: pair.translation)
    return turned
      + wanted.compactMap { name, comparison in
        guard let other = found[name] else { return nil }
        guard let sign = other.comparator, let tokens = other.tokens else { return lost(comparison, pair) }
        guard let wanted = comparison.comparator, comparison.tokens != nil else { return nil }
        // Words are loose about the limit itself: "under", "up to"; signs and the words of catalogs are not.
        let isStrict = comparison.isSign && other.isSign || pair.tools.product.facts != nil
        // A negation elsewhere in the clause of one of them may turn it around: "do not let it exceed".
        let isDoubtful = Set([comparison.denial, other.denial]) == [.none, .elsewhere]
        // One that denies and one that does not compare with the same word: that is a matter of the denial.
        let isDenialAlone =
          Set([comparison.denial, other.denial]) == [.none, .before] && comparison.word == other.word
        // A sign is one of a formula, which the words around it do not turn: "is not compatible with '%s > 0'".
        let isSameSign = comparison.isSign && other.isSign && comparison.word == other.word
        guard !isDoubtful, !isDenialAlone, !isSameSign, !isDeniedOtherwise(comparison, other, pair),
          isStrict ? sign != wanted : !comparison.mayMean(other)
        else {
          return nil
        }
        var issue = pair.translation.issue(
          tokens: tokens,
          "\"\(pair.translation.text(tokens: tokens))\" stands where the source has "
            + "\"\(comparison.tokens.map { pair.source.text(tokens: $0) } ?? "")\"",
          remedy: pair.sourceAsRemedy)
        // Nobody knows whether what a program puts in is a figure: "from %1", "under %1".
        let isFilledIn = pair.source.placeholders.contains { $0.name == name }
        // "Older than 2.14" is below, and "older than 7 days" above.
        let isPlain = comparison.isWithNumber
        if pair.tools.product.facts == nil, isFilledIn || isPlain && !isStrict {
          (issue.severity, issue.isDoubtful) = (.minor, pair.isLong)
        }
        return issue
      }.sorted { $0.spot.lowerBound < $1.spot.lowerBound }
  }

  /// Whether a word without a negation denies what the other text says by the opposite comparison: "unable to hold more
  /// than", "holds no more than".
  private static func isDeniedOtherwise(_ comparison: Comparison, _ other: Comparison, _ pair: TextPair) -> Bool {
    guard pair.tools.product.facts == nil, comparison.comparator == other.comparator?.negated,
      pair.translation.hasNegation(other.tokens, pair.tools)
    else { return false }
    let own = Clause(text: pair.source, language: pair.sourceTools, tokens: pair.source.tokens.indices)
    let its = Clause(text: pair.translation, language: pair.tools, tokens: pair.translation.tokens.indices)
    return own.carrierCount(beside: its) > its.carrierCount(beside: own)
  }

  /// The ranges that the one text means inside and the other outside, where neither denies anything of them.
  private static func turnedRanges(_ pair: TextPair) -> [Issue] {
    let ranges = pair.source.ranges
    guard !ranges.isEmpty else { return [] }
    let others = pair.translation.ranges
    return ranges.compactMap { ends, mention in
      guard let other = others[ends], other.isOutside != mention.isOutside,
        !pair.source.denies(mention), !pair.translation.denies(other)
      else { return nil }
      return pair.translation.issue(
        tokens: other.tokens,
        "the source means what is \(mention.isOutside ? "outside" : "inside") the range, the translation what is not",
        remedy: pair.sourceAsRemedy)
    }
  }

  /// A sign of comparison that no sign and no word of the translation stands for.
  private static func lost(_ comparison: Comparison, _ pair: TextPair) -> Issue? {
    guard comparison.isSign, let tokens = comparison.tokens, pair.tools.profile != nil else { return nil }
    let words = pair.translation.folded
    guard !pair.tools.reader.comparisons.areIn(words),
      !words.contains(where: { "<>≤≥".contains($0) })
    else { return nil }
    var issue = pair.translation.issue(
      "the comparison \"\(pair.source.text(tokens: tokens))\" of the source is lost",
      remedy: pair.sourceAsRemedy)
    // There are more ways to say it than any list has.
    if pair.tools.product.facts == nil { issue.severity = .minor }
    return issue
  }
}

/// How something is compared with a figure; nothing where it is not.
struct Comparison {
  /// What it means, a negation before it included.
  var comparator: Quantities.Comparator?
  /// What its word means by itself.
  var word: Quantities.Comparator?
  var tokens: Range<Int>?
  var isSign = false
  /// Whether it compares with a number that has no unit.
  var isWithNumber = false
  /// What is denied of it: "not above" is at most.
  var denial = Denial.none

  enum Denial {
    case none
    /// Somewhere in its clause: "Below 9 V nothing happens".
    case elsewhere
    /// Close before it: "must not rise above 9 V", but "Nothing happens below 9 V" as well.
    case before
  }

  /// Whether it is on the same side of the limit as another, as far as words tell what a negation belongs to.
  func mayMean(_ other: Comparison) -> Bool {
    guard let own = comparator, let its = other.comparator else { return true }
    let isSame = own.isUpward == its.isUpward
    switch (denial, other.denial) {
    case (.before, .elsewhere): return !isSame || !its.isStrict
    case (.elsewhere, .before): return !isSame || !own.isStrict
    default: return isSame
    }
  }
}

extension Quantities.Comparator {
  fileprivate var isUpward: Bool { self == .greaterThan || self == .atLeast }
  fileprivate var isStrict: Bool { self == .lessThan || self == .greaterThan }
}

extension LanguageTools {
  /// What is compared with each placeholder, and with each figure that the text states once.
  func allComparisons(in text: CheckedText) -> [String: Comparison] {
    comparisons(in: text).merging(text.comparedFigures) { first, _ in first }
  }

  /// The words of comparison beside each placeholder.
  func comparisons(in text: CheckedText) -> [String: Comparison] {
    let names = Set(text.placeholders.map(\.name))
    guard !names.isEmpty else { return [:] }
    var found: [String: Comparison] = [:]
    for index in text.tokens.indices
    where text.tokens[index].kind == .sign && text.tokens[index].text == CheckedText.objectText {
      // What a tag or an address stands behind is a place: "from <a …>", "unter https://…".
      guard let name = text.placeholder(at: text.words.characters(of: index..<(index + 1)).lowerBound),
        names.contains(name)
      else { continue }
      guard let match = reader.comparisons.comparison(around: index, in: text.folded),
        // "{time} min." are minutes, as those of a figure are.
        match.tokens.lowerBound < index || MeasurementUnit.of(text.folded[match.tokens.lowerBound]) == nil
      else { continue }
      found[name] = text.comparison(match.value, at: match.tokens)
    }
    return found
  }
}

extension CheckedText {
  /// Whether one of some words denies: "no" in "no more than".
  fileprivate func hasNegation(_ tokens: Range<Int>?, _ language: LanguageTools) -> Bool {
    let negations = language.profile?.negations ?? []
    return tokens?.contains { negations.contains(folded[$0]) } ?? false
  }

  /// The comparisons with figures that it states once.
  fileprivate var comparedFigures: [String: Comparison] {
    var found: [String: [Comparison]] = [:]
    for mention in quantities where mention.form == .single && !isInsideCode(mention.comparatorTokens) {
      let name = "\(mention.amounts[0].baseValue) \(mention.amounts[0].unit?.symbol ?? "")"
      var compared = comparison(mention.comparator, at: mention.comparatorTokens)
      compared.isWithNumber = mention.amounts[0].unit == nil
      found[name, default: []].append(compared)
    }
    return found.compactMapValues { $0.count == 1 ? $0[0] : nil }
  }

  /// The ranges that it states once, by their ends.
  fileprivate var ranges: [[ExactDecimal]: QuantityMention] {
    let ranges = quantities.filter { $0.form == .range }
    guard !ranges.isEmpty else { return [:] }
    return Dictionary(grouping: ranges) { $0.amounts.map(\.baseValue) }.compactMapValues { $0.count == 1 ? $0[0] : nil }
  }

  /// Whether something is denied in the clause of a range, the word that excludes it left out.
  fileprivate func denies(_ mention: QuantityMention) -> Bool {
    let clause = clauses.first { $0.overlaps(mention.tokens) } ?? tokens.indices
    return denials.contains { $0.overlaps(clause) && !$0.overlaps(mention.tokens) }
  }

  /// Whether a figure or another sign stands before a sign of comparison without a space, as in what a program reads:
  /// "060>0100".
  private func isInsideCode(_ tokens: Range<Int>?) -> Bool {
    guard let start = tokens?.lowerBound, start > 0, self.tokens[start].kind == .sign, self.tokens[start].gap == .none
    else { return false }
    return self.tokens[start - 1].kind != .word
  }

  /// A comparison with what is denied of it.
  fileprivate func comparison(_ comparator: Quantities.Comparator?, at tokens: Range<Int>?) -> Comparison {
    guard let comparator, let tokens else { return Comparison(comparator: comparator, tokens: tokens) }
    let denial = denial(of: tokens)
    return Comparison(
      comparator: denial == .before ? comparator.negated : comparator, word: comparator, tokens: tokens,
      isSign: words.tokens[tokens.lowerBound].kind == .sign, denial: denial)
  }

  private func denial(of tokens: Range<Int>) -> Comparison.Denial {
    let behind = clauses.firstIndex(from: tokens.lowerBound + 1, by: \.lowerBound)
    let clause = behind > 0 && clauses[behind - 1].contains(tokens.lowerBound) ? clauses[behind - 1] : tokens
    let start = denials.firstIndex(from: clause.lowerBound, by: \.lowerBound)
    let inside = denials[start..<max(start, denials.firstIndex(from: clause.upperBound, by: \.lowerBound))]
    guard inside.contains(where: { !$0.overlaps(tokens) }) else { return .none }
    // Of those before it the last one is close, or none is; a longer phrase may begin before it and reach into it.
    let before = inside.prefix(max(0, denials.firstIndex(from: tokens.lowerBound, by: \.lowerBound) - start)).suffix(2)
    let isClose = before.contains { $0.upperBound <= tokens.lowerBound && tokens.lowerBound - $0.upperBound < 4 }
    return isClose ? .before : .elsewhere
  }
}

import Findings
import Linguistics
import Quantities
import SpecModel

/// Limits that are wrong by themselves, whatever else a text says.
extension FigureCheck {
  /// The facts that a range lies between: "from 5 to 50 °C", where one thing happens below and another above; nil where it
  /// is none such.
  func limits(of mention: QuantityMention) -> [FactID]? {
    guard mention.form == .range else { return nil }
    let table = context.specification.figures
    let facts = mention.amounts.compactMap { end in
      table.figures.first {
        $0.form == .single && !$0.isPart && $0.values == [end.baseValue] && $0.unit == end.unit?.symbol
          && table.decisive.contains($0.fact)
      }?.fact
    }
    return facts.count == 2 ? facts : nil
  }

  /// "At least 1 A", where that is a maximum.
  func least(_ mention: QuantityMention, _ figure: FigureTable.Figure, _ number: Int) -> [Finding] {
    let printing = context.specification.figures.expectations[figure.fact] ?? []
    let comparators = printing.flatMap { bounds(on: figure, in: $0) }
    guard mention.comparator == .atLeast, let tokens = mention.comparatorTokens, comparators.contains(.atMost),
      !comparators.contains(.atLeast), context.run.passages[number].text.negativeWords.isEmpty
    else { return [] }
    return [wrongLimit(mention, tokens, figure, Comparator.atMost.rawValue, number)]
  }

  /// "0.1 V above the battery voltage", where it lies below.
  func rise(_ mention: QuantityMention, _ figure: FigureTable.Figure, _ number: Int) -> [Finding] {
    let text = context.run.passages[number].text
    let reader = context.specification.analyzer.reader
    guard figure.isDrop, text.negativeWords.isEmpty, let unit = mention.amounts.last?.tokens.upperBound else {
      return []
    }
    // French has "de" before it: "0,1 V de plus que".
    let behind =
      reader.comparisons.before.match(text.words.folded, at: unit)
      ?? (unit + 1 < text.tokens.count ? reader.comparisons.before.match(text.words.folded, at: unit + 1) : nil)
    let before = mention.tokens.lowerBound - 1
    let isAdded =
      before >= 0 && context.specification.analyzer.profile.signWords.plus.contains(text.words.folded[before])
    let tokens = behind.map { $0.value.isUpward ? $0.tokens : nil } ?? (isAdded ? before..<(before + 1) : nil)
    return tokens.map { [wrongLimit(mention, $0, figure, "\u{2212}", number)] } ?? []
  }

  /// Both ends of a range with their sides exchanged: "at most 8 V and at least 70 V", "not over 8 V, not under 70 V".
  func ends(_ mentions: [QuantityMention], _ number: Int) -> [Finding] {
    let table = context.specification.figures
    return table.figures.filter { $0.form == .range }.compactMap { range in
      let ends = range.values.map { value in
        mentions.first { mention in
          mention.comparator != nil
            && table.figures.contains {
              $0.isPart && $0.fact == range.fact && $0.values == [value] && $0.matches(mention)
            }
        }
      }
      guard let lower = ends[0], let upper = ends[1], let tokens = lower.comparatorTokens,
        let above = lower.comparator, let below = upper.comparator
      else { return nil }
      let isDenied = context.run.passages[number].text.negativeWords.contains { negation in
        ![lower, upper].contains { $0.comparatorTokens?.contains(negation) ?? false }
      }
      let isWrong =
        isDenied ? above.isUpward && !below.isUpward : above == .atMost && below == .atLeast
      return isWrong ? wrongLimit(lower, tokens, range, Comparator.atLeast.rawValue, number) : nil
    }
  }
}

import Linguistics
import Quantities

/// A part of a whole, as "3/4", "¾" or in words.
struct Fraction {
  let numerator: Int
  let denominator: Int
  let tokens: Range<Int>

  /// More of them are a table.
  fileprivate static let most = 50

  /// Its value where ten divides it: a half, not a third.
  var decimal: ExactDecimal? {
    1000.isMultiple(of: denominator)
      ? ExactDecimal(coefficient: numerator * (1000 / denominator), fractionDigits: 3).normalized : nil
  }

  func isEqual(to other: Fraction) -> Bool { numerator * other.denominator == other.numerator * denominator }

  /// Whether an amount is so much of a larger unit: half an hour is 30 min, a quarter turn 90°, half a metre 50 cm.
  func isAmount(_ amount: QuantityMention.Amount) -> Bool {
    let wholes: [Double] =
      switch amount.unit?.symbol {
      case "min", "s": [1, 60]
      case "h": [1, 24]
      case "°": [1, 360]
      // Months, and what no unit is known of.
      case nil: [1, 12, 1000]
      default: [1, 100, 1000]
      }
    return wholes.contains { amount.value.doubleValue * Double(denominator) == $0 * Double(numerator) }
  }
}

extension CheckedText {
  /// The fractions that it states in figures.
  var fractionsInFigures: [Fraction] {
    tokens.indices.compactMap { index in
      guard tokens[index].kind == .sign, let sign = tokens[index].text.unicodeScalars.first else { return nil }
      if sign == "/" { return division(at: index) }
      guard !sign.isASCII,
        let value = sign.properties.numericValue, value > 0, value < 1,
        let denominator = (2...10).first(where: {
          (value * Double($0)).distance(to: (value * Double($0)).rounded()).magnitude < 0.001
        })
      else { return nil }
      let numerator = Int((value * Double(denominator)).rounded())
      return Fraction(numerator: numerator, denominator: denominator, tokens: index..<(index + 1))
    }
  }

  /// "3/4" around its stroke; "12/24 V" are two.
  private func division(at stroke: Int) -> Fraction? {
    guard stroke > 0, stroke + 1 < tokens.count, tokens[stroke].gap == .none, tokens[stroke + 1].gap == .none,
      let numerator = Int(tokens[stroke - 1].text), let denominator = Int(tokens[stroke + 1].text),
      numerator > 0, numerator < denominator, denominator <= 10
    else { return nil }
    return Fraction(numerator: numerator, denominator: denominator, tokens: (stroke - 1)..<(stroke + 2))
  }
}

extension TextPair {
  /// A fraction in words that another one stands in the place of.
  var changedFraction: (source: Range<Int>, translation: Range<Int>)? {
    let ownWords = sourceTools.figureWords.fractions(in: source)
    guard !ownWords.isEmpty else { return nil }
    let otherWords = tools.figureWords.fractions(in: translation)
    let (ownFigures, otherFigures) = (source.fractionsInFigures, translation.fractionsInFigures)
    // Of so many no single one was changed.
    guard [ownFigures, otherFigures, ownWords, otherWords].allSatisfy({ $0.count < Fraction.most }) else { return nil }
    var own = ownWords.filter { !otherFigures.contains(where: $0.isEqual) }
    var others = otherWords.filter { !ownFigures.contains(where: $0.isEqual) }
    for fraction in own {
      guard let index = others.firstIndex(where: fraction.isEqual) else { continue }
      others.remove(at: index)
      own.removeAll { $0.tokens == fraction.tokens }
    }
    guard own.count == 1, others.count == 1 else { return nil }
    return (own[0].tokens, others[0].tokens)
  }
}

import Linguistics
import Quantities

extension CheckedText {
  /// The figures that it states, those that a space divides into thousands put together.
  func figures(_ language: LanguageTools) -> [FigureChange.Figure] {
    let dividesBySpace =
      self.language == TranslationCheck.unknownLanguage
      || language.quantities?.notation.groupingSeparator.isWhitespace ?? false
    let fractions = Dictionary(fractionsInFigures.map { ($0.tokens.lowerBound, $0) }) { first, _ in first }
    var figures: [FigureChange.Figure] = []
    for mention in quantities {
      for var amount in mention.amounts {
        if let last = figures.last?.amount, last.tokens.contains(amount.tokens.lowerBound) { continue }
        // "1½ hours".
        if let part = fractions[amount.tokens.upperBound], !amount.isWord,
          let value = part.decimal, let whole = Int(amount.value.description)
        {
          amount.value = ExactDecimal(coefficient: whole) + value
          amount.tokens = amount.tokens.lowerBound..<part.tokens.upperBound
          figures.append(.init(amount: amount, isJoined: true))
          continue
        }
        let end = amount.tokens.upperBound
        let next = end < tokens.count ? tokens[end] : nil
        // "mm/s^2".
        let start = amount.tokens.lowerBound
        if start > 0, tokens[start - 1].text == "^" { continue }
        // "2nd" is no quantity.
        if amount.unit == nil, isOrdinal(at: end - 1, language.ordinalEndings) { continue }
        let isJoined = next.map { $0.gap == .none && ($0.text == "-" || $0.text == "\u{2011}" || $0.kind == .word) }
        if dividesBySpace, let last = figures.last?.amount, let whole = joined(last, amount) {
          figures[figures.count - 1] = .init(amount: whole, isJoined: isJoined ?? false)
        } else {
          let dash =
            start > 0 && tokens[start].gap != .none && tokens[start - 1].kind == .sign
            && ["-", "\u{2013}"].contains(tokens[start - 1].text)
          var figure = FigureChange.Figure(
            amount: amount, isJoined: isJoined ?? false, following: next?.text, isBehindDash: dash)
          if amount.unit != nil, end - start == 2, tokens[end - 1].kind == .word, tokens[end - 1].gap == .none {
            figure.joinedUnit = tokens[end - 1].text
          }
          figure.sharesUnit =
            mention.form == .range && tokens[start..<end].allSatisfy { $0.kind != .word } && amount.unit != nil
          let isFraction = next?.text == "/" && next?.gap == Token.Gap.none
          figure.isPerUnknown =
            amount.unit != nil && (isFraction || language.profile?.perWords.contains(next?.folded ?? "") == true)
          figures.append(figure)
        }
      }
    }
    for (index, next) in figures.enumerated().dropFirst().reversed()
    where figures[index - 1].amount.unit == nil && isJoint(figures[index - 1].tokens.upperBound, before: next) {
      figures[index - 1].laterUnit = next.measured.unit
    }
    return figures
  }

  /// Whether nothing but a sign or a short word such as "x", "to", "à" stands between a place and a figure.
  private func isJoint(_ place: Int, before figure: FigureChange.Figure) -> Bool {
    place + 1 == figure.tokens.lowerBound && tokens[place].text.count < 4
      && ![".", ";", ":"].contains(tokens[place].text)
  }

  /// "10 000": two numbers that an ordinary space keeps apart and the language takes for one.
  private func joined(
    _ first: QuantityMention.Amount, _ second: QuantityMention.Amount
  ) -> QuantityMention.Amount? {
    let start = second.tokens.lowerBound
    guard first.unit == nil, first.tokens.upperBound == start, tokens[start].gap == .space,
      tokens[start].text.utf8.count == 3, tokens[start].kind == .number, tokens[start - 1].kind == .number,
      tokens[start - 1].text.utf8.count < 4
    else { return nil }
    let thousands = first.value.scaled(byPowerOfTen: 3)
    var whole = second
    whole.value = first.value < 0 ? thousands - second.value : thousands + second.value
    whole.tokens = first.tokens.lowerBound..<second.tokens.upperBound
    return whole
  }
}

import Quantities

extension FigureChange {
  /// Takes out the figures that the other language says by no number: "first", "half an hour", "6 p.m.", "trifase".
  mutating func cancelWorded(_ pair: TextPair) {
    guard !lost.isEmpty || !added.isEmpty, pair.tools.product.facts == nil else { return }
    let (own, its) = (Wording(pair.source, pair.sourceTools), Wording(pair.translation, pair.tools))
    cancelHours(own, its)
    FigureChange.cancelDurations(&lost, &added)
    FigureChange.cancelDurations(&added, &lost)
    lost = FigureChange.unstated(lost, own, in: its)
    added = FigureChange.unstated(added, its, in: own)
  }

  /// What a text says of figures without a number.
  private struct Wording {
    let text: CheckedText
    let language: LanguageTools
    let counted: [Int]
    let written: [Fraction]
    let fractions: [Fraction]

    init(_ text: CheckedText, _ language: LanguageTools) {
      self.text = text
      self.language = language
      counted = language.figureWords.counted(in: text)
      written = text.fractionsInFigures
      fractions = written + language.figureWords.fractions(in: text)
    }

    /// The hour that a figure is on the clock of 24 hours; nil where it is no hour after noon.
    func hour(_ figure: Figure) -> ExactDecimal? {
      guard figure.amount.value < 12, language.figureWords.isAfternoon(in: text, behind: figure.tokens.upperBound)
      else { return nil }
      let value = figure.amount.value.normalized
      return value.fractionDigits == 0 ? ExactDecimal(coefficient: value.coefficient + 12) : nil
    }
  }

  /// "1.5 hours" is "1 h 30 min".
  private static func cancelDurations(_ wholes: inout [Figure], _ parts: inout [Figure]) {
    for (index, whole) in wholes.enumerated().reversed() {
      guard let time = whole.amount.seconds else { continue }
      let start = parts.indices.dropLast().first { start in
        guard let long = parts[start].amount.seconds, let short = parts[start + 1].timeBehindHours else { return false }
        return long + short == time
      }
      guard let start else { continue }
      wholes.remove(at: index)
      parts.removeSubrange(start...(start + 1))
    }
  }

  /// "6 p.m." is "18 Uhr".
  private mutating func cancelHours(_ own: Wording, _ its: Wording) {
    for (index, figure) in lost.enumerated().reversed() {
      let match = added.firstIndex { other in
        own.hour(figure) == other.amount.value || its.hour(other) == figure.amount.value
      }
      guard let match else { continue }
      lost.remove(at: index)
      added.remove(at: match)
    }
  }

  /// The figures of one text that the other has no word for.
  private static func unstated(_ figures: [Figure], _ own: Wording, in other: Wording) -> [Figure] {
    var counted = other.counted
    return figures.filter { figure in
      // "3/4" is "¾", "three quarters" and "75 %".
      if let whole = own.written.first(where: { $0.tokens.contains(figure.tokens.lowerBound) }),
        other.fractions.contains(where: whole.isEqual)
          || other.text.quantities.lazy.flatMap(\.amounts).contains(where: whole.isAmount)
      {
        return false
      }
      if other.fractions.contains(where: { $0.isAmount(figure.amount) }) { return false }
      let value = figure.amount.value.normalized
      // "Une heure et demie": a whole number, said by a word or a figure of its own, and the rest of it.
      let rest = value - ExactDecimal(coefficient: Int(value.doubleValue))
      if value > 1, rest > 0, other.fractions.contains(where: { $0.decimal == rest }) { return false }
      guard figure.amount.unit == nil, value.fractionDigits == 0 else { return true }
      if let index = counted.firstIndex(of: value.coefficient) {
        counted.remove(at: index)
        return false
      }
      return !(other.language.figureWords.counts(value.coefficient, in: other.text))
    }
  }
}

extension FigureChange.Figure {
  /// How long it is behind a number of hours, where "30m" is no length.
  fileprivate var timeBehindHours: Double? {
    amount.unit?.symbol == "m" ? amount.value.doubleValue * 60 : amount.seconds
  }
}

import Linguistics
import Quantities

/// What became of the figures of a source in its translation.
struct FigureChange {
  /// A figure of a text.
  struct Figure {
    let amount: QuantityMention.Amount
    var tokens: Range<Int> { amount.tokens }
    /// Whether a word is joined to it, which may hold its unit: "12-voltsbatteri".
    let isJoined: Bool
  }

  /// Those of the source that the translation does not state.
  private(set) var lost: [Figure]
  /// Those that the source does not state.
  private(set) var added: [Figure]

  init(_ pair: TextPair) {
    (lost, added) = (pair.source.figures(pair.sourceTools), pair.translation.figures(pair.tools))
    guard !lost.isEmpty || !added.isEmpty else { return }
    cancelSame()
    let hasWords = pair.tools.profile != nil && pair.sourceTools.profile != nil
    for (index, figure) in lost.enumerated().reversed() {
      guard let other = added.firstIndex(where: { FigureChange.mayBeOne(figure, $0, knowingWords: hasWords) }) else {
        continue
      }
      lost.remove(at: index)
      added.remove(at: other)
    }
    cancelDuals(pair)
    // A number may be left to the grammar, as the two of a pair: then only one in the place of another contradicts.
    let isContradicted = !lost.isEmpty && !added.isEmpty
    let statesFigures = pair.tools.product.facts == nil && hasWords
    lost.removeAll { figure in
      !isContradicted
        && (!statesFigures || figure.amount.isWord || pair.isForOne
          || FigureChange.isLeftToWords(figure, in: pair.translation, pair.tools))
    }
    added.removeAll { figure in
      !isContradicted
        && (!statesFigures || figure.amount.isWord
          || FigureChange.isLeftToWords(figure, in: pair.source, pair.sourceTools))
    }
    if isContradicted, lost.allSatisfy({ $0.amount.isWord }) != added.allSatisfy({ $0.amount.isWord }) {
      // "two" beside a new "12" is not yet one in the place of the other.
      lost.removeAll { $0.amount.isWord }
      added.removeAll { $0.amount.isWord }
    }
  }

  /// What a figure is, whatever its prefix.
  private struct Value: Hashable {
    let number: ExactDecimal
    let unit: String?

    init(_ figure: Figure) {
      number = figure.amount.baseValue
      unit = figure.amount.unit?.symbol
    }
  }

  /// Takes out what both texts state.
  private mutating func cancelSame() {
    func counts(_ figures: [Figure]) -> [Value: Int] { figures.reduce(into: [:]) { $0[Value($1), default: 0] += 1 } }
    func without(_ figures: [Figure], _ counts: [Value: Int]) -> [Figure] {
      var counts = counts
      return figures.filter { figure in
        guard let count = counts[Value(figure)], count > 0 else { return true }
        counts[Value(figure)] = count - 1
        return false
      }
    }
    (lost, added) = (without(lost, counts(added)), without(added, counts(lost)))
  }

  /// Units whose symbol is never left out, unlike those of hours or metres, which have more words than are known.
  private static let sureUnits: Set<String> = ["V", "A", "W", "Ω", "Hz", "Ah", "Wh", "VA", "°C", "°F", "%"]

  /// Whether two figures are the same as far as can be read.
  private static func mayBeOne(_ left: Figure, _ right: Figure, knowingWords: Bool) -> Bool {
    guard left.amount.value == right.amount.value else { return false }
    switch (left.amount.unit, right.amount.unit) {
    case (nil, nil): return true
    case (let unit?, nil), (nil, let unit?):
      return left.isJoined || right.isJoined || left.amount.isWord || right.amount.isWord
        || !knowingWords || !sureUnits.contains(unit.symbol)
    case (let one?, let other?):
      return one.symbol.hasPrefix("°") && other.symbol == "°" || one.symbol == "°" && other.symbol.hasPrefix("°")
    }
  }

  /// "Both" says two.
  private mutating func cancelDuals(_ pair: TextPair) {
    func duals(_ text: CheckedText, _ tools: LanguageTools) -> Int {
      text.folded.count { tools.duals.contains($0) }
    }
    let isTwo = { (figure: Figure) in figure.amount.value == 2 && figure.amount.unit == nil }
    for _ in 0..<duals(pair.translation, pair.tools) {
      if let index = lost.firstIndex(where: isTwo) { lost.remove(at: index) }
    }
    for _ in 0..<duals(pair.source, pair.sourceTools) {
      if let index = added.firstIndex(where: isTwo) { added.remove(at: index) }
    }
  }

  /// Whether a text may say a nought or a one by a word that is an article or a negation as well.
  private static func isLeftToWords(_ figure: Figure, in text: CheckedText, _ language: LanguageTools) -> Bool {
    guard figure.amount.unit == nil, figure.amount.value == 0 || figure.amount.value == 1 else { return false }
    let words = (language.profile?.numberWords ?? []).prefix(2).joined()
    return text.folded.contains(where: words.contains) || figure.amount.value == 0 && !text.denials.isEmpty
  }
}

extension CheckedText {
  /// The figures that it states, those that a space divides into thousands put together.
  func figures(_ language: LanguageTools) -> [FigureChange.Figure] {
    let dividesBySpace = language.quantities?.notation.groupingSeparator.isWhitespace ?? false
    var figures: [FigureChange.Figure] = []
    for mention in quantities {
      for amount in mention.amounts {
        let end = amount.tokens.upperBound
        let next = end < tokens.count ? tokens[end] : nil
        // "2nd" is no quantity.
        if let next, amount.unit == nil, next.gap == .none, ["st", "nd", "rd", "th"].contains(next.text) { continue }
        let isJoined = next.map { $0.gap == .none && ($0.text == "-" || $0.text == "\u{2011}" || $0.kind == .word) }
        if dividesBySpace, let last = figures.last?.amount, let whole = joined(last, amount) {
          figures[figures.count - 1] = .init(amount: whole, isJoined: isJoined ?? false)
        } else {
          figures.append(.init(amount: amount, isJoined: isJoined ?? false))
        }
      }
    }
    return figures
  }

  /// "10 000": two numbers that an ordinary space keeps apart and the language takes for one.
  private func joined(
    _ first: QuantityMention.Amount, _ second: QuantityMention.Amount
  ) -> QuantityMention.Amount? {
    let start = second.tokens.lowerBound
    guard first.unit == nil, first.tokens.upperBound == start, tokens[start].gap == .space,
      tokens[start].text.utf8.count == 3, tokens[start].kind == .number, tokens[start - 1].kind == .number,
      tokens[start - 1].text.utf8.count < 4, let value = ExactDecimal(tokens[start - 1].text + tokens[start].text)
    else { return nil }
    var whole = second
    whole.value = first.value < 0 ? -value : value
    whole.tokens = first.tokens.lowerBound..<second.tokens.upperBound
    return whole
  }
}

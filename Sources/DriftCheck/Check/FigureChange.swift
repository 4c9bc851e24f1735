import Linguistics
import Quantities

/// What became of the figures of a source in its translation.
struct FigureChange {
  /// A figure of a text.
  struct Figure {
    let amount: QuantityMention.Amount
    var tokens: Range<Int> { amount.tokens }
    /// Whether it is a bare nought or one, which words say as well: "in one folder", "home" for "position 0".
    var isOneOrNone: Bool { amount.unit == nil && (amount.value == 0 || amount.value == 1) }
    /// Whether it is a small number without a unit, which another language leaves to its grammar: "all axes".
    var isCount: Bool { amount.unit == nil && amount.value >= 0 && amount.value < Self.fewestFigures }
    private static let fewestFigures: ExactDecimal = 13
    /// Whether a word is joined to it, which may hold its unit: "12-voltsbatteri".
    let isJoined: Bool
    /// The word behind it.
    var following: String?
    /// The unit as it is written, where no space divides it from its number: "30m".
    var joinedUnit: String?
    /// The unit that stands behind the next figure for both: "8½ x 11 in", "160 à 230 °C".
    var laterUnit: MeasurementUnit?
    /// The amount with the unit that is meant.
    var measured: QuantityMention.Amount {
      var measured = amount
      measured.unit = amount.unit ?? laterUnit
      return measured
    }
    /// Whether it has its unit from the other end of a range, which two figures with "to" between them only look like: "set
    /// 3 to 5 V".
    var sharesUnit = false
    /// Whether it is per something that is read as no unit: "8 bits per sample".
    var isPerUnknown = false
    /// Whether a dash with a space on each side stands before it, which may as well be its sign.
    var isBehindDash = false

    /// The first letters of units of time, each of which is that of another unit or of none: "1H", "2W", "30m".
    private static let timeLetters: Set<String> = ["s", "m", "h", "d", "w", "y"]
    /// Units of time as the table has them.
    private static let times: Set<String> = ["s", "min", "h", "d", "wk", "mo", "y"]

    /// Whether it may be so much time by a letter that the other one has in its own language: "2W" is "2 Wochen", "2V".
    func mayBeTime(_ other: Figure) -> Bool {
      guard amount.value == other.amount.value, let letter, Self.timeLetters.contains(letter) else { return false }
      guard let unit = other.amount.unit else { return true }
      return Self.times.contains(unit.symbol) || other.letter != nil
    }

    /// Whether it says in thousands, "100K", what the other one says in full: "100,000".
    func isThousands(of other: Figure) -> Bool {
      letter == "k" && amount.value.scaled(byPowerOfTen: 3) == other.amount.value
    }

    /// Whether it is a decade of a century that the other one leaves out: "the 1970s", "die 70er".
    func isDecade(of other: Figure) -> Bool {
      guard amount.unit == nil || joinedUnit == "s", other.amount.unit == nil, let year = Int(amount.value.description),
        let decade = Int(other.amount.value.description)
      else { return false }
      return (1800..<2100).contains(year) && year.isMultiple(of: 10) && year % 100 == decade && decade > 0
    }

    /// The letter that alone is joined to the number.
    var letter: String? {
      let next = isJoined ? following ?? "" : joinedUnit ?? ""
      return next.count == 1 && next.contains(where: \.isLetter) ? next.lowercased() : nil
    }

    /// Whether one of them says of which current it is and the other nothing: "12 V" and "12 V DC".
    func isSameButForCurrent(_ other: Figure) -> Bool {
      guard let unit = amount.unit, let otherUnit = other.amount.unit, unit.symbol == otherUnit.symbol else {
        return false
      }
      return amount.baseValue == other.amount.baseValue && (unit.current == nil || otherUnit.current == nil)
    }
  }

  /// Those of the source that the translation does not state.
  var lost: [Figure]
  /// Those that the source does not state.
  var added: [Figure]

  private static let most = 200

  init(_ pair: TextPair) {
    (lost, added) = (pair.source.figures(pair.sourceTools), pair.translation.figures(pair.tools))
    cancelSame()
    guard !lost.isEmpty || !added.isEmpty else { return }
    // So many figures are a table, of which the other text has another.
    guard lost.count + added.count <= Self.most else { return }
    let knowsNotation = pair.translation.language != TranslationCheck.unknownLanguage
    let hasWords = pair.tools.profile != nil && pair.sourceTools.profile != nil
    for (index, figure) in lost.enumerated().reversed() {
      let match = added.firstIndex { other in
        FigureChange.mayBeOne(figure, other, knowingWords: hasWords)
          || !knowsNotation && FigureChange.mayBeThousands(figure, other)
      }
      guard let other = match else { continue }
      lost.remove(at: index)
      added.remove(at: other)
    }
    cancelDuals(pair)
    cancelWorded(pair)
    cancelNeighbours(pair)
    cancelWritten(pair)
    // A number may be left to the grammar, as the two of a pair: then only one in the place of another contradicts.
    let isContradicted = !lost.isEmpty && !added.isEmpty
    let statesFigures = pair.tools.product.facts == nil && hasWords
    lost.removeAll { figure in
      !isContradicted
        && (!statesFigures || figure.amount.isWord || pair.isForOneNumber
          || FigureChange.isLeftToWords(figure, in: pair.translation, pair.tools))
    }
    added.removeAll { figure in
      !isContradicted
        && (!statesFigures || figure.amount.isWord
          || FigureChange.isLeftToWords(figure, in: pair.source, pair.sourceTools)
          // "2º plano" is the background, and no angle.
          || pair.translation.isOrdinal(at: figure.amount.tokens.lowerBound, pair.tools.ordinalEndings))
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
    let current: MeasurementUnit.Current?

    init(_ figure: Figure) {
      number = figure.amount.baseValue
      unit = figure.amount.unit?.symbol
      current = figure.amount.unit?.current
    }
  }

  /// Takes out what both texts state.
  private mutating func cancelSame() {
    // As a rule they state them in the same order.
    let isSame = lost.count == added.count && zip(lost, added).allSatisfy { Value($0) == Value($1) }
    guard !isSame else {
      (lost, added) = ([], [])
      return
    }
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
  static let sureUnits: Set<String> = ["V", "A", "W", "Ω", "Hz", "Ah", "Wh", "VA", "°C", "°F", "%"]

  /// Units whose symbols are words as well, so that they are read only where the other text has a unit.
  private static let rareUnits: Set<String> = ["in", "mil", "ha", "T"]

  /// Whether two figures are the same as far as can be read.
  private static func mayBeOne(_ left: Figure, _ right: Figure, knowingWords: Bool) -> Bool {
    if left.measured.isConverted(right.measured) || left.isSameButForCurrent(right) { return true }
    if left.mayBeTime(right) || right.mayBeTime(left) { return true }
    if left.isThousands(of: right) || right.isThousands(of: left) { return true }
    if left.isDecade(of: right) || right.isDecade(of: left) { return true }
    guard left.amount.value == right.amount.value else {
      // What stands before a sign in a language that nobody knows may be no word: "は-90".
      return left.amount.value == -right.amount.value && left.amount.unit == right.amount.unit
        && (left.isBehindDash || right.isBehindDash || !knowingWords)
    }
    switch (left.amount.unit, right.amount.unit) {
    case (nil, nil): return true
    case (let unit?, nil), (nil, let unit?):
      if left.measured.unit == right.measured.unit || left.sharesUnit || right.sharesUnit { return true }
      let following = (left.amount.unit == nil ? left : right).following
      // "260 hz": the unit is there, and written wrongly.
      if following?.lowercased() == unit.text.lowercased() { return true }
      // "5 ha" for "5 km²": what is a word elsewhere is a unit where the other text has one.
      if let following, knowingWords, following != "in" || right.amount.unit == nil,
        Self.rareUnits.contains(following)
      {
        return false
      }
      // "5 A/C": what is per something unknown is no unit.
      return left.isPerUnknown || right.isPerUnknown || left.isJoined || right.isJoined || left.amount.isWord
        || right.amount.isWord
        || !knowingWords || !sureUnits.contains(unit.symbol)
    case (let one?, let other?):
      if left.isPerUnknown && other.symbol.hasPrefix(one.symbol + "/")
        || right.isPerUnknown && one.symbol.hasPrefix(other.symbol + "/")
      {
        return true
      }
      // "A modem of 56 kbit" is one of 56 kbit/s.
      if one.isData(ofRate: other) { return true }
      return one.symbol.hasPrefix("°") && other.symbol == "°" || one.symbol == "°" && other.symbol.hasPrefix("°")
    }
  }

  /// Whether one is the other where nobody knows what divides thousands: "1,200" and "1.200".
  private static func mayBeThousands(_ left: Figure, _ right: Figure) -> Bool {
    let (left, right) = (left.amount.value, right.amount.value)
    return left.scaled(byPowerOfTen: 3) == right || right.scaled(byPowerOfTen: 3) == left
  }

  /// "Both" says two, but not of a catalog's own text with another number that nothing stands for: "both of the three".
  private mutating func cancelDuals(_ pair: TextPair) {
    guard pair.tools.product.facts == nil || lost.isEmpty || added.isEmpty else { return }
    func duals(_ text: CheckedText, _ tools: LanguageTools) -> Int {
      text.folded.count { tools.duals.contains($0) }
    }
    let isTwo = { (figure: Figure) in figure.amount.value == 2 && figure.amount.unit == nil }
    func without(_ figures: [Figure], _ text: CheckedText, _ tools: LanguageTools) -> [Figure] {
      guard figures.contains(where: isTwo) else { return figures }
      var rest = figures
      for _ in 0..<duals(text, tools) {
        if let index = rest.firstIndex(where: isTwo) { rest.remove(at: index) }
      }
      return rest
    }
    lost = without(lost, pair.translation, pair.tools)
    added = without(added, pair.source, pair.sourceTools)
  }

  /// Takes out the two ways to name one bound of a count: "greater than −1" is "at least 0".
  private mutating func cancelNeighbours(_ pair: TextPair) {
    guard pair.tools.product.facts == nil, !lost.isEmpty, !added.isEmpty else { return }
    let (own, others) = (pair.source.bounds, pair.translation.bounds)
    for (index, figure) in lost.enumerated().reversed() {
      guard let bound = own[figure.tokens.lowerBound],
        let other = added.firstIndex(where: { others[$0.tokens.lowerBound] == bound })
      else { continue }
      lost.remove(at: index)
      added.remove(at: other)
    }
  }

  /// Takes out what the other text has in the same digits, read in another way or as part of a name: "3V3" and "3.3 V",
  /// "1,2,3" and "1, 2, 3", "BC 547" and "BC 547C"; and a name’s own figure that is gone with it: "2FA".
  private mutating func cancelWritten(_ pair: TextPair) {
    guard pair.tools.product.facts == nil, !lost.isEmpty || !added.isEmpty else { return }
    let (own, others) = (pair.source.digitRuns, pair.translation.digitRuns)
    if own.sorted() == others.sorted(), !isUnitChange(pair) {
      (lost, added) = ([], [])
      return
    }
    let isKnown = { (figure: Figure, text: CheckedText, runs: Set<String>) in
      text.text(tokens: figure.tokens).digitRuns.allSatisfy(runs.contains)
    }
    if lost.isEmpty {
      added.removeAll { isKnown($0, pair.translation, Set(own)) || pair.translation.isInName($0) || $0.isCount }
    } else if added.isEmpty {
      lost.removeAll { isKnown($0, pair.source, Set(others)) || pair.source.isInName($0) || $0.isOneOrNone }
    }
  }

  /// Whether the same digits have another unit, another sign or another meaning of their points.
  private func isUnitChange(_ pair: TextPair) -> Bool {
    zip(lost, added).contains { figure, other in
      let (one, two) = (figure.amount, other.amount)
      if one.value == two.value { return one.unit != nil && (two.unit != nil || !figure.isJoined) }
      return one.value == -two.value
        || pair.source.text(tokens: one.tokens).number == pair.translation.text(tokens: two.tokens).number
    } || added.isEmpty && lost.contains { $0.amount.unit.map { FigureChange.sureUnits.contains($0.symbol) } ?? false }
  }

  /// Whether a text may say a nought or a one by a word that is an article or a negation as well.
  private static func isLeftToWords(_ figure: Figure, in text: CheckedText, _ language: LanguageTools) -> Bool {
    // "Throttle at 0 %" is "closed".
    if figure.amount.value == 0, figure.amount.unit?.symbol == "%" { return true }
    guard figure.amount.value == 0 || figure.amount.value == 1,
      figure.amount.unit.map({ !sureUnits.contains($0.symbol) }) ?? true
    else { return false }
    // "At intervals of 1 minute" is "every minute": the unit stands there by itself.
    if figure.amount.value == 1, let unit = figure.amount.unit, text.names(unit, language) { return true }
    let words = (language.profile?.numberWords ?? []).prefix(2).joined()
    return text.folded.contains(where: words.contains) || figure.amount.value == 0 && !text.denials.isEmpty
  }
}

extension String {
  /// The digits that stand together.
  var digitRuns: [String] { split { !("0"..."9").contains($0) }.map(String.init) }

  /// The number without its unit; nil where a space divides it, so that it may be two: "sheet #3 125 mm".
  fileprivate var number: String? {
    let number = prefix { $0.isNumber || ".,".contains($0) }
    let rest = self[number.endIndex...].drop(while: \.isWhitespace)
    return rest.first?.isNumber == true ? nil : String(number)
  }
}

extension CheckedText {
  /// Whether a unit stands in it, in words or as a symbol.
  fileprivate func names(_ unit: MeasurementUnit, _ language: LanguageTools) -> Bool {
    guard let quantities = language.quantities else { return false }
    return tokens.indices.contains { index in
      tokens[index].kind == .word && quantities.unit(at: index, of: tokens, folded)?.unit == unit
    }
  }

  /// The digits that stand together anywhere in it, in code and addresses as well.
  fileprivate var digitRuns: [String] { content.digitRuns }

  /// The least and the most that counts may be, by the token where each starts.
  fileprivate var bounds: [Int: CountBound] {
    quantities.reduce(into: [:]) { bounds, mention in
      guard mention.form == .single, let amount = mention.amounts.first, amount.unit == nil,
        let value = Int(amount.value.description), let comparator = mention.comparator
      else { return }
      bounds[amount.tokens.lowerBound] =
        switch comparator {
        case .greaterThan: CountBound(isLeast: true, value: value + 1)
        case .atLeast: CountBound(isLeast: true, value: value)
        case .lessThan: CountBound(isLeast: false, value: value - 1)
        case .atMost: CountBound(isLeast: false, value: value)
        }
    }
  }

  /// "2FA", "3D": letters that are no unit go on behind the figure.
  fileprivate func isInName(_ figure: FigureChange.Figure) -> Bool {
    guard figure.isJoined, figure.amount.unit == nil, figure.tokens.upperBound < tokens.count else { return false }
    return tokens[figure.tokens.upperBound].text.unicodeScalars.first?.isUpper == true
  }
}

/// The least or the most that a count may be.
private struct CountBound: Equatable {
  let isLeast: Bool
  let value: Int
}

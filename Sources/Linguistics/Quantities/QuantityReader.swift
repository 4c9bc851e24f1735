import Localization
import Quantities

/// Finds the quantities of a text in a language's own notation: numbers with units, signs, comparisons and ranges.
///
/// What is malformed but clear is read as what was meant, and reported as a fault.
package final class QuantityReader: Sendable {
  /// How the language writes numbers.
  package let notation: NumberNotation
  private let units: UnitReader
  private let numberWords: PhraseTable<Int>
  private let lookalikes: NumberLookalikes
  private let rangeWords: PhraseTable<Void>
  private let rangeOpenings: PhraseTable<Void>
  private let conjunctions: PhraseTable<Void>
  /// What may stand between a word of comparison or of a range and its figure: "above the 5 V".
  private let linkingWords: Set<String>
  /// What compares something with a figure.
  package let comparisons: ComparisonWords
  private let durationWords: Set<String>
  private let signWords: [String: Bool]
  private let listWords: Set<String>
  private let references: Set<String>

  /// Makes a reader; `references` are names that quantities are subtracted from, such as "Vbat".
  ///
  /// A region, as in "es-MX", may write numbers its own way.
  package init(_ profile: LanguageProfile, in language: Language? = nil, references: Set<String> = []) {
    notation = NumberNotation(language ?? profile.language)
    units = UnitReader(profile)
    // The words for one are articles too, and those for nought are rare: "two" is the first that counts.
    numberWords = PhraseTable(
      profile.numberWords.enumerated().dropFirst(2).flatMap { n, words in words.map { ($0, n) } })
    lookalikes = NumberLookalikes(profile.conventions.numberLookalikes)
    rangeWords = PhraseTable(profile.rangeWords.map { ($0, ()) })
    rangeOpenings = PhraseTable(profile.rangeOpenings.map { ($0, ()) })
    conjunctions = PhraseTable(profile.conjunctions.map { ($0, ()) })
    linkingWords = Set(profile.conventions.linkingWords)
    comparisons = ComparisonWords(profile)
    durationWords = Set(profile.durationWords)
    signWords = Dictionary(
      profile.signWords.minus.map { ($0, true) } + profile.signWords.plus.map { ($0, false) }, uniquingKeysWith: { $1 })
    listWords = Set(profile.conjunctions + profile.disjunctions + [",", ";", "/"])
    self.references = references
  }

  /// Makes a reader for a language whose words are not known: of digits, in the notation of CLDR, and of symbols.
  package init(digitsOf language: Language) {
    notation = NumberNotation(language)
    units = UnitReader(nil)
    numberWords = PhraseTable([])
    lookalikes = NumberLookalikes([])
    rangeWords = PhraseTable([])
    rangeOpenings = PhraseTable([])
    conjunctions = PhraseTable([])
    linkingWords = []
    comparisons = ComparisonWords(nil)
    durationWords = []
    signWords = [:]
    listWords = [",", ";", "/"]
    references = []
  }

  /// The quantities of a text, in its order; `keys` are its words where the caller has them already.
  package func mentions(in tokens: [Token], _ keys: WordKeys? = nil) -> [QuantityMention] {
    let keys = keys ?? WordKeys(tokens.map(\.folded))
    var mentions: [QuantityMention] = []
    var position = 0
    while position < tokens.count {
      guard let first = amount(tokens, keys, at: position) else {
        position += 1
        continue
      }
      let mention = chain(from: first, tokens, keys, after: mentions.last?.tokens.upperBound ?? 0)
      position = max(position + 1, mention.tokens.upperBound)
      mentions.append(mention)
    }
    shareUnits(of: &mentions, tokens, keys)
    return mentions
  }

  /// The unit that a text names and nothing else.
  package func unit(named text: String) -> MeasurementUnit? {
    let tokens = Tokenizer.tokens(of: text)
    guard let reading = units.read(tokens, WordKeys(tokens.map(\.folded)), at: 0), reading.end == tokens.count else {
      return nil
    }
    return reading.unit
  }

  /// The unit that starts at a token of a text, and the token behind it.
  package func unit(at start: Int, of tokens: [Token], _ keys: WordKeys) -> (unit: MeasurementUnit, end: Int)? {
    units.read(tokens, keys, at: start).map { ($0.unit, $0.end) }
  }

  private typealias Read = (amount: QuantityMention.Amount, faults: [NotationFault], end: Int)

  /// The number at a token with its unit; its sign stands before it and is read by `signed`.
  private func amount(_ tokens: [Token], _ keys: WordKeys, at start: Int) -> Read? {
    guard tokens[start].kind != .sign else { return nil }
    let token = tokens[start]
    var faults: [NotationFault] = []
    let value: ExactDecimal
    var end = start + 1
    var isWord = false
    switch token.kind {
    case .number:
      guard let reading = notation.read(token.text) else { return nil }
      value = reading.value
      faults = reading.faults.map { NotationFault(kind: $0, range: token.range, expected: reading.expected) }
    case .word:
      guard let match = numberWords.match(keys, at: start), !lookalikes.cover(start, of: keys) else { return nil }
      value = ExactDecimal(coefficient: match.value)
      end = match.tokens.upperBound
      isWord = true
    case .sign: return nil
    }
    var amount = QuantityMention.Amount(
      value: value, unit: nil, tokens: start..<end, numberRange: token.range, isWord: isWord)
    if !isTypeNumber(tokens, at: start, upTo: end), let unit = units.read(tokens, keys, at: end) {
      // "two A" is hardly ever an ampere.
      guard !isWord || tokens[end].text.count > 2 else { return (amount, faults, end) }
      amount.unit = unit.unit
      faults += unit.faults
      if tokens[end].gap == .none, tokens[end].kind == .word || ["°C", "°F"].contains(unit.unit.symbol) {
        let range = token.range.upperBound..<tokens[end].range.lowerBound
        faults.append(NotationFault(kind: .missingSpace, range: range, expected: " "))
      }
      end = unit.end
      amount.tokens = start..<end
    }
    return (amount, faults, end)
  }

  /// "BC 547C": a number behind capitals with a letter that belongs to it, which names a part.
  private func isTypeNumber(_ tokens: [Token], at number: Int, upTo end: Int) -> Bool {
    guard number > 0, end < tokens.count, tokens[end].gap == .none, tokens[number].gap != .none,
      tokens[number - 1].kind == .word, tokens[number - 1].text.count > 1
    else { return false }
    let capitals = tokens[number - 1].text.unicodeScalars.allSatisfy { ("A"..."Z").contains($0) }
    let letter = tokens[end].text
    return capitals && letter.count == 1 && letter != "V" && letter != "A" && letter != "W"
      && letter.unicodeScalars.allSatisfy { ("A"..."Z").contains($0) }
  }

  /// What belongs to an amount: its sign, further amounts, a comparison.
  private func chain(from first: Read, _ tokens: [Token], _ keys: WordKeys, after floor: Int) -> QuantityMention {
    var faults = first.faults
    var amounts = [first.amount]
    var form = QuantityMention.Form.single
    var (start, subtractedFrom) = sign(&amounts[0], tokens, floor: floor, &faults)
    var end = first.end
    let opening = opening(before: start, keys, floor: floor)
    while let next = continuation(from: end, tokens, keys, form: form, isOpened: opening != nil) {
      // "10 W a 24 V" is no range, and "2 A × 24 h" is no body.
      if let last = amounts.last?.unit {
        guard next.read.amount.unit.map(last.mayMeasureLike) ?? !last.isOfTime else { break }
      }
      form = next.form
      amounts.append(next.read.amount)
      faults += next.read.faults + next.faults
      end = next.read.end
      if form == .range { break }
    }
    // "8 – 70 V" and "106 × 42 × 23 mm": the unit of the last is that of all.
    if let unit = amounts.last?.unit {
      for index in amounts.indices where amounts[index].unit == nil { amounts[index].unit = unit }
    }
    start = signWord(&amounts[0], tokens, before: start, floor: floor)
    if let opening, form == .range { start = opening }
    let exclusion = form == .range ? phrase(of: comparisons.outside, endingBefore: start, keys, floor: floor) : nil
    if let exclusion { start = exclusion.tokens.lowerBound }
    var comparator: Comparator?
    var comparatorTokens: Range<Int>?
    if let found = comparison(before: start, tokens, keys, floor: floor, &faults) {
      // "Under 5 minuter" is how long it takes.
      let isDuration = found.1.count == 1 && durationWords.contains(keys[found.1.lowerBound])
      if !isDuration || amounts.last?.unit?.isOfTime != true {
        (comparator, comparatorTokens) = (found.0, found.1)
        start = found.1.lowerBound
      }
    } else if let found = comparison(behind: end, tokens, keys, &faults) {
      (comparator, comparatorTokens) = (found.0, found.1)
      if found.2 { end = found.1.upperBound }
    }
    if subtractedFrom != nil, form != .single { subtractedFrom = nil }
    return QuantityMention(
      form: form, amounts: amounts, isOutside: exclusion != nil, comparator: comparator,
      comparatorTokens: comparatorTokens,
      subtractedFrom: subtractedFrom, tokens: start..<end,
      range: tokens[start].range.lowerBound..<tokens[end - 1].range.upperBound, faults: faults)
  }

  private static let minusSigns: Set<String> = ["-", "\u{2212}", "\u{2013}", "\u{2014}", "\u{2010}", "\u{2011}"]

  /// Reads the sign before an amount; what it starts with then, and the name that it is subtracted from.
  private func sign(
    _ amount: inout QuantityMention.Amount, _ tokens: [Token], floor: Int, _ faults: inout [NotationFault]
  ) -> (start: Int, subtractedFrom: String?) {
    let number = amount.tokens.lowerBound
    guard number > floor, number > 0, tokens[number - 1].kind == .sign else { return (number, nil) }
    let sign = tokens[number - 1]
    let isMinus = QuantityReader.minusSigns.contains(sign.text)
    guard isMinus || sign.text == "+" else { return (number, nil) }
    let previous = number >= 2 ? tokens[number - 2] : nil
    if isMinus, let previous, references.contains(previous.text) {
      if sign.text == "-" {
        faults.append(NotationFault(kind: .hyphenForMinus, range: sign.range, expected: "\u{2212}"))
      }
      return (number - 2, previous.text)
    }
    amount.hasPlus = !isMinus
    // A hyphen between a word and a number joins them; a dash with a space on each side is punctuation.
    if let previous, previous.kind == .word, sign.gap == .none { return (number, nil) }
    // So does one that is the letter of a shortcut: "RS&-485".
    if let previous, number >= 3, previous.text == "&", previous.gap == .none, sign.gap == .none,
      tokens[number - 3].kind == .word
    {
      return (number, nil)
    }
    if isMinus, tokens[number].gap != .none { return (number, nil) }
    if isMinus {
      amount.value = -amount.value
      if sign.text != "\u{2212}" {
        faults.append(NotationFault(kind: .hyphenForMinus, range: sign.range, expected: "\u{2212}"))
      }
    }
    amount.tokens = (number - 1)..<amount.tokens.upperBound
    amount.numberRange = sign.range.lowerBound..<amount.numberRange.upperBound
    return (number - 1, nil)
  }

  /// Reads a sign in words before an amount: "minus 20 °C"; where the amount starts then.
  private func signWord(
    _ amount: inout QuantityMention.Amount, _ tokens: [Token], before start: Int, floor: Int
  ) -> Int {
    guard start > floor, amount.unit != nil, let isMinus = signWords[tokens[start - 1].folded] else { return start }
    amount.hasPlus = !isMinus
    // "Battery voltage minus 0.1 V" is a difference; only temperatures are below nought.
    guard amount.unit?.symbol.hasPrefix("°") == true else { return start }
    if isMinus { amount.value = -amount.value }
    amount.tokens = (start - 1)..<amount.tokens.upperBound
    amount.numberRange = tokens[start - 1].range.lowerBound..<amount.numberRange.upperBound
    return start - 1
  }

  /// The next amount of a range or a product.
  private func continuation(
    from end: Int, _ tokens: [Token], _ keys: WordKeys, form: QuantityMention.Form, isOpened: Bool
  ) -> (form: QuantityMention.Form, read: Read, faults: [NotationFault])? {
    // What stands in the next cell or line is another figure: "1 A⇥up to 0.01 A".
    guard end < tokens.count, tokens[end].gap != .lineBreak else { return nil }
    let sign = tokens[end].text
    if sign == "x" || sign == "X" || sign == "\u{D7}" || sign == "*", end + 1 < tokens.count,
      let read = amount(tokens, keys, at: end + 1)
    {
      return (.product, read, [])
    }
    guard form == .single else { return nil }
    var faults: [NotationFault] = []
    var next = end
    if tokens[end].kind == .sign, QuantityReader.minusSigns.contains(sign) {
      next = end + 1
      if sign == "-" {
        faults = [NotationFault(kind: .hyphenForDash, range: tokens[end].range, expected: "\u{2013}")]
      }
    } else if sign == "\u{2026}" {
      // "8 … 70 V", as IEC writes ranges.
      next = end + 1
    } else if let match = rangeWords.match(keys, at: end) {
      next = match.tokens.upperBound
    } else if isOpened, let match = conjunctions.match(keys, at: end) {
      // "Between 8 and 70 V", "tra gli 8 e i 70 V".
      next = match.tokens.upperBound
      if next < keys.count, linkingWords.contains(keys[next]) { next += 1 }
    } else {
      return nil
    }
    guard next < tokens.count else { return nil }
    let plusOrMinus = tokens[next]
    let isSymbol = QuantityReader.minusSigns.contains(plusOrMinus.text) || plusOrMinus.text == "+"
    let isSigned = isSymbol || signWords[plusOrMinus.folded] != nil
    let start = isSigned ? next + 1 : next
    guard start < tokens.count, var read = amount(tokens, keys, at: start), !read.amount.isWord,
      isSymbol || !isSigned || read.amount.unit?.symbol.hasPrefix("°") == true
    else { return nil }
    if signWords[plusOrMinus.folded] ?? (isSymbol && plusOrMinus.text != "+") { read.amount.value = -read.amount.value }
    if isSymbol, plusOrMinus.text != "+", plusOrMinus.text != "\u{2212}" {
      faults.append(NotationFault(kind: .hyphenForMinus, range: plusOrMinus.range, expected: "\u{2212}"))
    }
    if isSigned {
      read.amount.tokens = next..<read.amount.tokens.upperBound
      read.amount.numberRange = plusOrMinus.range.lowerBound..<read.amount.numberRange.upperBound
    }
    return (.range, read, faults)
  }

  private static let comparators: [String: Comparator] = [
    "<": .lessThan, ">": .greaterThan, "\u{2264}": .atMost, "\u{2265}": .atLeast,
  ]

  /// The comparison that ends before a token.
  private func comparison(
    before start: Int, _ tokens: [Token], _ keys: WordKeys, floor: Int, _ faults: inout [NotationFault]
  ) -> (Comparator, Range<Int>)? {
    guard start > floor else { return nil }
    if let sign = comparatorSign(endingBefore: start, tokens, floor: floor) {
      spacing(of: sign.1, tokens, &faults)
      return sign
    }
    return phrase(of: comparisons.before, endingBefore: start, keys, floor: floor).map { ($0.value, $0.tokens) }
  }

  /// The words that open a range, "between", where they stand before its first end and the sign of that.
  private func opening(before start: Int, _ keys: WordKeys, floor: Int) -> Int? {
    guard start > floor else { return nil }
    let end = signWords[keys[start - 1]] == nil ? start : start - 1
    return phrase(of: rangeOpenings, endingBefore: end, keys, floor: floor)?.tokens.lowerBound
  }

  /// The phrase that ends before a figure, or before an article that belongs to the figure.
  private func phrase<Value>(
    of table: PhraseTable<Value>, endingBefore start: Int, _ keys: WordKeys, floor: Int
  ) -> PhraseTable<Value>.Match? {
    let hasArticle = start > floor && linkingWords.contains(keys[start - 1])
    // The longer one says more: "no supere" of "no supere los", whatever "supere los" means.
    return (hasArticle ? [start, start - 1] : [start]).compactMap { table.match(keys, endingBefore: $0) }
      .filter { $0.tokens.lowerBound >= floor }.min { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  private func comparatorSign(
    endingBefore end: Int, _ tokens: [Token], floor: Int
  ) -> (Comparator, Range<Int>)? {
    var start = end - 1
    var hasEquals = false
    if tokens[start].text == "=", start > floor {
      hasEquals = true
      start -= 1
    }
    guard start >= floor, tokens[start].kind == .sign, let comparator = QuantityReader.comparators[tokens[start].text]
    else { return nil }
    let inclusive: Comparator = comparator == .lessThan ? .atMost : comparator == .greaterThan ? .atLeast : comparator
    return (hasEquals ? inclusive : comparator, start..<end)
  }

  /// A comparison behind a quantity: its meaning for what is compared, its tokens, and whether it is all about this
  /// quantity ("5 V or less") and not shared with a name behind it ("2.9 V < VH").
  private func comparison(
    behind end: Int, _ tokens: [Token], _ keys: WordKeys, _ faults: inout [NotationFault]
  ) -> (Comparator, Range<Int>, Bool)? {
    guard end < tokens.count else { return nil }
    if tokens[end].kind == .sign, let sign = QuantityReader.comparators[tokens[end].text] {
      let hasEquals = end + 1 < tokens.count && tokens[end + 1].text == "=" && tokens[end + 1].gap == .none
      let range = end..<(hasEquals ? end + 2 : end + 1)
      spacing(of: range, tokens, &faults)
      return (sign.mirrored(orEqual: hasEquals), range, false)
    }
    return comparisons.behind.match(keys, at: end).map { ($0.value, $0.tokens, true) }
  }

  /// A comparison sign has a space on both sides, or stands directly before the number it opens with.
  private func spacing(of sign: Range<Int>, _ tokens: [Token], _ faults: inout [NotationFault]) {
    let opens = sign.lowerBound == 0 || tokens[sign.lowerBound - 1].text == "("
    let spaceBefore = opens || tokens[sign.lowerBound].gap != .none
    let spaceBehind = sign.upperBound >= tokens.count || tokens[sign.upperBound].gap != .none
    guard !spaceBefore || !spaceBehind else { return }
    let range = tokens[sign.lowerBound].range.lowerBound..<tokens[sign.upperBound - 1].range.upperBound
    let text = tokens[sign].map(\.text).joined()
    faults.append(
      NotationFault(kind: .comparatorSpacing, range: range, expected: opens ? "\(text) " : " \(text) "))
  }

  /// "12, 24 and 48 V": a number without a unit takes that of the list it stands in.
  private func shareUnits(of mentions: inout [QuantityMention], _ tokens: [Token], _ keys: WordKeys) {
    for index in mentions.indices.dropLast().reversed() {
      let next = mentions[index + 1]
      guard mentions[index].form == .single, mentions[index].amounts[0].unit == nil, !mentions[index].amounts[0].isWord,
        let unit = next.amounts.first?.unit
      else { continue }
      let between = mentions[index].tokens.upperBound..<next.tokens.lowerBound
      if (1...2).contains(between.count), between.allSatisfy({ listWords.contains(keys[$0]) }) {
        mentions[index].amounts[0].unit = unit
      }
    }
  }
}

extension Comparator {
  /// What "a < b" says of b.
  fileprivate func mirrored(orEqual: Bool) -> Comparator {
    switch self {
    case .lessThan: orEqual ? .atLeast : .greaterThan
    case .atMost: .atLeast
    case .greaterThan: orEqual ? .atMost : .lessThan
    case .atLeast: .atMost
    }
  }
}

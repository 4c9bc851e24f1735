/// Reads the unit behind a number.
struct UnitReader: Sendable {
  struct Reading {
    var unit: MeasurementUnit
    /// The token behind the unit.
    var end: Int
    var faults: [NotationFault] = []
  }

  let names: PhraseTable<MeasurementUnit>
  private let currents: PhraseTable<MeasurementUnit.Current>
  let perWords: Set<String>
  private let rangeWords: PhraseTable<Void>

  /// Makes a reader that knows the symbols, and the names that a language has for units.
  init(_ profile: LanguageProfile?) {
    names = PhraseTable(
      (profile?.units ?? [:]).sorted { $0.key < $1.key }.flatMap { symbol, words in
        let unit = MeasurementUnit.part(symbol) ?? MeasurementUnit(symbol)
        return words.map { ($0, unit) }
      })
    let direct = ((profile?.directCurrent ?? []) + ["\u{2393}"]).map { ($0, MeasurementUnit.Current.direct) }
    let alternating = ((profile?.alternatingCurrent ?? []) + ["~", "\u{223C}"]).map {
      ($0, MeasurementUnit.Current.alternating)
    }
    currents = PhraseTable(direct + alternating)
    perWords = Set(profile?.perWords ?? [])
    rangeWords = PhraseTable((profile?.rangeWords ?? []).map { ($0, ()) })
  }

  /// The unit that starts at a token; hyphens before it are passed over ("12-V-System").
  func read(_ tokens: [Token], _ keys: WordKeys, at start: Int) -> Reading? {
    guard start < tokens.count, tokens[start].gap != .lineBreak || isUnit(tokens, start) else { return nil }
    // "8 t/m 70 V" is Dutch for a range, not tonnes per metre.
    if let range = rangeWords.match(keys, at: start), range.tokens.count > 1 { return nil }
    if tokens[start].isHyphen, start + 1 < tokens.count, tokens[start + 1].gap == .none,
      tokens[start + 1].kind == .word
    {
      if MeasurementUnit.of(tokens[start + 1].text) != nil {
        return symbol(tokens, keys, at: start + 1).map { compound($0, tokens, keys) }
      }
      if let name = names.match(keys, at: start + 1) { return Reading(unit: name.value, end: name.tokens.upperBound) }
    }
    // "mN" is no "mn", as minutes are written in French.
    let isSymbol = tokens[start].text != tokens[start].folded && MeasurementUnit.of(tokens[start].text) != nil
    if !isSymbol, let name = names.match(keys, at: start) {
      return compound(withCurrent(Reading(unit: name.value, end: name.tokens.upperBound), tokens, keys), tokens, keys)
    }
    return (symbol(tokens, keys, at: start) ?? frequency(tokens, at: start)).map { compound($0, tokens, keys) }
      ?? part(tokens, at: start)
  }

  private func isUnit(_ tokens: [Token], _ index: Int) -> Bool {
    tokens[index].text == "%" || UnitReader.degreeSigns.contains(tokens[index].text)
      || MeasurementUnit.of(tokens[index].text) != nil && tokens[index].text.count > 1
      || tokens[index].text == "V" || tokens[index].text == "A"
  }

  private func symbol(_ tokens: [Token], _ keys: WordKeys, at start: Int) -> Reading? {
    let token = tokens[start]
    if token.text == "%" || token.text == "\u{2030}" {
      return Reading(unit: MeasurementUnit(token.text), end: start + 1)
    }
    if let degrees = degrees(tokens, at: start) { return degrees }
    if isInch(tokens, at: start) { return Reading(unit: MeasurementUnit("in"), end: start + 1) }
    guard token.kind == .word else { return nil }
    if token.text == "C", !(start + 1 < tokens.count && tokens[start + 1].gap == .none && tokens[start + 1].text == ".")
    {
      let fault = NotationFault(kind: .missingDegreeSign, range: token.range, expected: "°C")
      return Reading(unit: MeasurementUnit("°C"), end: start + 1, faults: [fault])
    }
    if let product = UnitTable.products[token.text] { return Reading(unit: MeasurementUnit(product), end: start + 1) }
    if let power = power(tokens, at: start) { return Reading(unit: MeasurementUnit(power.symbol), end: power.end) }
    guard let unit = MeasurementUnit.of(token.text) else { return nil }
    var reading = Reading(unit: unit, end: start + 1)
    if unit.isDirect {
      let expected = token.text.prefix { $0 != "D" && $0 != "C" && $0 != "d" && $0 != "c" }
      reading.faults.append(
        NotationFault(
          kind: .attachedCurrentKind, range: token.range,
          expected: expected + " " + token.text.dropFirst(expected.count).uppercased()))
    }
    return withCurrent(reading, tokens, keys)
  }

  /// In longer texts a quotation mark is hardly ever alone, and looking for another one takes long.
  private static let longestWithInches = 100

  /// "4 in." and 4″, and not "1 in 10"; a quotation mark that stands alone is a sign of inches.
  private func isInch(_ tokens: [Token], at start: Int) -> Bool {
    switch tokens[start].text {
    case "\u{2033}": return true
    case "\"":
      return tokens[start].gap == .none && tokens.count <= UnitReader.longestWithInches
        && tokens.count { $0.text == "\"" } == 1
    case "in": return start + 1 == tokens.count || tokens[start + 1].kind == .sign && tokens[start + 1].text != "/"
    default: return false
    }
  }

  private func withCurrent(_ reading: Reading, _ tokens: [Token], _ keys: WordKeys) -> Reading {
    guard reading.unit.current == nil, reading.unit.symbol == "V" || reading.unit.symbol == "A",
      let match = currents.match(keys, at: reading.end)
    else { return reading }
    var reading = reading
    reading.unit.current = match.value
    reading.end = match.tokens.upperBound
    return reading
  }

  private static let degreeSigns: Set<String> = ["°", "º", "\u{2DA}", "\u{2218}", "\u{2103}", "\u{2109}"]

  private func degrees(_ tokens: [Token], at start: Int) -> Reading? {
    guard UnitReader.degreeSigns.contains(tokens[start].text) else { return nil }
    if tokens[start].text == "\u{2103}" { return Reading(unit: MeasurementUnit("°C"), end: start + 1) }
    if tokens[start].text == "\u{2109}" { return Reading(unit: MeasurementUnit("°F"), end: start + 1) }
    var end = start + 1
    while end < tokens.count, tokens[end].gap == .none, UnitReader.degreeSigns.contains(tokens[end].text) { end += 1 }
    let signs = tokens[start].range.lowerBound..<tokens[end - 1].range.upperBound
    let isPlain = end == start + 1 && tokens[start].text == "°"
    var faults = isPlain ? [] : [NotationFault(kind: .degreeSign, range: signs, expected: "°")]
    if end < tokens.count, tokens[end].kind == .word, tokens[end].gap != .lineBreak,
      ["C", "F", "c", "f"].contains(tokens[end].text)
    {
      return Reading(unit: MeasurementUnit("°" + tokens[end].text.uppercased()), end: end + 1, faults: faults)
    }
    faults.append(NotationFault(kind: .missingScale, range: signs, expected: "°C"))
    return Reading(unit: MeasurementUnit("°"), end: end, faults: faults)
  }
}

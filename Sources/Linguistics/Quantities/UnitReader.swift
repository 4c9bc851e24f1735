/// Reads the unit behind a number.
struct UnitReader: Sendable {
  struct Reading {
    var unit: MeasurementUnit
    /// The token behind the unit.
    var end: Int
    var faults: [NotationFault] = []
  }

  private let names: PhraseTable<MeasurementUnit>
  private let direct: PhraseTable<Void>

  /// Makes a reader that knows the symbols, and the names that a language has for units.
  init(_ profile: LanguageProfile?) {
    names = PhraseTable(
      (profile?.units ?? [:]).sorted { $0.key < $1.key }.flatMap { symbol, words in
        let unit = MeasurementUnit.of(symbol) ?? MeasurementUnit(symbol)
        return words.map { ($0, unit) }
      })
    direct = PhraseTable((profile?.directCurrent ?? []).map { ($0, ()) })
  }

  /// The unit that starts at a token; hyphens before it are passed over ("12-V-System").
  func read(_ tokens: [Token], _ keys: [String], at start: Int) -> Reading? {
    guard start < tokens.count, tokens[start].gap != .lineBreak || isUnit(tokens, start) else { return nil }
    if tokens[start].isHyphen, start + 1 < tokens.count, tokens[start + 1].gap == .none,
      tokens[start + 1].kind == .word
    {
      if MeasurementUnit.of(tokens[start + 1].text) != nil { return symbol(tokens, keys, at: start + 1) }
      if let name = names.match(keys, at: start + 1) { return Reading(unit: name.value, end: name.tokens.upperBound) }
    }
    if let name = names.match(keys, at: start) {
      return withDirect(Reading(unit: name.value, end: name.tokens.upperBound), tokens, keys)
    }
    return symbol(tokens, keys, at: start)
  }

  private func isUnit(_ tokens: [Token], _ index: Int) -> Bool {
    tokens[index].text == "%" || UnitReader.degreeSigns.contains(tokens[index].text)
      || MeasurementUnit.of(tokens[index].text) != nil && tokens[index].text.count > 1
      || tokens[index].text == "V" || tokens[index].text == "A"
  }

  private func symbol(_ tokens: [Token], _ keys: [String], at start: Int) -> Reading? {
    let token = tokens[start]
    if token.text == "%" { return Reading(unit: MeasurementUnit("%"), end: start + 1) }
    if let degrees = degrees(tokens, at: start) { return degrees }
    guard token.kind == .word else { return nil }
    if token.text == "C", !(start + 1 < tokens.count && tokens[start + 1].gap == .none && tokens[start + 1].text == ".")
    {
      let fault = NotationFault(kind: .missingDegreeSign, range: token.range, expected: "°C")
      return Reading(unit: MeasurementUnit("°C"), end: start + 1, faults: [fault])
    }
    guard let unit = MeasurementUnit.of(token.text) else { return nil }
    if let power = power(of: token.text, tokens, at: start + 1) { return power }
    var reading = Reading(unit: unit, end: start + 1)
    if unit.isDirect {
      let expected = token.text.prefix { $0 != "D" && $0 != "C" && $0 != "d" && $0 != "c" }
      reading.faults.append(
        NotationFault(
          kind: .attachedCurrentKind, range: token.range,
          expected: expected + " " + token.text.dropFirst(expected.count).uppercased()))
    }
    return withDirect(reading, tokens, keys)
  }

  /// "mm²", whose exponent is a token of its own.
  private func power(of length: String, _ tokens: [Token], at exponent: Int) -> Reading? {
    guard exponent < tokens.count, tokens[exponent].gap == .none,
      let unit = MeasurementUnit.of(length + tokens[exponent].text), unit.symbol != length
    else { return nil }
    return Reading(unit: unit, end: exponent + 1)
  }

  private func withDirect(_ reading: Reading, _ tokens: [Token], _ keys: [String]) -> Reading {
    guard !reading.unit.isDirect, reading.unit.symbol == "V" || reading.unit.symbol == "A",
      let match = direct.match(keys, at: reading.end)
    else { return reading }
    var reading = reading
    reading.unit.isDirect = true
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

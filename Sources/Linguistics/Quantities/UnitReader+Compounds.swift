/// Units that are made of several: "mm/s²", "lbf·ft", "W/(m²·K)", "litres per minute", "1/min".
extension UnitReader {
  typealias Part = (symbol: String, end: Int)

  /// More factors has no unit that anybody reads.
  private static let mostFactors = 4

  /// The longest unit that starts with a reading.
  func compound(_ reading: Reading, _ tokens: [Token], _ keys: WordKeys) -> Reading {
    var symbol = reading.unit.text
    var end = reading.end
    for _ in 0..<UnitReader.mostFactors {
      guard let next = factor(behind: symbol, tokens, keys, at: end) else { break }
      symbol = UnitTable.products[next.symbol] ?? next.symbol
      end = next.end
    }
    guard end > reading.end, let unit = UnitReader.unit(symbol) else { return reading }
    return Reading(unit: unit, end: end, faults: reading.faults)
  }

  /// A unit whose first part has a symbol that alone may be another word: "B/s", "in²".
  func part(_ tokens: [Token], at start: Int) -> Reading? {
    guard tokens[start].kind == .word, let unit = UnitTable.partSymbols[tokens[start].text] else { return nil }
    let whole = compound(Reading(unit: unit, end: start + 1), tokens, WordKeys([]))
    return whole.end > start + 1 ? whole : nil
  }

  /// "1/min", "/min" and "min⁻¹".
  func frequency(_ tokens: [Token], at start: Int) -> Reading? {
    let slash = tokens[start].text == "1" ? start + 1 : start
    guard slash + 1 < tokens.count, tokens[slash].text == "/", tokens[slash].gap == .none,
      tokens[slash + 1].gap == .none, let unit = UnitTable.bySymbol["1/" + tokens[slash + 1].text]
    else { return nil }
    return Reading(unit: MeasurementUnit(unit.symbol), end: slash + 2)
  }

  /// A symbol with an exponent: "mm²", "m2", "ft^3", "min⁻¹".
  func power(_ tokens: [Token], at start: Int) -> Part? {
    guard start < tokens.count, tokens[start].kind == .word else { return nil }
    let text = tokens[start].text
    func exponent(_ end: Int) -> (text: String, end: Int)? {
      guard end < tokens.count, tokens[end].gap == .none else { return nil }
      if ["\u{207B}", "\u{207B}\u{B9}"].contains(tokens[end].text) {
        return end + 1 < tokens.count && tokens[end + 1].text == "\u{B9}" ? ("-", end + 2) : nil
      }
      if tokens[end].text == "^" { return exponent(end + 1) }
      return UnitReader.exponents[tokens[end].text].map { ($0, end + 1) }
    }
    if let unit = MeasurementUnit.part(text), let found = exponent(start + 1) {
      if found.text == "-" { return UnitTable.bySymbol["1/" + text].map { ($0.symbol, found.end) } }
      return (unit.text + found.text, found.end)
    }
    guard text.utf8.last.map({ !(0x41...0x7A).contains($0) }) ?? false, let last = text.last,
      let digit = UnitReader.exponents[String(last)],
      let unit = MeasurementUnit.part(String(text.dropLast()))
    else { return nil }
    return (unit.text + digit, start + 1)
  }

  private static let exponents = ["²": "²", "³": "³", "2": "²", "3": "³"]
  private static let dots: Set<String> = ["·", "\u{22C5}", "\u{2219}", "*"]
  /// The units that a hyphen joins to a torque: "ft-lb".
  private static let hyphenated: Set<String> = ["ft", "in", "lb", "lbf", "oz"]

  /// A symbol with the next factor or divisor.
  private func factor(behind symbol: String, _ tokens: [Token], _ keys: WordKeys, at end: Int) -> Part? {
    guard end + 1 < tokens.count else { return nil }
    if perWords.contains(tokens[end].folded) {
      if let name = names.match(keys, at: end + 1) {
        return joined(symbol, "/", (name.value.text, name.tokens.upperBound))
      }
      guard tokens[end + 1].text.utf8.count > 1 else { return nil }
      return factor(tokens, at: end + 1).flatMap { joined(symbol, "/", $0) }
    }
    let sign = tokens[end].text
    // "3 mg / dl".
    let isSpaced = sign == "/" && tokens[end].gap == .space && tokens[end + 1].gap == .space
    guard isSpaced || tokens[end].gap == .none && tokens[end + 1].gap == .none else { return nil }
    if sign == "/", tokens[end + 1].text == "(" {
      guard let first = factor(tokens, at: end + 2), first.end + 1 < tokens.count,
        UnitReader.dots.contains(tokens[first.end].text), let second = factor(tokens, at: first.end + 1),
        second.end < tokens.count, tokens[second.end].text == ")"
      else { return nil }
      return joined(symbol, "/", ("\(first.symbol)/\(second.symbol)", second.end + 1))
    }
    guard
      let next = factor(tokens, at: end + 1)
        ?? names.match(keys, at: end + 1).map({ ($0.value.text, $0.tokens.upperBound) })
    else { return nil }
    if sign == "/" { return joined(symbol, "/", next) }
    let isTorque = sign == "-" && UnitReader.hyphenated.contains(symbol) && UnitReader.hyphenated.contains(next.symbol)
    return UnitReader.dots.contains(sign) || isTorque ? joined(symbol, "·", next) : nil
  }

  /// A part that stands alone, with its exponent.
  private func factor(_ tokens: [Token], at start: Int) -> Part? {
    if let power = power(tokens, at: start) { return condensed(power, tokens) ?? power }
    guard start < tokens.count else { return nil }
    if tokens[start].text == "°", start + 1 < tokens.count, ["C", "F"].contains(tokens[start + 1].text) {
      return ("°" + tokens[start + 1].text, start + 2)
    }
    return MeasurementUnit.part(tokens[start].text).map { ($0.text, start + 1) }
  }

  /// A square metre and a kelvin that are written without a sign between: "W/m²K".
  private func condensed(_ power: Part, _ tokens: [Token]) -> Part? {
    guard power.symbol == "m²", power.end < tokens.count, tokens[power.end].gap == .none, tokens[power.end].text == "K"
    else { return nil }
    return ("m²/K", power.end + 1)
  }

  /// Two parts joined; nil where they make no unit.
  private func joined(_ symbol: String, _ sign: String, _ next: Part) -> Part? {
    let whole = symbol + sign + next.symbol
    return UnitReader.unit(UnitTable.products[whole] ?? whole) == nil ? nil : (whole, next.end)
  }

  private static func unit(_ symbol: String) -> MeasurementUnit? {
    if let unit = MeasurementUnit.part(symbol) { return unit }
    let unit = MeasurementUnit(symbol)
    return UnitScale(unit) == nil ? nil : unit
  }
}

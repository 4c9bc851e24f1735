import Linguistics

/// The units of measurement that a language's texts can name, by symbol or in words.
struct UnitWords: Sendable {
  private let words: PhraseTable<String>

  init(_ profile: LanguageProfile?) {
    words = PhraseTable(
      (profile?.units ?? [:]).flatMap { symbol, names in
        UnitWords.ordinary.contains(symbol) ? [] : names.map { ($0, symbol) }
      })
  }

  /// The unit in words that starts at a token.
  func word(in text: CheckedText, at token: Int) -> (symbol: String, tokens: Range<Int>)? {
    words.match(text.folded, at: token).map { ($0.value, $0.tokens) }
  }

  /// The unit whose symbol a token is, "°C" being two: one of a single letter can be a word as well.
  func symbol(in text: CheckedText, at token: Int) -> (symbol: String, tokens: Range<Int>, isSure: Bool)? {
    let word = text.tokens[token].text
    guard word.utf8.count < 5 else { return nil }
    if word == "°" || word == "º" {
      guard token + 1 < text.tokens.count, ["C", "F"].contains(text.tokens[token + 1].text) else { return nil }
      return ("°" + text.tokens[token + 1].text, token..<(token + 2), true)
    }
    if UnitWords.sure.contains(word) { return (word, token..<(token + 1), true) }
    if UnitWords.letters.contains(word) { return (word, token..<(token + 1), false) }
    return nil
  }

  /// Whether a token is long enough for a word or short enough for a symbol, and no sign that is none.
  static func mayBeUnit(_ token: Token) -> Bool {
    switch token.kind {
    case .word: true
    case .sign: token.text == "°" || token.text == "º"
    case .number: false
    }
  }

  /// Days, years and degrees are things to speak of as well.
  private static let ordinary: Set<String> = ["d", "wk", "mo", "y", "°"]
  private static let letters: Set<String> = ["V", "A", "W", "F", "H", "g", "m", "s", "h", "K", "C"]
  private static let sure: Set<String> = [
    "mV", "kV", "mA", "kA", "µA", "\u{3BC}A", "kW", "mW", "MW", "Ah", "mAh", "Wh", "kWh", "VA", "kVA", "Hz", "kHz",
    "MHz",
    "Ω", "\u{2126}", "kΩ", "MΩ", "kg", "mg", "mm", "cm", "km", "ms", "µs", "VDC", "VAC", "VCC", "VCA",
    "Vdc", "Vac", "Vcc", "Vca", "ADC", "AAC", "ACC", "ACA", "Adc", "Aac",
  ]
}

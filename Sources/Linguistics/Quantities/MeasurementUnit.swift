/// A unit as it is written in a text.
package struct MeasurementUnit: Hashable, Sendable {
  /// The symbol without prefix: "A", "°C", "%"; "°" where the scale of a temperature is not said; of a unit made of
  /// several, those with their prefixes: "mm/s²".
  package var symbol: String
  /// The power of ten of its prefix.
  package var exponent: Int
  /// Which kind of voltage or current it is said to be of; nil where nothing is said.
  package var current: Current?

  /// What flows.
  package enum Current: Sendable, Hashable {
    case direct
    case alternating
  }

  /// Makes a unit.
  package init(_ symbol: String, exponent: Int = 0, current: Current? = nil) {
    self.symbol = symbol
    self.exponent = exponent
    self.current = current
  }

  /// Whether it is said to be of direct voltage or current.
  package var isDirect: Bool { current == .direct }

  /// Whether it measures time.
  package var isOfTime: Bool { UnitScale(self)?.dimension == [.time: 1] }

  /// Whether it is a unit of data, and another one so much of it in a second: "kbit" and "kbps".
  package func isData(ofRate other: MeasurementUnit) -> Bool {
    guard let (own, its) = UnitScale(self).flatMap({ own in UnitScale(other).map { (own, $0) } }) else { return false }
    return own.dimension == [.information: 1] && its.dimension == .bitRate && own.factor == its.factor
  }

  /// The symbol with its prefix; "?" for a prefix that has no symbol here.
  package var text: String { (MeasurementUnit.prefixSymbols[exponent] ?? "?") + symbol }

  /// The prefixes of the SI (BIPM, The International System of Units, table 7), by symbol.
  static let prefixes: [String: Int] = [
    "": 0, "Q": 30, "R": 27, "Y": 24, "Z": 21, "E": 18, "P": 15, "T": 12, "G": 9, "M": 6, "k": 3, "K": 3, "h": 2,
    "da": 1, "d": -1, "c": -2, "m": -3, "µ": -6, "\u{3BC}": -6, "u": -6, "n": -9, "p": -12, "f": -15, "a": -18,
    "z": -21, "y": -24, "r": -27, "q": -30,
  ]

  private static let prefixSymbols: [Int: String] = {
    let official = prefixes.filter { !["K", "\u{3BC}", "u"].contains($0.key) }
    return Dictionary(official.map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first })
  }()

  /// The unit of a symbol that stands behind a number; nil for what is none.
  package static func of(_ symbol: String) -> MeasurementUnit? { UnitTable.symbols[symbol] }

  /// The unit of a symbol that is part of another, or the name of a unit in a language's profile.
  static func part(_ symbol: String) -> MeasurementUnit? { of(symbol) ?? UnitTable.partSymbols[symbol] }
}

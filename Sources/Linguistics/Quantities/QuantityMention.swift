import Quantities

/// A quantity that a text mentions, as it was read.
public struct QuantityMention: Hashable, Sendable {
  /// One number with its unit.
  public struct Amount: Hashable, Sendable {
    /// The number, its sign included.
    public var value: ExactDecimal
    /// The unit; nil where none is written.
    public var unit: MeasurementUnit?
    /// The tokens of sign, number and unit.
    public var tokens: Range<Int>
    /// Where the number stands, its sign included, in UTF-8 code units.
    public var numberRange: Range<Int>
    /// Whether it is written as a word.
    public var isWord = false
    /// Whether a plus sign stands before it.
    public var hasPlus = false

    /// The number of units without a prefix.
    public var baseValue: ExactDecimal { value.scaled(byPowerOfTen: unit?.exponent ?? 0).normalized }
  }

  /// How its amounts belong together.
  public enum Form: Hashable, Sendable {
    case single
    /// From the first to the second.
    case range
    /// Height × width × depth.
    case product
  }

  /// How its amounts belong together.
  public var form: Form
  /// The amounts, in the order of the text.
  public var amounts: [Amount]
  /// What something is compared with it by: "<" for "below 5 °C", ">" for "2.9 V < VH".
  public var comparator: Comparator?
  /// The tokens of the comparison.
  public var comparatorTokens: Range<Int>?
  /// The name that it is subtracted from: "Vbat" of "Vbat − 0.1 V".
  public var subtractedFrom: String?
  /// All its tokens.
  public var tokens: Range<Int>
  /// Where it stands, in UTF-8 code units.
  public var range: Range<Int>
  /// What is wrong with how it is written.
  public var faults: [NotationFault]
}

/// A unit as it is written in a text.
public struct MeasurementUnit: Hashable, Sendable {
  /// The symbol without prefix: "A", "°C", "%"; "°" where the scale of a temperature is not said.
  public var symbol: String
  /// The power of ten of its prefix.
  public var exponent: Int
  /// Whether it is said to be of direct voltage or current.
  public var isDirect: Bool

  /// Makes a unit.
  public init(_ symbol: String, exponent: Int = 0, isDirect: Bool = false) {
    self.symbol = symbol
    self.exponent = exponent
    self.isDirect = isDirect
  }

  /// The symbol with its prefix; "?" for a prefix that has no symbol here.
  public var text: String { (MeasurementUnit.prefixes.first { $0.value == exponent }?.key ?? "?") + symbol }

  static let prefixes: [String: Int] = ["": 0, "m": -3, "k": 3, "µ": -6, "\u{3BC}": -6, "M": 6, "c": -2]
  /// The symbols that prefixes stand before.
  static let bases: Set<String> = ["V", "A", "Ω", "\u{2126}", "W", "Hz", "Ah", "Wh", "VA", "g", "m", "s", "F", "H"]

  /// The unit of a symbol; nil for what is none.
  static func of(_ symbol: String) -> MeasurementUnit? { known[symbol] }

  private static let known: [String: MeasurementUnit] = {
    var units: [String: MeasurementUnit] = [:]
    for base in bases {
      let plain = base == "\u{2126}" ? "Ω" : base
      for (prefix, exponent) in prefixes where prefix != "c" || base == "m" {
        units[prefix + base] = MeasurementUnit(plain, exponent: exponent)
      }
    }
    let directs = ["DC", "CC", "dc", "cc", "Dc", "Cc"]
    for suffix in directs + ["AC", "CA", "ac", "ca", "Ac", "Ca"] {
      for prefix in ["", "m", "k"] {
        for base in ["V", "A"] {
          units[prefix + base + suffix] = MeasurementUnit(
            base, exponent: prefixes[prefix] ?? 0, isDirect: directs.contains(suffix))
        }
      }
    }
    for word in ["h", "min", "K", "rpm", "dB"] { units[word] = MeasurementUnit(word) }
    for length in ["mm", "cm", "m", "km"] {
      for (power, digit) in ["²": "2", "³": "3"] {
        units[length + power] = MeasurementUnit(length + power)
        units[length + digit] = MeasurementUnit(length + power)
      }
    }
    return units
  }()
}

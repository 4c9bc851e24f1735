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

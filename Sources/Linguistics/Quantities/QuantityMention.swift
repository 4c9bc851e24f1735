import Quantities

/// A quantity that a text mentions, as it was read.
package struct QuantityMention: Hashable, Sendable {
  /// One number with its unit.
  package struct Amount: Hashable, Sendable {
    /// The number, its sign included.
    package var value: ExactDecimal
    /// The unit; nil where none is written.
    package var unit: MeasurementUnit?
    /// The tokens of sign, number and unit.
    package var tokens: Range<Int>
    /// Where the number stands, its sign included, in UTF-8 code units.
    package var numberRange: Range<Int>
    /// Whether it is written as a word.
    package var isWord = false
    /// Whether a plus sign stands before it.
    package var hasPlus = false

    /// The number of units without a prefix.
    package var baseValue: ExactDecimal { value.scaled(byPowerOfTen: unit?.exponent ?? 0).normalized }
  }

  /// How its amounts belong together.
  package enum Form: Hashable, Sendable {
    case single
    /// From the first to the second.
    case range
    /// Height × width × depth.
    case product
  }

  /// How its amounts belong together.
  package var form: Form
  /// The amounts, in the order of the text.
  package var amounts: [Amount]
  /// Whether what lies beyond the ends of a range is meant: "outside 5 to 10 V".
  package var isOutside = false
  /// What something is compared with it by: "<" for "below 5 °C", ">" for "2.9 V < VH".
  package var comparator: Comparator?
  /// The tokens of the comparison.
  package var comparatorTokens: Range<Int>?
  /// The name that it is subtracted from: "Vbat" of "Vbat − 0.1 V".
  package var subtractedFrom: String?
  /// All its tokens.
  package var tokens: Range<Int>
  /// Where it stands, in UTF-8 code units.
  package var range: Range<Int>
  /// What is wrong with how it is written.
  package var faults: [NotationFault]
}

/// How like an expectation a passage must be for what a check says of it: cosines of weighed features, from 0 to 1.
///
/// No fit stands behind them, and no record says how each was found: they are those that the tests pass with.
enum Likeness {
  /// To the likest expectation, where a passage words none: letters may be a marking, a term the opposite of ours, a figure
  /// one of the product's.
  static let mayBeMarking: Float = 0.10
  static let mayBeOpposed: Float = 0.20
  static let mayBeFigure: Float = 0.25

  /// To the expectation that it words: its terms are those of the glossary.
  static let usesTerms: Float = 0.15
  /// Its translations word that expectation too.
  static let isComparable: Float = 0.20
  /// It speaks of what the expectation speaks of.
  static let isRelated: Float = 0.30
  /// It is clear enough what it speaks of for a right figure to be one for something else.
  static let isDistinct: Float = 0.40
  /// It says what the expectation says.
  static let isWorded: Float = 0.50
  /// A word that is right for another concept stands for this one, where another term shows so, and where none does.
  static let meansTerm: Float = 0.32
  static let meansTermAlone: Float = 0.62
  /// A single word tells which yes-or-no fact it is about.
  static let isAlmostWhole: Float = 0.75
  /// It is our own but for a few words: a denial stands where ours does, a comparison is ours, no denial is exchanged.
  static let deniesAlike: Float = 0.84
  static let comparesAlike: Float = 0.85
  static let isOwn: Float = 0.90
}

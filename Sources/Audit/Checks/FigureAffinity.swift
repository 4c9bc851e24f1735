/// How much a passage must be about a figure to be held against it: its likeness to the expectations that print the figure,
/// and what is added where more speaks for it.
///
/// No fit stands behind them either: see `Likeness`.
enum FigureAffinity {
  /// What is added where the passage words an expectation that prints the figure, or one of the same topic.
  static let worded: Float = 0.20
  static let sameTopic: Float = 0.10
  /// What is added where a figure that nobody states has the scale of the unit, or is nearly the number.
  static let sameScale: Float = 0.12
  static let nearNumber: Float = 0.30

  /// From when on a figure that nobody states is taken for one of the same form or number, and for one of the same unit.
  static let isMeant: Float = 0.12
  static let isMeantByUnit: Float = 0.20
  /// From when on a passage is about a figure, and by how much more than about the right one that it states.
  static let isSubject: Float = 0.40
  static let lead: Float = 0.22
}

import Quantities

extension LanguageProfile.Comparisons {
  /// All phrases, each with what it says.
  public var table: PhraseTable<Comparator> {
    PhraseTable(
      lessThan.map { ($0, .lessThan) } + atMost.map { ($0, .atMost) } + greaterThan.map { ($0, .greaterThan) }
        + atLeast.map { ($0, .atLeast) })
  }
}

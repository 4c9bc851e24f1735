import Quantities

extension LanguageProfile.Comparisons {
  /// All phrases with what they mean.
  package var phrases: [(String, Comparator)] {
    let each: [(Comparator, [String])] = [
      (.lessThan, lessThan), (.atMost, atMost), (.greaterThan, greaterThan), (.greaterThan, beyond),
      (.atLeast, atLeast),
    ]
    return each.flatMap { comparator, phrases in phrases.map { ($0, comparator) } }
  }
}

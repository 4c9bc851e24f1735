import Quantities
import SpecModel

/// A comparison of an input with a figure of the product, and who makes it.
private struct Threshold {
  let reader: String
  let condition: Condition
  let input: InputID
  let comparator: Comparator
  let fact: FactID
  /// What the fact is added to, or taken away from; nil where the input is compared with the fact itself.
  var base: Base?

  /// Another input, and whether the fact is added to it.
  struct Base: Hashable {
    let input: InputID
    let isAdded: Bool
  }

  var isDownwards: Bool { comparator == .lessThan || comparator == .atMost }
}

extension Analysis {
  /// One limit is to have one figure: two tables, protections or diagnostics that compare the same input in the same
  /// direction have to compare it with the same fact, and agree whether the fact itself is inside.
  ///
  /// Constants are bounds of nature, a release threshold is another role than that which trips, and rows of one table
  /// may form a scale: none of these is meant. Facts that differ on purpose are declared in `gradedThresholds`.
  mutating func checkThresholds() {
    let all = thresholds
    for (number, one) in all.enumerated() {
      for other in all.dropFirst(number + 1) where differ(one, other) { report(one, other) }
    }
  }

  private func differ(_ one: Threshold, _ other: Threshold) -> Bool {
    guard one.reader != other.reader, one.input == other.input, one.base == other.base,
      one.isDownwards == other.isDownwards
    else { return false }
    guard one.fact != other.fact else { return one.comparator != other.comparator }
    return !behaviour.gradedThresholds.contains { $0.contains(one.fact) && $0.contains(other.fact) }
  }

  private mutating func report(_ one: Threshold, _ other: Threshold) {
    let (left, right) = (formula(one.condition), formula(other.condition))
    let example =
      search(.any([.all([left, .not(right)]), .all([right, .not(left)])])) { sample in
        "\(sample): of \(one.condition.words) (\(one.reader)) and \(other.condition.words) (\(other.reader)) one holds"
      } confirmedBy: {
        $0.holds(one.condition) != $0.holds(other.condition)
      }
      ?? search(.all([left, right])) { sample in
        "\(sample): \(one.condition.words) and \(other.condition.words) hold, and nothing keeps the two figures equal"
      } confirmedBy: {
        $0.holds(one.condition) && $0.holds(other.condition)
      }
    defect(
      .threshold, other.reader,
      "compares \(other.condition.words) where \(one.reader) compares \(one.condition.words)", example)
  }

  private var thresholds: [Threshold] {
    behaviour.diagnostics.flatMap { comparisons($0.condition, "diagnostic \($0.code)") }
      + behaviour.protections.flatMap {
        comparisons(.compare($0.input, $0.trips, .fact($0.threshold)), "protection \($0.id)")
      }
      + behaviour.tables.flatMap { table in
        table.rows.flatMap(\.conditions).flatMap { comparisons($0, "table \(table.id)") }
      }
  }

  private func comparisons(_ condition: Condition, _ reader: String) -> [Threshold] {
    condition.leaves.flatMap { leaf -> [Threshold] in
      switch leaf {
      case .compare(let input, let comparator, .fact(let fact)):
        [Threshold(reader: reader, condition: leaf, input: input, comparator: comparator, fact: fact)]
      case .compare(let input, let comparator, .offset(let other, let offset)):
        [
          Threshold(
            reader: reader, condition: leaf, input: input, comparator: comparator, fact: offset.fact,
            base: Threshold.Base(input: other, isAdded: offset.isAdded))
        ]
      case .inside(let input, let fact):
        [Comparator.atLeast, .atMost].map {
          Threshold(reader: reader, condition: leaf, input: input, comparator: $0, fact: fact)
        }
      default: []
      }
    }
  }
}

import SpecModel

/// A variant as what is kept is found by: equal numbers are equal values.
struct NumberedVariant {
  let specification: Specification
  /// A number for each fact and, last, one for the name.
  let numbers: [Int]
}

/// Values that are made of a product's facts, kept for other products that have the same of what was read for them.
///
/// What is read decides what else is read, so that a product with the same of all that was read for a value would have
/// read the same, and got the same.
final class Recalled<Value> {
  /// Values for which the same facts were read.
  private struct Group {
    let positions: [Int]
    var values: [[Int]: Value] = [:]

    func key(_ variant: NumberedVariant, _ number: Int) -> [Int] {
      var key = [number]
      for position in positions { key.append(variant.numbers[position]) }
      return key
    }
  }

  private var groups: [Group] = []

  /// The value that was kept for a variant; what else it depends on has a number.
  func known(for variant: NumberedVariant, beside number: Int = 0) -> Value? {
    for group in groups {
      if let value = group.values[group.key(variant, number)] { return value }
    }
    return nil
  }

  /// Keeps a value for which this was read.
  func keep(_ value: Value, _ reads: FactReads, for variant: NumberedVariant, beside number: Int = 0) {
    let count = variant.numbers.count - 1
    let positions = reads.positions(among: count) + (reads.isNameRead ? [count] : [])
    let index = groups.firstIndex { $0.positions == positions } ?? groups.count
    if index == groups.count { groups.append(Group(positions: positions)) }
    groups[index].values[groups[index].key(variant, number)] = value
  }

  /// The value that was kept, or a new one.
  func value(
    for variant: NumberedVariant, beside number: Int = 0, _ make: (Specification) throws -> Value
  ) rethrows -> Value {
    if let value = known(for: variant, beside: number) { return value }
    let (specification, reads) = variant.specification.recorded
    let value = try make(specification)
    keep(value, reads, for: variant, beside: number)
    return value
  }

  func forget() { groups = [] }
}

extension Specification {
  /// The specification as one that tells what is read of its facts.
  var recorded: (Specification, FactReads) {
    let reads = FactReads()
    var specification = self
    specification.facts.reads = reads
    return (specification, reads)
  }
}

import SpecModel
import Synchronization

/// A variant as what is kept is found by: equal numbers are equal values.
struct NumberedVariant: Sendable {
  /// The product, with signs for the digits of its name.
  let specification: Specification
  /// The digits that the signs stand for.
  let digits: [UInt8]
  /// As it is, and what it is a variant of.
  let variant: Variant
  let base: Specification
  /// A number for each fact and, last, one for the name.
  let numbers: [Int]

  /// The product as it is.
  var original: Specification { variant.specification(of: base) }
}

/// Values that are made of a product's facts, kept for other products that have the same of what was read for them.
///
/// What is large is kept from the second time on that it is made: most of what depends on many facts is never asked for
/// again, and would only take the room of what is.
///
/// What is read decides what else is read, so that a product with the same of all that was read for a value would have
/// read the same, and got the same.
final class Recalled<Value: Sendable>: Sendable {
  /// Values for which the same facts were read.
  private struct Group {
    let positions: [Int]
    var values: [[Int]: Value] = [:]
    /// What was made once.
    var seen: Set<Int> = []

    func key(_ variant: NumberedVariant, _ number: Int) -> [Int] {
      var key = [number]
      key.reserveCapacity(positions.count + 1)
      for position in positions { key.append(variant.numbers[position]) }
      return key
    }
  }

  private struct State {
    var groups: [Group] = []
    var size = 0
    var count = 0

    /// Forgets the values, but not what has been asked for.
    mutating func forget() {
      for index in groups.indices { groups[index].values = [:] }
      (size, count) = (0, 0)
    }
  }

  private let state = Mutex(State())
  private let sizeOf: (@Sendable (Value) -> Int)?

  /// So many values are kept, and so many times something is known to have been made, before it begins anew.
  private static var limit: Int { 1 << 12 }

  /// Starts with nothing kept.
  ///
  /// - Parameter size: how many bytes a value takes; without it, each value is kept as soon as it is made.
  init(size: (@Sendable (Value) -> Int)? = nil) { sizeOf = size }

  /// How many bytes are kept.
  var size: Int { state.withLock(\.size) }

  /// The value that was kept for a variant; what else it depends on has a number.
  func known(for variant: NumberedVariant, beside number: Int = 0) -> Value? {
    state.withLock { state in
      for index in state.groups.indices {
        let key = state.groups[index].key(variant, number)
        if let value = state.groups[index].values[key] { return value }
      }
      return nil
    }
  }

  /// Keeps a value for which this was read.
  func keep(_ value: Value, _ reads: FactReads, for variant: NumberedVariant, beside number: Int = 0) {
    let count = variant.numbers.count - 1
    let positions = reads.positions(among: count) + (reads.isNameRead ? [count] : [])
    state.withLock { state in
      let index = state.groups.firstIndex { $0.positions == positions } ?? state.groups.count
      if index == state.groups.count { state.groups.append(Group(positions: positions)) }
      let key = state.groups[index].key(variant, number)
      if sizeOf != nil {
        if state.groups[index].seen.count == Self.limit { state.groups[index].seen = [] }
        // Unlike keys with equal digests only keep a value too early.
        guard !state.groups[index].seen.insert(key.hashValue).inserted else { return }
      }
      // Another core may have made it meanwhile.
      guard state.groups[index].values[key] == nil else { return }
      if state.count == Self.limit { state.forget() }
      state.count += 1
      state.size += sizeOf?(value) ?? 0
      state.groups[index].values[key] = value
    }
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

  /// Forgets the values, but not what has been asked for.
  func forget() { state.withLock { $0.forget() } }
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

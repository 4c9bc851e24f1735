import Localization
import SpecModel
import Synchronization

/// A variant as what is kept is found by: equal numbers are equal values.
struct NumberedVariant: Sendable {
  /// The product, with signs for the digits of its name.
  let specification: Specification
  /// The digits that the signs stand for, as many as there are signs for names.
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
  /// Values for which the same facts were read, and the figures of the same facts printed.
  private struct Group {
    let positions: [Int]
    let printed: [FactID]
    var values: [[Int]: Value] = [:]
    /// What was made once.
    var seen: Set<Int> = []

    /// What values of a variant are found by; nil where one of its figures can't be printed.
    func key(_ variant: NumberedVariant, _ number: Int, _ figures: PrintedFigures?) -> [Int]? {
      var key = [number]
      key.reserveCapacity(positions.count + printed.count + 1)
      for position in positions { key.append(variant.numbers[position]) }
      for fact in printed {
        guard let figure = figures?.figure(fact, of: variant) else { return nil }
        key.append(figure.look)
      }
      return key
    }
  }

  /// A value with the digits of a variant, which stand where its signs are.
  struct Filled {
    let value: Value
    let digits: [UInt8]
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
  private let figures: PrintedFigures?
  private let ignored: Set<Int>

  /// So many values are kept, and so many times something is known to have been made, before it begins anew.
  private static var limit: Int { 1 << 12 }

  /// Starts with nothing kept.
  ///
  /// - Parameters:
  ///   - size: how many bytes a value takes; without it, each value is kept as soon as it is made.
  ///   - figures: how figures look, where values are made with signs for their digits.
  ///   - ignored: the positions of facts whose values do not matter, although they are read.
  init(
    size: (@Sendable (Value) -> Int)? = nil, _ figures: PrintedFigures? = nil, ignoring ignored: Set<Int> = []
  ) {
    (sizeOf, self.figures, self.ignored) = (size, figures, ignored)
  }

  /// How many bytes are kept.
  var size: Int { state.withLock(\.size) }

  /// The value that was kept for a variant, or a new one; what else it depends on has a number.
  func value(
    for variant: NumberedVariant, beside number: Int = 0, _ make: (Specification) throws -> Value
  ) rethrows -> Value {
    try filled(for: variant, beside: number) { specification, _ in try make(specification) }.value
  }

  /// The same, made with signs for the digits of its figures.
  func filled(
    for variant: NumberedVariant, beside number: Int = 0, _ make: (Specification, FigureMarks?) throws -> Value
  ) rethrows -> Filled {
    if let known = known(for: variant, beside: number) { return known }
    let marks = figures.map { FigureMarks($0.varied) }
    let (specification, reads) = variant.specification.recorded
    let value = try make(specification, marks)
    let printed = marks?.facts ?? []
    keep(value, reads, printed, for: variant, beside: number)
    return Filled(value: value, digits: digits(of: printed, variant))
  }

  private func known(for variant: NumberedVariant, beside number: Int) -> Filled? {
    let found: (Value, [FactID])? = state.withLock { state in
      for group in state.groups {
        guard let key = group.key(variant, number, figures), let value = group.values[key] else { continue }
        return (value, group.printed)
      }
      return nil
    }
    return found.map { Filled(value: $0, digits: digits(of: $1, variant)) }
  }

  /// The digits of the name and of what is printed, in the order of their signs.
  private func digits(of printed: [FactID], _ variant: NumberedVariant) -> [UInt8] {
    printed.reduce(into: variant.digits) { $0 += figures?.figure($1, of: variant)?.digits ?? [] }
  }

  /// Keeps a value for which this was read and printed.
  private func keep(
    _ value: Value, _ reads: FactReads, _ printed: [FactID], for variant: NumberedVariant, beside number: Int
  ) {
    let count = variant.numbers.count - 1
    let positions = reads.positions(among: count).filter { !ignored.contains($0) } + (reads.isNameRead ? [count] : [])
    state.withLock { state in
      let index =
        state.groups.firstIndex { $0.positions == positions && $0.printed == printed } ?? state.groups.count
      if index == state.groups.count { state.groups.append(Group(positions: positions, printed: printed)) }
      guard let key = state.groups[index].key(variant, number, figures) else { return }
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

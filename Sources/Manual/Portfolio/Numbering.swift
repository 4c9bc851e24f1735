/// Gives equal values equal numbers, and different ones different numbers.
struct Numbering<Value: Hashable & Sendable>: Sendable {
  private var known: [Value: Int] = [:]
  private var last = 0

  /// So many values are known before it begins anew: a value that comes back has another number then.
  private static var limit: Int { 1 << 12 }

  mutating func number(of value: Value) -> Int {
    if let number = known[value] { return number }
    if known.count == Self.limit { known = [:] }
    last += 1
    known[value] = last
    return last
  }
}

import Quantities

/// The numbers that stand for all numbers where inputs are compared with each other plus something: x < y + 5.
///
/// A set of such comparisons that can hold at all holds with values that are sums along the shortest paths between them:
/// a constant, or one far above all of them, and what the comparisons on the way to the input add, less one smallest step
/// for each that excludes its bound. A path has no more steps than there are inputs.
struct OffsetPoints {
  /// The points of each input, in ascending order.
  let points: [Int: [ExactDecimal]]

  /// The points of all inputs, in ascending order.
  var all: [ExactDecimal] { Set(points.values.joined()).sorted() }

  /// Finds the points of inputs that these atoms compare; nil where none of them adds anything.
  init?(of inputs: [Int], _ atoms: [Atom]) {
    var edges: [(from: Int, to: Int, sum: ExactDecimal)] = []
    var sums: [Int: Set<ExactDecimal>] = [:]
    for case .compare(let input, _, let bound) in atoms {
      switch bound {
      case .number(let number): sums[input, default: []].insert(number)
      case .input(let other, let sum): edges += [(other, input, sum), (input, other, -sum)]
      }
    }
    guard edges.contains(where: { $0.sum != 0 }) else { return nil }
    let farthest = edges.map(\.sum).max() ?? 0
    let highest = sums.values.joined().max() ?? 0
    let top = inputs.reduce(highest + 1) { top, _ in top + farthest }
    for input in inputs { sums[input, default: []].insert(top) }
    for _ in inputs.dropFirst() {
      let known = sums
      for edge in edges { sums[edge.to, default: []].formUnion(known[edge.from, default: []].map { $0 + edge.sum }) }
    }
    let step = Self.step(between: Set(sums.values.joined()).sorted(), inputs.count)
    points = sums.mapValues { own in
      Set(own.flatMap { sum in (0...inputs.count).map { sum - step * ExactDecimal(coefficient: $0) } }).sorted()
    }
  }

  /// A decimal step of which `count` and one more fit between any two of the numbers.
  private static func step(between numbers: [ExactDecimal], _ count: Int) -> ExactDecimal {
    var digits = numbers.map(\.fractionDigits).max() ?? 0
    let narrowest = zip(numbers.dropFirst(), numbers).map { $0 - $1 }.min() ?? 1
    while ExactDecimal(coefficient: count + 1, fractionDigits: digits) >= narrowest { digits += 1 }
    return ExactDecimal(coefficient: 1, fractionDigits: digits)
  }
}

/// All readings of some clocks that satisfy bounds on each of them and on their differences: a difference-bound matrix.
///
/// The form is canonical, every bound as tight as the others make it, so that a zone is empty exactly if a clock would
/// have to be before itself, and lies in another exactly if none of its bounds is looser (Bengtsson and Yi, "Timed
/// Automata: Semantics, Algorithms and Tools", 2004). Clock 0 is always 0.
struct Zone: Hashable, Sendable {
  /// What a difference of two clocks is at most.
  struct Bound: Hashable, Comparable, Sendable {
    /// Twice the number, and one more where the number itself is allowed.
    private let code: Int

    static func atMost(_ number: Int) -> Bound { Bound(code: 2 * number + 1) }
    static func below(_ number: Int) -> Bound { Bound(code: 2 * number) }
    static let none = Bound(code: Int.max)

    /// The number.
    var number: Int { code >> 1 }
    /// Whether the number itself is allowed.
    var isInclusive: Bool { code & 1 != 0 }

    static func < (left: Bound, right: Bound) -> Bool { left.code < right.code }

    static func + (left: Bound, right: Bound) -> Bound {
      if left == .none || right == .none { return .none }
      return Bound(code: left.code + right.code - (left.code & 1 | right.code & 1))
    }

    /// What holds of the difference where this bound is broken: that the opposite difference is so small.
    var contrary: Bound { Bound(code: 1 - code) }
  }

  /// How many clocks there are, that which is always 0 included.
  private(set) var size: Int
  private var bounds: [Bound]

  /// The zone of no clocks.
  init() { (size, bounds) = (1, [.atMost(0)]) }

  /// What the first clock less the second is at most.
  subscript(first: Int, second: Int) -> Bound { bounds[first * size + second] }

  /// Whether no readings satisfy the bounds.
  var isEmpty: Bool { bounds[0] < .atMost(0) }

  /// Leaves the readings for which the first clock less the second keeps within the bound.
  mutating func limit(_ first: Int, _ second: Int, to bound: Bound) {
    guard !isEmpty, bound < bounds[first * size + second] else { return }
    guard self[second, first] + bound >= .atMost(0) else {
      bounds[0] = .below(0)
      return
    }
    bounds[first * size + second] = bound
    var left = 0
    while left < size {
      let way = bounds[left * size + first] + bound
      var right = 0
      while right < size {
        let sum = way + bounds[second * size + right]
        if sum < bounds[left * size + right] { bounds[left * size + right] = sum }
        right += 1
      }
      left += 1
    }
  }

  /// Lets any time pass.
  mutating func elapse() { for clock in 1..<max(1, size) { bounds[clock * size] = .none } }

  /// Forgets what the first clock less the second is at most.
  mutating func loosen(_ first: Int, _ second: Int) { bounds[first * size + second] = .none }

  /// The zone of other clocks: each goes on from one of this zone, or starts now if there is none that it goes on from.
  func continued(_ clocks: [Int?]) -> Zone {
    var zone = self
    let sources = [0] + clocks.map { $0 ?? 0 }
    zone.size = sources.count
    // Clocks that start now go on from the one that is always 0.
    zone.bounds = sources.flatMap { first in sources.map { self[first, $0] } }
    return zone
  }

  /// Whether all readings of the other zone, of the same clocks, are readings of this one.
  func contains(_ other: Zone) -> Bool {
    var place = 0
    while place < bounds.count {
      if bounds[place] < other.bounds[place] { return false }
      place += 1
    }
    return true
  }
}

/// How a value is compared with a bound.
public enum Comparator: String, Sendable, CaseIterable {
  case lessThan = "<"
  case atMost = "≤"
  case greaterThan = ">"
  case atLeast = "≥"

  /// Whether `value` stands in this relation to `bound`.
  public func holds<Value: Comparable>(_ value: Value, _ bound: Value) -> Bool {
    switch self {
    case .lessThan: value < bound
    case .atMost: value <= bound
    case .greaterThan: value > bound
    case .atLeast: value >= bound
    }
  }

  /// Whether it holds above its bound.
  public var isUpward: Bool { self == .greaterThan || self == .atLeast }

  /// The comparator that holds exactly where this one does not.
  public var negated: Comparator {
    switch self {
    case .lessThan: .atLeast
    case .atMost: .greaterThan
    case .greaterThan: .atMost
    case .atLeast: .lessThan
    }
  }
}

/// A one-sided limit: at most 95 %, more than 2.8 V.
public struct Limit<Unit: UnitOfMeasure>: Hashable, Sendable {
  /// On which side of the bound the limit holds, and whether the bound is inside.
  public let comparator: Comparator
  /// The bound.
  public let bound: Quantity<Unit>

  /// Makes the limit "`comparator` `bound`".
  public init(_ comparator: Comparator, _ bound: Quantity<Unit>) {
    self.comparator = comparator
    self.bound = bound
  }

  /// Whether the quantity keeps within the limit.
  public func allows(_ quantity: Quantity<Unit>) -> Bool { comparator.holds(quantity, bound) }
}

import Quantities

extension Comparator {
  /// Whether it holds above its bound.
  var isUpward: Bool { self == .greaterThan || self == .atLeast }

  /// What holds where it does not.
  var complement: Comparator {
    switch self {
    case .lessThan: .atLeast
    case .atLeast: .lessThan
    case .greaterThan: .atMost
    case .atMost: .greaterThan
    }
  }
}

import Quantities

/// Two quantities that a product states, and how the first stands to the second whatever is chosen.
///
/// A shutdown level below the restart level, 12 s before 90 s: what the rows of a table rely on without saying it.
public struct FactOrder: Hashable, Sendable {
  /// The quantity on the left.
  public let first: FactID
  /// How it stands to the other.
  public let comparator: Comparator
  /// The quantity on the right.
  public let second: FactID

  /// Makes an order.
  public init(_ first: FactID, _ comparator: Comparator, _ second: FactID) {
    (self.first, self.comparator, self.second) = (first, comparator, second)
  }
}

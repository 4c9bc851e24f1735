import Quantities

/// When a protection trips and releases, as a document prints it.
public struct PrintedTrip: Hashable, Sendable {
  /// How long a comparison has to hold.
  public enum Delay: Hashable, Sendable {
    /// As long as a fact says.
    case fact(FactID)
    /// As long as a user has set.
    case seconds(ExactDecimal)
  }

  /// A comparison of the watched input that has to hold for some time.
  public struct Limit: Hashable, Sendable {
    /// The relation to the bound.
    public var comparator: Comparator
    /// What the input is compared with.
    public var bound: Operand
    /// How long; at once if nil.
    public var delay: Delay?

    /// Makes a limit.
    public init(_ comparator: Comparator, _ bound: Operand, for delay: Delay? = nil) {
      (self.comparator, self.bound, self.delay) = (comparator, bound, delay)
    }
  }

  /// The input that is watched.
  public var input: InputID
  /// What trips.
  public var trip: Limit
  /// What releases, where that is more than that it no longer trips.
  public var release: Limit?

  /// Whether what has happened before matters; otherwise the protection has tripped exactly while the comparison holds.
  public var isLatched: Bool { release != nil || trip.delay != nil }

  /// Makes what is printed of a protection that trips and releases at these values, after these delays.
  public init(
    _ protection: Protection, threshold: Operand, release: Operand?, tripDelay: Delay?, releaseDelay: Delay?
  ) {
    input = protection.input
    trip = Limit(protection.trips, threshold, for: tripDelay)
    if let release {
      self.release = Limit(protection.releases, release, for: releaseDelay)
    } else if releaseDelay != nil {
      self.release = Limit(protection.trips.negated, threshold, for: releaseDelay)
    }
  }
}

/// An on-delay, as TON of IEC 61131-3: it has run out once its condition has held without a break for long enough.
///
/// It runs out when the time is over, at the instant itself; or right after it, where more than the time is meant.
public struct Timer: Sendable {
  /// Its name.
  public let id: TimerID
  /// While this holds it runs; when it ceases to hold, the timer is at rest again.
  public var condition: Condition
  /// How long it runs: a fact with a unit of time.
  public var duration: FactID
  /// Whether more than that time has to pass; then exactly that time is not enough.
  public var isExclusive: Bool
  /// Where that is stated.
  public let sources: [Source]

  /// Makes a timer that runs while `condition` holds and has run out after the time `duration`.
  public init(_ id: TimerID, while condition: Condition, for duration: FactID, from sources: Source...) {
    self.init(id, while: condition, for: duration, isExclusive: false, from: sources)
  }

  /// Makes a timer that runs while `condition` holds and has run out after more than the time `duration`.
  public init(_ id: TimerID, while condition: Condition, forMoreThan duration: FactID, from sources: Source...) {
    self.init(id, while: condition, for: duration, isExclusive: true, from: sources)
  }

  /// Makes a timer with a list of sources.
  package init(
    _ id: TimerID, while condition: Condition, for duration: FactID, isExclusive: Bool, from sources: [Source]
  ) {
    self.isExclusive = isExclusive
    self.id = id
    self.condition = condition
    self.duration = duration
    self.sources = sources
  }
}

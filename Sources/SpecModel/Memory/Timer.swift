/// An on-delay, as TON of IEC 61131-3: it has run out once its condition has held without a break for long enough.
public struct Timer: Sendable {
  /// Its name.
  public let id: TimerID
  /// While this holds it runs; when it ceases to hold, the timer is at rest again.
  public var condition: Condition
  /// How long it runs: a fact with a unit of time.
  public var duration: FactID
  /// Where that is stated.
  public let sources: [Source]

  /// Makes a timer that runs while `condition` holds and has run out after the time `duration`.
  public init(_ id: TimerID, while condition: Condition, for duration: FactID, from sources: Source...) {
    self.init(id, while: condition, for: duration, from: sources)
  }

  init(_ id: TimerID, while condition: Condition, for duration: FactID, from sources: [Source]) {
    self.id = id
    self.condition = condition
    self.duration = duration
    self.sources = sources
  }

  /// The key of its words.
  public var text: TextKey { TextKey("timer.\(id)") }
}

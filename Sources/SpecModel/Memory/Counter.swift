/// An up counter, as CTU of IEC 61131-3: it counts how often its condition has become true since its last reset.
public struct Counter: Sendable {
  /// Its name.
  public let id: CounterID
  /// Counted each time that this becomes true.
  public var counts: Condition
  /// The count that is waited for: a fact that is a number.
  public var target: FactID
  /// While this holds the count is 0.
  public var resets: Condition
  /// Where that is stated.
  public let sources: [Source]

  /// Makes a counter that counts how often `counts` has become true, up to `target`, and starts anew when `resets` holds.
  public init(
    _ id: CounterID, counts: Condition, to target: FactID, resets: Condition, from sources: Source...
  ) {
    self.init(id, counts: counts, to: target, resets: resets, from: sources)
  }

  /// Makes a counter with a list of sources.
  package init(_ id: CounterID, counts: Condition, to target: FactID, resets: Condition, from sources: [Source]) {
    self.id = id
    self.counts = counts
    self.target = target
    self.resets = resets
    self.sources = sources
  }

  /// The key of its words.
  public var text: TextKey { TextKey("counter.\(id)") }
}

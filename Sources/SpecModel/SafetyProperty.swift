/// What must hold whatever the inputs do, stated beside the tables and independently of them.
///
/// It is proven, not executed: the engine does not read it.
///
/// It can speak of time by timers of its own, which the product knows nothing of: such a timer has elapsed once its
/// condition has held for so long without a break, up to the instant that it is asked in. That an output stays off for
/// 30 s, `off` being a timer that runs while it is:
///
/// ```swift
/// .init(before: .load == .disconnected, when: .load == .connected, then: .elapsed(.off), timers: [off])
/// ```
public struct SafetyProperty: Sendable {
  /// Wherever `when` holds, `then` must hold in the same sample.
  public struct Implication: Sendable {
    /// What held before the sample, at the end of the instant before it; before the first sample nothing did, and no
    /// protection had tripped.
    public let before: Condition
    /// What the sample brings.
    public let when: Condition
    /// What must hold then.
    public let then: Condition
    /// The protection that may still wait for its delay: while it does, `then` need not hold.
    public let afterDelayOf: ProtectionID?
    /// Timers of its own.
    public let timers: [Timer]

    /// Makes an implication; without `before` it is about every state.
    public init(
      before: Condition = .all([]), when: Condition, then: Condition, afterDelayOf: ProtectionID? = nil,
      timers: [Timer] = []
    ) {
      self.before = before
      self.when = when
      self.then = then
      self.afterDelayOf = afterDelayOf
      self.timers = timers
    }
  }

  /// Its name.
  public let id: PropertyID
  /// What must hold, all of it.
  public var implications: [Implication]
  /// The profile whose release thresholds it is about; nil if it is about every profile.
  public let profile: String?
  /// Where that is stated.
  public let sources: [Source]

  /// Makes a property.
  public init(
    _ id: PropertyID, inProfile profile: String? = nil, _ implications: [Implication], from sources: Source...
  ) {
    self.id = id
    self.implications = implications
    self.profile = profile
    self.sources = sources
  }
}

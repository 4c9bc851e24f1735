/// What must hold whatever the inputs do, stated beside the tables and independently of them.
///
/// It is proven, not executed: the engine does not read it.
public struct SafetyProperty: Sendable {
  /// Wherever `when` holds, `then` must hold in the same sample.
  public struct Implication: Sendable {
    /// Which protections have tripped before the sample; made of `tripped`, `not`, `all` and `any` alone.
    public let before: Condition
    /// What the sample brings.
    public let when: Condition
    /// What must hold then.
    public let then: Condition
    /// The protection that may still wait for its delay: while it does, `then` need not hold.
    public let afterDelayOf: ProtectionID?

    /// Makes an implication; without `before` it is about every state.
    public init(
      before: Condition = .all([]), when: Condition, then: Condition, afterDelayOf: ProtectionID? = nil
    ) {
      self.before = before
      self.when = when
      self.then = then
      self.afterDelayOf = afterDelayOf
    }
  }

  /// Its name.
  public let id: PropertyID
  /// What must hold, all of it.
  public let implications: [Implication]
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

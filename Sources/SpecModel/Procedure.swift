/// Something to do in steps, one after the other.
public struct Procedure: Sendable {
  /// A step: what to do, how to see that it worked, and what to do if it did not.
  public struct Step: Sendable {
    /// What to do.
    public let action: Statement
    /// What has to be so before the next step.
    public let checks: [Statement]
    /// What to do if a check fails.
    public let remedy: Statement?

    /// Makes a step.
    public init(_ action: Statement, check checks: Statement..., otherwise remedy: Statement? = nil) {
      self.action = action
      self.checks = checks
      self.remedy = remedy
    }

    /// All that it says, in order.
    public var statements: [Statement] { [action] + checks + (remedy.map { [$0] } ?? []) }
  }

  /// The steps in their order.
  public let steps: [Step]

  /// Makes a procedure.
  public init(_ steps: [Step]) { self.steps = steps }

  /// All that it says, in order.
  public var statements: [Statement] { steps.flatMap(\.statements) }
}

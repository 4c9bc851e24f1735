/// Something to do in steps, one after the other.
public struct Procedure: Sendable {
  /// A step: what to do, and how to see that it worked.
  public struct Step: Sendable {
    /// What to do.
    public let action: Statement
    /// What has to be so before the next step.
    public let checks: [Statement]

    /// Makes a step.
    public init(_ action: Statement, check checks: Statement...) {
      self.action = action
      self.checks = checks
    }
  }

  /// The steps in their order.
  public let steps: [Step]

  /// Makes a procedure.
  public init(_ steps: [Step]) { self.steps = steps }

  /// All that it says, in order.
  public var statements: [Statement] { steps.flatMap { [$0.action] + $0.checks } }
}

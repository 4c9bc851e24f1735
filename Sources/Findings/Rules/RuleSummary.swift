/// What a report says about a rule.
public struct RuleSummary: Hashable, Sendable {
  /// Its id.
  public let id: RuleID
  /// The severity of its findings, unless a finding has its own.
  package let severity: Severity
  /// What kind of error it finds.
  package let mqm: MQMErrorType
  /// What it requires, in one sentence.
  package let summary: String
  /// Why, and what to do.
  package let help: String
  /// The lines of its examples: what it accepts first, then what it rejects.
  package let examples: [[ExampleLine]]

  /// Describes a rule that has no examples.
  package init(_ id: RuleID, _ severity: Severity, _ mqm: MQMErrorType, summary: String, help: String) {
    self.id = id
    self.severity = severity
    self.mqm = mqm
    self.summary = summary
    self.help = help
    examples = []
  }

  /// Says of a rule what its description says.
  package init(_ rule: some DescribedRule) {
    id = rule.id
    severity = rule.severity
    mqm = rule.mqm
    summary = rule.summary
    help = rule.rationale
    examples =
      rule.accepted.map { Self.judged("right", $0.lines) } + rule.rejected.map { Self.judged("wrong", $0.lines) }
  }

  private static func judged(_ verdict: String, _ lines: [ExampleLine]) -> [ExampleLine] {
    lines.prefix(1).map { ExampleLine("\(verdict) \($0.label)", $0.text) } + lines.dropFirst()
  }
}

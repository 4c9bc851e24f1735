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

  /// Describes a rule.
  package init(_ id: RuleID, _ severity: Severity, _ mqm: MQMErrorType, summary: String, help: String) {
    self.id = id
    self.severity = severity
    self.mqm = mqm
    self.summary = summary
    self.help = help
  }
}

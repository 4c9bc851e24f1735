/// What the reader of a report is told of a rule.
public struct RuleSummary: Hashable, Sendable {
  /// Its id.
  public let id: RuleID
  /// How bad its findings are, where a finding does not say otherwise.
  public let severity: Severity
  /// What kind of error it finds.
  public let mqm: MQMErrorType
  /// What it asks for, in a sentence.
  public let summary: String
  /// Why, and what to do.
  public let help: String

  /// Describes a rule.
  public init(_ id: RuleID, _ severity: Severity, _ mqm: MQMErrorType, summary: String, help: String) {
    self.id = id
    self.severity = severity
    self.mqm = mqm
    self.summary = summary
    self.help = help
  }
}

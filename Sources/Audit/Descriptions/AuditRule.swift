import Findings

/// What an audit can find, with what it means for whoever relies on the document.
package struct AuditRule: DescribedRule {
  /// Kebab-case words that never change.
  package let id: RuleID
  /// How bad it is, where nothing in the case says otherwise.
  package let severity: Severity
  /// The kind of error.
  package let mqm: MQMErrorType
  /// What is wrong, in a sentence.
  package let summary: String
  /// Why it matters to whoever relies on the document.
  package let rationale: String
  /// Documents that it has nothing to say about.
  package let accepted: [AuditExample]
  /// Documents that have such an error at the marked spot.
  package let rejected: [AuditExample]

  init(
    _ id: RuleID, _ severity: Severity, _ mqm: MQMErrorType, summary: String, rationale: String,
    accepted: [AuditExample], rejected: [AuditExample]
  ) {
    self.id = id
    self.severity = severity
    self.mqm = mqm
    self.summary = summary
    self.rationale = rationale
    self.accepted = accepted
    self.rejected = rejected
  }
}

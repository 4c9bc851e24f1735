import Findings

/// Which texts a rule is asked about.
package enum RuleScope: Sendable {
  /// Those of catalogs, and those of translation files made elsewhere.
  case everywhere
  /// Those that figures and names come into from the data of a product.
  case catalogs
  /// Those of translation files made elsewhere, which state figures and names themselves.
  case files
}

/// What a rule asks for, why, and what that looks like: the text of `--explain`, of the documentation, and its test.
package struct RuleDescription: DescribedRule {
  /// Kebab-case words that never change.
  package let id: RuleID
  /// What it asks for, in a sentence.
  package let summary: String
  /// Why it matters.
  package let rationale: String
  /// What kind of error it finds.
  package let mqm: MQMErrorType
  /// How bad its findings are.
  package let severity: Severity
  /// Which texts it is asked about.
  package let scope: RuleScope
  /// The rules that say more about a spot, so that this one is silent there.
  package let yields: [RuleID]
  /// Texts that it has nothing to say about.
  package let accepted: [RuleExample]
  /// Texts that break it at the marked spot.
  package let rejected: [RuleExample]

  init(
    _ id: RuleID, _ severity: Severity, _ mqm: MQMErrorType, summary: String, rationale: String,
    in scope: RuleScope = .everywhere, yieldingTo yields: [RuleID] = [], accepted: [RuleExample],
    rejected: [RuleExample]
  ) {
    self.id = id
    self.summary = summary
    self.rationale = rationale
    self.mqm = mqm
    self.scope = scope
    self.severity = severity
    self.yields = yields
    self.accepted = accepted
    self.rejected = rejected
  }
}

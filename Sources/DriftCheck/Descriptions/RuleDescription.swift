import Findings

/// Which texts a rule is asked about.
public enum RuleScope: Sendable {
  /// Those of catalogs, and those of translation files made elsewhere.
  case everywhere
  /// Those that figures and names come into from the data of a product.
  case catalogs
  /// Those of translation files made elsewhere, which state figures and names themselves.
  case files
}

/// What a rule asks for, why, and what that looks like: the text of `--explain`, of the documentation, and its test.
public struct RuleDescription: Sendable {
  /// Kebab-case words that never change.
  public let id: RuleID
  /// What it asks for, in a sentence.
  public let summary: String
  /// Why it matters.
  public let rationale: String
  /// What kind of error it finds.
  public let mqm: MQMErrorType
  /// How bad its findings are.
  public let severity: Severity
  /// Which texts it is asked about.
  public let scope: RuleScope
  /// The rules that say more about a spot, so that this one is silent there.
  public let yields: [RuleID]
  /// Texts that it has nothing to say about.
  public let accepted: [RuleExample]
  /// Texts that break it at the marked spot.
  public let rejected: [RuleExample]

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

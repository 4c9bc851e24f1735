import Findings
import Localization

/// What a rule found in a text; the check adds what the rule's description says.
struct Issue: Sendable {
  let text: CheckedText
  /// In UTF-8 code units of the text's content.
  let spot: Range<Int>
  let message: String
  var expected: String?
  var remedy: String?
  /// Where it differs from the rule's own.
  var severity: Severity?
  /// Where it is about another language than the text's: a translation that is not there.
  var language: Language?

  /// The finding of a rule.
  func finding(of rule: RuleDescription) -> Finding {
    Finding(
      rule.id, severity ?? rule.severity, rule.mqm, language: language ?? text.language, fact: text.key.name,
      at: text.place(of: spot.lowerBound), excerpt: Excerpt(text.content, spot: spot), message: message,
      expected: expected, remedy: remedy)
  }
}

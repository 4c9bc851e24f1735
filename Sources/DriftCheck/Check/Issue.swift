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
  /// Whether it is as likely no fault at all, so that it is listed only where doubtful ones are asked for.
  var isDoubtful = false
  /// Where it is about another language than the text's: a translation that is not there.
  var language: Language?

  /// The most code units before and behind the spot that a finding shows of a text, of which a page may be one.
  private static let reach = 1000

  /// The text with its spot, or what stands around the spot in a long one.
  private var excerpt: Excerpt {
    guard text.content.utf8.count > 3 * Issue.reach else { return Excerpt(text.content, spot: spot) }
    let start = text.words.start(ofCharacterAt: spot.lowerBound - Issue.reach)
    let end = text.words.start(ofCharacterAt: min(spot.upperBound, spot.lowerBound + Issue.reach) + Issue.reach)
    return Excerpt(text.content.text(start..<end), spot: (spot.lowerBound - start)..<(spot.upperBound - start))
  }

  /// The finding of a rule.
  func finding(of rule: RuleDescription) -> Finding {
    Finding(
      rule.id, severity ?? rule.severity, rule.mqm, language: language ?? text.language, about: .text(text.key),
      at: text.place(of: spot.lowerBound), excerpt: excerpt, message: message,
      expected: expected, remedy: remedy)
  }
}

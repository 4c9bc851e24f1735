import Findings
import Localization
import SpecModel

/// A finding, with what decides whether another rule says more about the same spot; without the text, which is forgotten.
struct FoundIssue: Sendable {
  let finding: Finding
  let isDoubtful: Bool
  /// The rules that say more.
  let yields: [RuleID]
  let key: TextKey
  /// The language of the text, and that which the issue is about where it is another.
  let languages: [Language?]
  /// The content of the text.
  let content: String
  /// In UTF-8 code units of the content.
  let spot: Range<Int>
  /// The number of the text among those that the language has for the key.
  let variant: Int32

  init(_ issue: Issue, of rule: RuleDescription, variant: Int32 = 0) {
    self.variant = variant
    finding = issue.finding(of: rule)
    isDoubtful = issue.isDoubtful
    yields = rule.yields
    key = issue.text.key
    languages = [issue.text.language, issue.language]
    content = issue.text.content
    spot = issue.spot
  }

  /// Whether it is about the same characters of the same text.
  func overlaps(_ other: FoundIssue) -> Bool {
    languages == other.languages && content == other.content
      && (spot.overlaps(other.spot) || spot == other.spot)
  }
}

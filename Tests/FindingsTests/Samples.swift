import Findings
import Localization

/// Findings that a test makes up.
enum Samples {
  static let rule = RuleSummary(
    "wrong-term", .major, .wrongTerm, summary: "A term is the one for its concept.", help: "Another term misleads.")
  static let silent = RuleSummary(
    "missing", .critical, .missingText, summary: "Every text is there.", help: "A hole misleads.")

  static func finding(
    _ text: String = "Die Überladung ist möglich", spot: String = "Überladung", severity: Severity = .major,
    at place: Place = Place(path: "Strings/a b.xcstrings", line: 7, column: 25), page: Int? = nil,
    message: String = "\"Überladung\" is another thing", language: Language? = Language("de")
  ) -> Finding {
    let range = text.range(of: spot) ?? text.startIndex..<text.startIndex
    return Finding(
      rule.id, severity, rule.mqm, language: language, about: .fact("cell.limit"), at: place, page: page,
      excerpt: Excerpt(text, spot: range), message: message, expected: "Überspannung", remedy: "use the term",
      source: "F8")
  }

  static func report(
    _ findings: [Finding], accepted: [Report.Accepted] = [], passedOver: [Report.PassedOver] = [],
    failingOn threshold: Severity = .minor
  ) -> Report {
    Report(
      findings, accepted: accepted, passedOver: passedOver, by: "tool", version: "1.2",
      rules: [rule, silent], languages: [Language("de"), Language("en")], failingOn: threshold)
  }

  /// What would break a format that copies it: markup, ends of commands and fields, what moves a cursor or a line.
  static let hostile = [
    "a \"quoted\" \\ word", "<b>&amp;</b> ]]>", "100 %0A :: , ::error::x", "line\r\nline\u{2028}line",
    "bell\u{7} esc\u{1B}[31m nul\u{0}",
    "right\u{202E}to left\u{2066}", "\u{FFFE}\u{FFFF}", "tab\there", "e\u{301} 電圧 👩‍🔧",
  ]
}

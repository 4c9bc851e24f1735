import Localization

/// Findings, the most severe first, with what the formats print alongside them.
public struct Report: Sendable {
  /// A finding that a team knows about and has a reason to keep.
  public struct Accepted: Sendable {
    /// The finding.
    public let finding: Finding
    /// Why it stays.
    public let reason: String

    /// Accepts a finding.
    public init(_ finding: Finding, because reason: String) {
      self.finding = finding
      self.reason = reason
    }
  }

  /// A file, or some lines of it, that was read and not judged.
  public struct PassedOver: Sendable {
    /// The file and its first line.
    public let start: Place
    /// The page that it starts on, from 1, where the file has pages.
    public let page: Int?
    /// The last line, and its page.
    public let end: (page: Int?, line: Int)
    /// Why, in a sentence without a full stop.
    public let message: String

    /// Passes something over.
    public init(from start: Place, page: Int? = nil, to end: (page: Int?, line: Int), because message: String) {
      self.start = start
      self.page = page
      self.end = end
      self.message = message
    }
  }

  /// The program.
  public let tool: String
  /// Its version.
  public let version: String
  /// The rules that were run, whether they found anything or not.
  public let rules: [RuleSummary]
  /// The languages that were read.
  public let languages: [Language]
  /// The findings by severity, then by place.
  public let findings: [Finding]
  /// What was found and is accepted.
  public let accepted: [Accepted]
  /// What was read and not judged.
  public let passedOver: [PassedOver]
  /// The lowest severity that counts as a failure.
  public let threshold: Severity

  /// Makes a report.
  public init(
    _ findings: [Finding], accepted: [Accepted] = [], passedOver: [PassedOver] = [], by tool: String, version: String,
    rules: [RuleSummary], languages: [Language], failingOn threshold: Severity
  ) {
    self.tool = tool
    self.version = version
    self.rules = rules
    self.languages = languages
    self.threshold = threshold
    self.passedOver = passedOver
    self.findings = findings.sorted(by: Report.precedes)
    self.accepted = accepted.sorted { Report.precedes($0.finding, $1.finding) }
  }

  /// Whether a finding is at or above the threshold.
  public var hasFailures: Bool { findings.contains { $0.severity >= threshold } }

  /// "no findings", "3 findings: 1 critical, 2 minor; 4 accepted".
  public var count: String {
    let parts = Severity.allCases.reversed().compactMap { severity in
      let count = findings.count { $0.severity == severity }
      return count == 0 ? nil : "\(count) \(severity.rawValue)"
    }
    let noun = findings.count == 1 ? "1 finding" : "\(findings.count == 0 ? "no" : "\(findings.count)") findings"
    return noun + (parts.isEmpty ? "" : ": " + parts.joined(separator: ", "))
      + (accepted.isEmpty ? "" : "; \(accepted.count) accepted")
  }

  private static func precedes(_ left: Finding, _ right: Finding) -> Bool {
    guard left.severity == right.severity else { return left.severity > right.severity }
    guard left.place.path == right.place.path else { return left.place.path < right.place.path }
    let positions = [left, right].map { [$0.page ?? 0, $0.place.line, $0.place.column] }
    guard positions[0] == positions[1] else { return positions[0].lexicographicallyPrecedes(positions[1]) }
    return (left.rule.name, left.message) < (right.rule.name, right.message)
  }
}

import Exchange
import Findings

/// What a file writes its own way throughout is its convention, and no error of single texts.
struct FileConventions {
  /// A matter of typography that a file may have decided otherwise.
  private struct Matter: Sendable {
    /// What texts have that follow the rule.
    let follows: @Sendable (Character) -> Bool
    /// What a source has that is written on a keyboard for programmers, as its translations are then too.
    let isPlain: @Sendable (String) -> Bool
  }

  private static let matters: [RuleID: Matter] = [
    "apostrophe": Matter(follows: { $0 == "’" }, isPlain: { $0.contains("'") }),
    "ellipsis": Matter(follows: { $0 == "…" }, isPlain: { $0.contains("...") }),
    "quotation-marks": Matter(
      follows: { "“”„«»‘‹".contains($0) }, isPlain: { $0.contains("\"") || $0.contains("'") }),
    "hyphen-for-dash": Matter(follows: { "–—−".contains($0) }, isPlain: { $0.contains("-") }),
    "punctuation-space": Matter(follows: { $0 == "\u{A0}" || $0 == "\u{202F}" }, isPlain: { _ in false }),
    "unit-space": Matter(follows: { $0 == "\u{A0}" || $0 == "\u{202F}" }, isPlain: { _ in false }),
  ]

  /// Fewer texts make no custom.
  private static let fewest = 3
  /// A file of so many texts of which none follows a rule does not know it.
  private static let many = 20

  /// The findings that are left.
  let findings: [Finding]
  /// How many texts break a rule that is not theirs.
  private let broken: [(rule: RuleID, count: Int)]

  init(_ findings: [Finding], in file: TranslationFile) {
    var texts: [RuleID: Set<String>] = [:]
    for finding in findings where Self.matters[finding.rule] != nil {
      texts[finding.rule, default: []].insert(finding.fact ?? "")
    }
    let conventions = texts.filter { rule, texts in
      guard let matter = Self.matters[rule] else { return false }
      let followers = file.units.count { $0.target?.text.contains(where: matter.follows) ?? false }
      return texts.count >= Self.fewest && texts.count > followers
        || followers == 0 && file.units.count >= Self.many || Self.isPlain(file, matter)
    }
    self.findings = findings.filter { conventions[$0.rule] == nil }
    broken = conventions.map { ($0.key, $0.value.count) }.sorted { $0.rule.name < $1.rule.name }
  }

  /// Whether the sources are written with the signs of the keyboard, and never with those of print.
  private static func isPlain(_ file: TranslationFile, _ matter: Matter) -> Bool {
    var plain = 0
    for unit in file.units {
      if unit.source.text.contains(where: matter.follows) { return false }
      if matter.isPlain(unit.source.text) { plain += 1 }
    }
    return plain >= fewest
  }

  /// What was not reported, a sentence each.
  func notices(_ path: String) -> [String] {
    broken.map { rule, count in
      "\(path): \(count) texts break \(rule), which is no custom of the file."
    }
  }
}

import Exchange
import Findings

/// What a file writes its own way throughout is its convention, and no error of single texts.
struct FileConventions {
  /// The rules of typography that a file may have decided against, each with what texts have that follow it.
  private static let conventional: [RuleID: @Sendable (Character) -> Bool] = [
    "apostrophe": { $0 == "’" },
    "ellipsis": { $0 == "…" },
    "quotation-marks": { "“”„«»‘‹".contains($0) },
    "hyphen-for-dash": { "–—−".contains($0) },
    "punctuation-space": { $0 == "\u{A0}" || $0 == "\u{202F}" },
    "unit-space": { $0 == "\u{A0}" || $0 == "\u{202F}" },
  ]

  /// Fewer texts make no custom.
  private static let fewest = 3

  /// The findings that are left.
  let findings: [Finding]
  /// How many texts break a rule that is not theirs.
  private let broken: [(rule: RuleID, count: Int)]

  init(_ findings: [Finding], in file: TranslationFile) {
    var texts: [RuleID: Set<String>] = [:]
    for finding in findings where Self.conventional[finding.rule] != nil {
      texts[finding.rule, default: []].insert(finding.fact ?? "")
    }
    let conventions = texts.filter { rule, texts in
      guard texts.count >= Self.fewest, let follows = Self.conventional[rule] else { return false }
      return texts.count > file.units.count { $0.target?.text.contains(where: follows) ?? false }
    }
    self.findings = findings.filter { conventions[$0.rule] == nil }
    broken = conventions.map { ($0.key, $0.value.count) }.sorted { $0.rule.name < $1.rule.name }
  }

  /// What was not reported, a sentence each.
  func notices(_ path: String) -> [String] {
    broken.map { rule, count in
      "\(path): \(count) texts break \(rule) and fewer follow it; it is taken for no custom of the file."
    }
  }
}

import Exchange
import Findings

/// What a file writes its own way throughout is its convention, and no error of single texts.
struct FileConventions {
  /// A matter of typography that a file may have decided otherwise.
  private struct Matter: Sendable {
    /// What texts have that follow the rule.
    let follows: TypographicSigns
    /// What a source has that is written on a keyboard for programmers, as its translations are then too.
    let plain: TypographicSigns
  }

  private static let matters: [RuleID: Matter] = [
    "apostrophe": Matter(follows: .apostrophe, plain: .plainApostrophe),
    "ellipsis": Matter(follows: .ellipsis, plain: .plainEllipsis),
    "quotation-marks": Matter(follows: .quotationMark, plain: [.plainQuotationMark, .plainApostrophe]),
    "hyphen-for-dash": Matter(follows: .dash, plain: .hyphen),
    "punctuation-space": Matter(follows: .noBreakSpace, plain: []),
    "unit-space": Matter(follows: .noBreakSpace, plain: []),
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
    let signs = texts.isEmpty ? [] : file.units.map { ($0.source.text.signs, $0.target?.text.signs ?? []) }
    let conventions = texts.filter { rule, texts in
      guard let matter = Self.matters[rule] else { return false }
      let followers = signs.count { !$0.1.isDisjoint(with: matter.follows) }
      return texts.count >= Self.fewest && texts.count > followers
        || followers == 0 && signs.count >= Self.many || Self.isPlain(signs.map(\.0), matter)
    }
    self.findings = findings.filter { conventions[$0.rule] == nil }
    broken = conventions.map { ($0.key, $0.value.count) }.sorted { $0.rule.name < $1.rule.name }
  }

  /// Whether the sources are written with the signs of the keyboard, and never with those of print.
  private static func isPlain(_ sources: [TypographicSigns], _ matter: Matter) -> Bool {
    sources.allSatisfy { $0.isDisjoint(with: matter.follows) }
      && sources.count { !$0.isDisjoint(with: matter.plain) } >= fewest
  }

  /// What was not reported, a sentence each.
  func notices(_ path: String) -> [String] {
    broken.map { rule, count in
      "\(path): \(count) texts break \(rule), which is no custom of the file."
    }
  }
}

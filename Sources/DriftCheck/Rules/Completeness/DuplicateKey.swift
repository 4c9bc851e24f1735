import Localization
import SpecModel

/// A key that two catalogs have.
enum DuplicateKey: CatalogRule {
  static let description = RuleDescription(
    "duplicate-key", .major, .inconsistentStyle,
    summary: "Each key stands in one catalog.",
    rationale: "Of two texts with one key only one is printed, and which of them is corrected is left to chance.",
    in: .catalogs,
    accepted: [.source("The tank is full")],
    rejected: [.source("The tank is full", .twice)])

  static func issues(among entries: [CheckedEntry], _ context: CheckContext) -> [Issue] {
    var seen: Set<TextKey> = []
    return entries.filter { !seen.insert($0.key).inserted }.map { entry in
      entry.name.issue("the key \"\(entry.key)\" stands in another catalog already", remedy: "delete one of them")
    }
  }
}

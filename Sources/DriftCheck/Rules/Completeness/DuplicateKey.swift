import Findings
import Localization
import SpecModel

/// A key that two texts have.
enum DuplicateKey: EntryRule {
  static let description = RuleDescription(
    "duplicate-key", .major, .inconsistentStyle,
    summary: "Each key stands once: in one catalog, and in a translation file with one text.",
    rationale: "Of two texts with one key only one is printed, and which of them is corrected is left to chance.",
    accepted: [.source("The tank is full")],
    rejected: [.source("The tank is full", .twice)])

  static func issues(in entry: CheckedEntry, _ context: CheckContext) -> [Issue] {
    guard let earlier = entry.earlier else { return [] }
    guard context.product.facts == nil else {
      return [
        entry.name.issue("the key \"\(entry.key)\" stands in another catalog already", remedy: "delete one of them")
      ]
    }
    let other = earlier.place.map { "the text at \(place($0, beside: entry.nameOrigin))" } ?? "another text"
    var issue = entry.name.issue("\(other) has the same key", remedy: "delete one, or give it a name of its own")
    issue.language = context.languages.first
    // Of two that say the same it does not matter which is printed, yet.
    if earlier.isSame { issue.severity = .minor }
    return [issue]
  }

  /// A place as it is said beside another one: with its file, if that is another.
  private static func place(_ place: Place, beside origin: CheckedText.Origin) -> String {
    guard case .place(let own) = origin, own.path != place.path else { return "\(place.line):\(place.column)" }
    return "\(place)"
  }
}

import Localization
import SpecModel

/// A text that its own placeholders lead back to.
enum CircularPlaceholder: LanguageRule {
  static let description = RuleDescription(
    "circular-placeholder", .critical, .mistranslation,
    summary: "No placeholder of a text prints the text itself, directly or through others.",
    rationale: "The manual can't be built from a text that has no end.",
    in: .catalogs,
    accepted: [.source("It feeds {pump.mayFeed}.")],
    rejected: [.source("a pump, one of ⟦{pump.mayFeed}⟧", key: "item.pump")])

  static func issues(among pairs: [TextPair], _ language: LanguageTools) -> [Issue] {
    let texts = Dictionary(pairs.map { ($0.translation.key, $0.translation) }) { first, _ in first }
    /// The texts that a placeholder prints.
    func printed(by name: String) -> [TextKey] {
      switch language.product.facts?[name] {
      case .terms(let keys), .alternatives(let keys): keys
      default: []
      }
    }
    func leads(_ name: String, to target: TextKey, through seen: inout Set<String>) -> Bool {
      guard seen.insert(name).inserted else { return false }
      for key in printed(by: name) {
        if key == target { return true }
        for placeholder in texts[key]?.placeholders ?? [] where leads(placeholder.name, to: target, through: &seen) {
          return true
        }
      }
      return false
    }
    return pairs.map(\.translation).flatMap { text in
      text.placeholders.filter { placeholder in
        var seen: Set<String> = []
        return leads(placeholder.name, to: text.key, through: &seen)
      }.map { placeholder in
        text.issue(
          placeholder.character..<(placeholder.character + 1),
          "{\(placeholder.name)} leads back to the text that it stands in", remedy: "take the placeholder out")
      }
    }
  }
}

import Linguistics
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

  /// A text that prints others.
  struct Note: Sendable {
    let key: TextKey
    let placeholders: [ReadText.Protected]
    let product: ProductTexts
  }

  static func note(of pair: TextPair) -> Note? {
    let placeholders = pair.translation.placeholders
    guard !placeholders.isEmpty else { return nil }
    return Note(key: pair.translation.key, placeholders: placeholders, product: pair.tools.product)
  }

  static func issues(from notes: [Noted<Note>], reading pair: (PairNumber) -> TextPair?) -> [Issue] {
    let texts = Dictionary(notes.map { ($0.note.key, $0.note) }) { first, _ in first }
    func printed(by name: String, in product: ProductTexts) -> [TextKey] {
      switch product.facts?[name] {
      case .terms(let keys), .alternatives(let keys): keys
      default: []
      }
    }
    func leads(_ name: String, in note: Note, to target: TextKey, through seen: inout Set<String>) -> Bool {
      guard seen.insert(name).inserted else { return false }
      for key in printed(by: name, in: note.product) {
        if key == target { return true }
        guard let next = texts[key] else { continue }
        for placeholder in next.placeholders where leads(placeholder.name, in: next, to: target, through: &seen) {
          return true
        }
      }
      return false
    }
    return notes.flatMap { note -> [Issue] in
      let circular = note.note.placeholders.filter { placeholder in
        var seen: Set<String> = []
        return leads(placeholder.name, in: note.note, to: note.note.key, through: &seen)
      }
      guard !circular.isEmpty, let text = pair(note.pair)?.translation else { return [] }
      return circular.map { placeholder in
        text.issue(
          placeholder.character..<(placeholder.character + 1),
          "{\(placeholder.name)} leads back to the text that it stands in", remedy: "take the placeholder out")
      }
    }
  }
}

import Localization
import SpecModel

/// A key that is asked for and stands nowhere.
enum NeededKey: CatalogRule {
  static let description = RuleDescription(
    "needed-key", .critical, .missingText,
    summary: "Every key that the specification or the kit uses stands in a catalog.",
    rationale: "The manual can't be built in any language while a text that it needs is nowhere.",
    in: .catalogs,
    accepted: [.source("The tank is full")],
    rejected: [.source("The tank is full", .absent)])

  static func issues(among entries: [CheckedEntry], _ context: CheckContext) -> [Issue] {
    guard let first = entries.first, let last = entries.last else { return [] }
    let kit = Set(TextUse.kit.map(\.key.name))
    let known = Set(entries.map(\.key))
    return context.product.uses.keys.filter { !known.contains($0) }.map(\.name).sorted().map { key in
      // It has no place; the catalog is where it is missing, and that of the product is the last.
      CheckedText(
        key, key: TextKey(key), language: context.sourceLanguage,
        at: .place((kit.contains(key) ? first : last).name.fileStart)
      ).issue("no catalog has the key \"\(key)\", which the specification or the kit needs", remedy: "add it")
    }
  }
}

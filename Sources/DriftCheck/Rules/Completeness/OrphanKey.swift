/// A key that nothing asks for.
enum OrphanKey: CatalogRule {
  static let description = RuleDescription(
    "orphan-key", .minor, .addition,
    summary: "Every key is used by the specification or the kit.",
    rationale: "A text that nothing prints is translated and reviewed eight times for nobody, or its key is misspelt.",
    in: .catalogs,
    accepted: [.source("The tank is full")],
    rejected: [.source("The tank is empty", key: "exampel", .unused)])

  static func issues(among entries: [CheckedEntry], _ context: CheckContext) -> [Issue] {
    let product = context.product
    return entries.filter { product.uses[$0.key] == nil && !product.offered.contains($0.key) }.map { entry in
      entry.name.issue("nothing uses the key \"\(entry.key)\"", remedy: "delete it, or correct its name")
    }
  }
}

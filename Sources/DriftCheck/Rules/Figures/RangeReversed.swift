/// The ends of a range that changed places.
enum RangeReversed: TranslationRule {
  static let description = RuleDescription(
    "range-reversed", .critical, .mistranslation,
    summary: "A range goes from the end that it starts with in the source.",
    rationale: "A range turned around excludes every value that it should have.",
    in: .files, accepted: [.file("de", "8–70 V", "8–70 V"), .file("fr", "between 8 and 70 V", "entre 8 et 70 V")],
    rejected: [
      .file("de", "from 8 to 70 V", "von ⟦70 bis 8 V⟧"), .file("es", "8–70 V", "entre ⟦70 y 8 V⟧"),
    ])

  static func issues(in pair: TextPair) -> [Issue] {
    let wanted = pair.source.quantities.filter { $0.form == .range }.map { $0.amounts.map(\.baseValue) }
    guard !wanted.isEmpty else { return [] }
    return pair.translation.quantities.filter { $0.form == .range }.compactMap { mention in
      let ends = mention.amounts.map(\.baseValue)
      guard !wanted.contains(ends), wanted.contains(Array(ends.reversed())), let last = mention.amounts.last else {
        return nil
      }
      let tokens = mention.amounts[0].tokens.lowerBound..<last.tokens.upperBound
      return pair.translation.issue(
        tokens: tokens, "the range is turned around", remedy: pair.sourceAsRemedy)
    }
  }
}

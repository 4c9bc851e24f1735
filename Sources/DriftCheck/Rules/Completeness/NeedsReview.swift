/// A translation that its file marks as a draft, a guess or made for another source.
enum NeedsReview: EntryRule {
  static let description = RuleDescription(
    "needs-review", .major, .untranslated,
    summary: "No translation is marked as fuzzy, new or in need of review.",
    rationale:
      "Tools fill such texts in from similar ones and programs do not show them: nobody has said they are right.",
    in: .files, accepted: [.file("de", "The tank is full.", "Der Tank ist voll.")],
    rejected: [.file("de", "The tank is full.", "Der Tank ist leer.", .fuzzy)])

  static func issues(in entry: CheckedEntry, _ context: CheckContext) -> [Issue] {
    guard entry.state == .needsReview else { return [] }
    return context.languages.map { language in
      var issue = entry.name.issue(
        "the translation is marked as in need of review",
        remedy: entry.previousSource.map { "it was made for \"\($0)\"" } ?? "read it again, and take the mark off")
      issue.language = language
      return issue
    }
  }
}

/// Plural forms that a language needs and a text lacks.
enum PluralForms: EntryRule {
  static let description = RuleDescription(
    "plural-forms", .major, .grammar,
    summary: "A text with plural forms has those that CLDR lists for its language, and no others.",
    rationale: "A number whose form is missing prints the wrong word, or nothing.",
    accepted: [
      .translation("de", "{count} pumps", nil, plurals: ["one": "{count} Pumpe", "other": "{count} Pumpen"])
    ],
    rejected: [.translation("de", "{count} pumps", nil, plurals: ["other": "{count} Pumpen"])])

  static func issues(in entry: CheckedEntry, _ context: CheckContext) -> [Issue] {
    context.languages.flatMap { language -> [Issue] in
      guard let translation = entry.translations[language], !translation.plurals.isEmpty,
        let text = translation.texts.first?.text
      else { return [] }
      // CLDR has "other" in every language.
      let plurals = context.tools[language]?.profile?.conventions.plurals
      let required = plurals?.required ?? ["other"]
      var issues: [Issue] = []
      // A text of another program may be for many alone: "Delete all %d files?"
      let isForMany = context.product.facts == nil && translation.plurals == ["other"] && entry.isForMany(context)
      let missing = isForMany ? [] : required.filter { !translation.plurals.contains($0) }
      if !missing.isEmpty {
        let words = missing.map { "\"\($0)\"" }.joined(separator: ", ")
        issues.append(text.issue("the plural form \(words) is missing", expected: required.joined(separator: ", ")))
      }
      if let plurals {
        // A number is the place of a form in a file that does not say what numbers it is for.
        for form in translation.plurals
        where Int(form) == nil && !(plurals.required + plurals.optional + ["zero"]).contains(form) {
          issues.append(text.issue("\"\(language)\" has no plural form \"\(form)\"", remedy: "delete it"))
        }
      }
      return issues
    }
  }
}

extension CheckedEntry {
  /// Whether its source has one form, for many.
  fileprivate func isForMany(_ context: CheckContext) -> Bool {
    translations[context.sourceLanguage]?.plurals == ["other"]
  }
}

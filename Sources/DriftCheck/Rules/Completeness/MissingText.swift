import Localization

/// A language that has no text for a key.
enum MissingText: EntryRule {
  static let description = RuleDescription(
    "missing-text", .major, .missingText,
    summary: "Every key has a text in every language.",
    rationale: "A document lacks a sentence where a text is missing, or shows another language without a word.",
    accepted: [.translation("de", "Close the valve.", "Das Ventil schließen.")],
    rejected: [.translation("de", "Close the valve.", nil)])

  static func issues(in entry: CheckedEntry, _ context: CheckContext) -> [Issue] {
    // What is there and not yet right is no gap.
    guard entry.state != .needsReview else { return [] }
    return context.languages.compactMap { language in
      let translation = entry.translations[language]
      guard translation?.isNew == true || translation?.texts.isEmpty != false else { return nil }
      let source = entry.translations[context.sourceLanguage]?.texts.first?.text.content
      // "1080p60" is the same in all languages: programs show it where a language has none. Of a key that stands twice in the
      // source, the translation has one text.
      guard context.product.facts != nil || source?.hasWords != false && entry.earlier == nil else { return nil }
      var issue = entry.name.issue(
        translation?.isNew == true ? "the text is marked as new, which counts as missing" : "there is no text",
        remedy: source.map { "translate \"\($0)\"" })
      issue.language = language
      return issue
    }
  }
}

extension String {
  /// Whether it is more than codes and shortcuts: "1080p60", "PEM", "Ctrl+P".
  fileprivate var hasWords: Bool {
    let isShortcut = contains("+") && !contains(where: \.isWhitespace)
    return !isShortcut && !isAcronym
      && zip(unicodeScalars, unicodeScalars.dropFirst()).contains {
        $0.properties.isAlphabetic && $1.properties.isAlphabetic
      }
  }
}

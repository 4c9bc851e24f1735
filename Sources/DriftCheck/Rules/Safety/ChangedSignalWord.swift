import Linguistics

/// A safety notice with the signal word of another harm.
enum ChangedSignalWord: TranslationRule {
  static let description = RuleDescription(
    "signal-word-changed", .critical, .inconsistentWithTerminologyResource,
    summary: "A safety notice starts with the signal word for the harm that its source names.",
    rationale: "The word tells how grave the harm is; another word tells another harm.",
    in: .files, yieldingTo: ["untranslated-text"],
    accepted: [
      .file("de", "WARNING: Hot surface.", "WARNUNG: Heiße Oberfläche."), .file("fr", "WARNING", "ATTENTION"),
    ],
    rejected: [.file("de", "DANGER: High voltage.", "⟦VORSICHT⟧: Hochspannung.")])

  static func issues(in pair: TextPair) -> [Issue] {
    guard let wanted = words(pair.source, pair.sourceTools).first,
      let words = pair.tools.profile?.conventions.signalWords,
      let own = words[wanted.harm]
    else { return [] }
    let found = self.words(pair.translation, pair.tools)
    guard let other = found.first, !found.contains(where: { $0.harm == wanted.harm }),
      !isCustomary(other.tokens, pair)
    else { return [] }
    var issue = pair.translation.issue(
      tokens: other.tokens, "the signal word is that for \(other.harm), that of the source for \(wanted.harm)",
      expected: own.joined(separator: " or "))
    // The messages of most programs know no grades of harm.
    if wanted.harm != gravest, !hasWord(own, pair) { issue.severity = .minor }
    return [issue]
  }

  /// The harm whose word stands for no other.
  private static let gravest = "danger"

  /// Whether the file has a word for the harm elsewhere.
  private static func hasWord(_ words: [String], _ pair: TextPair) -> Bool {
    let stems = Set(words.map { Stemmer(pair.tools.language).stem($0.lowercased()) })
    return pair.evidence?.translations(of: pair.source.stems[0]).contains { stems.contains($0.stem) } ?? false
  }

  /// Whether a word stands for any harm, or the file has it for this one elsewhere too.
  private static func isCustomary(_ tokens: Range<Int>, _ pair: TextPair) -> Bool {
    let word = pair.translation.text(tokens: tokens)
    if pair.tools.profile?.conventions.generalSignalWords.contains(word) == true { return true }
    let known = pair.evidence?.translations(of: pair.source.stems[0]) ?? []
    return known.contains { $0.stem == pair.translation.stems[tokens.lowerBound] }
  }

  /// The signal words that a text starts with; one word can stand for two harms.
  private static func words(_ text: CheckedText, _ language: LanguageTools) -> [(harm: String, tokens: Range<Int>)] {
    guard let first = text.tokens.first, first.text.unicodeScalars.allSatisfy(\.isUpper) else { return [] }
    let words = language.profile?.conventions.signalWords ?? [:]
    return words.sorted { $0.key < $1.key }.compactMap { harm, names in
      let lengths = names.compactMap { name in
        text.content.hasPrefix(name) ? name.split(separator: " ").count : nil
      }
      return lengths.max().map { (harm, 0..<$0) }
    }
  }
}

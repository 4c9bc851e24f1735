import SpecModel

/// A signal word that is not the standard one.
enum SignalWordChosen: TextRule {
  static let description = RuleDescription(
    "signal-word", .critical, .inconsistentWithTerminologyResource,
    summary:
      "The signal words of safety notices are those of ANSI Z535.6 and ISO 3864-2 in each language, in capitals.",
    rationale: "The word tells how grave the harm is; another word tells another harm.",
    in: .catalogs,
    accepted: [.translation("it", "WARNING", "AVVERTENZA", key: "signalWord.warning")],
    rejected: [.translation("it", "WARNING", "⟦ATTENZIONE⟧", key: "signalWord.warning")])

  static func issues(in text: CheckedText, _ language: LanguageTools) -> [Issue] {
    guard text.key.name.utf8.starts(with: "signalWord.".utf8),
      let word = SignalWord.allCases.first(where: { $0.text == text.key }),
      let words = language.profile?.conventions.signalWords[word.rawValue], !words.contains(text.content)
    else { return [] }
    return [
      text.issue(
        "\"\(text.content)\" is not the signal word for \(word.rawValue)", expected: words.joined(separator: " or "))
    ]
  }
}

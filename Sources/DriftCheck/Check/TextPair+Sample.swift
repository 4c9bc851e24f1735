import Linguistics

extension TextPair {
  /// Whether it is an example of what to fill in, such as a telephone number, which every language makes up itself.
  var isSample: Bool { source.isSample(sourceTools) && translation.tokens.count < CheckedText.longestSample }
}

extension CheckedText {
  /// What programs of GNOME and KDE show the names and mailboxes of the translators in the place of.
  private static let credits: Set = [
    "translator-credits", "translator_credits", "NAME OF TRANSLATORS", "EMAIL OF TRANSLATORS",
  ]

  /// Whether nothing that readers see is translated: who translated stands in its place, or it tells translators of help
  /// that a picture has changed.
  var isForTranslators: Bool {
    Self.credits.contains(content) || Self.credits.contains(key.name)
      || content.hasPrefix("external ref='") && content.contains("md5='")
  }

  /// More words than that explain something.
  static let longestSample = 24

  fileprivate func isSample(_ language: LanguageTools) -> Bool {
    guard tokens.count < Self.longestSample else { return false }
    // Behind "e.g." stands nothing else.
    if language.exampleWords.match(folded, at: 0) != nil { return true }
    // A telephone number, an address: no word beside it.
    guard !tokens.contains(where: { $0.kind == .word && $0.text != Self.objectText }) else { return false }
    let numbers = tokens.count { $0.kind == .number }
    return protected.contains { $0.kind == .address } || numbers > 2 && content.first == "+"
  }
}

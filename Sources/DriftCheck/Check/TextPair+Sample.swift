import Linguistics

extension TextPair {
  /// Whether it is an example of what to fill in, such as a telephone number, which every language makes up itself.
  var isSample: Bool { source.isSample(sourceTools) && translation.tokens.count < CheckedText.longestSample }
}

extension CheckedText {
  /// More words than that explain something.
  static let longestSample = 24

  fileprivate func isSample(_ language: LanguageTools) -> Bool {
    guard tokens.count < Self.longestSample else { return false }
    // Programs of GNOME show the names of the translators in its place.
    if content == "translator-credits" { return true }
    // Behind "e.g." stands nothing else.
    if language.exampleWords.match(folded, at: 0) != nil { return true }
    // A telephone number, an address: no word beside it.
    let words = tokens.count { $0.kind == .word && $0.text != Self.objectText }
    let numbers = tokens.count { $0.kind == .number }
    return words == 0 && (protected.contains { $0.kind == .address } || numbers > 2 && content.first == "+")
  }
}

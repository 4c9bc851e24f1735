import Linguistics

/// A word of a source that can be none of its language, by its shape.
struct NameShape: Hashable {
  let text: String
  /// Whether it consists of capitals alone, as words can that are to be noticed.
  let isAbbreviation: Bool

  /// The names of a text, from the left.
  static func names(in text: CheckedText, _ language: LanguageTools) -> [NameShape] {
    // Few texts have anything of the kind.
    guard text.mayHaveNames else { return [] }
    let capitals = text.tokens.count { $0.kind == .word && $0.text.utf8.count > 1 && $0.text.isAcronym }
    // Where most words are in capitals, they say nothing.
    let isShouting = capitals * 2 > text.tokens.count { $0.kind == .word && $0.text.utf8.count > 1 } && capitals > 1
    let units = Set(text.quantities.flatMap(\.tokens))
    return text.tokens.indices.compactMap { index in
      let token = text.tokens[index]
      guard token.kind == .word, token.text.utf8.count > 1, !units.contains(index) else { return nil }
      if let dotted = dotted(index, text) { return NameShape(text: dotted, isAbbreviation: false) }
      if isPeculiar(token.text) { return NameShape(text: token.text, isAbbreviation: false) }
      guard token.text.utf8.count > 2, token.text.isAcronym, !isShouting,
        token.text.unicodeScalars.allSatisfy(\.isUpper),
        !language.functionWords.contains(token.folded), !language.emphasised.contains(token.folded)
      else { return nil }
      return NameShape(text: token.text, isAbbreviation: true)
    }
  }

  /// "TK.Net": no space behind the full stop, and a capital.
  private static func dotted(_ index: Int, _ text: CheckedText) -> String? {
    guard index + 2 < text.tokens.count, text.tokens[index + 1].text == ".", text.tokens[index + 1].gap == .none,
      text.tokens[index + 2].kind == .word, text.tokens[index + 2].gap == .none,
      text.tokens[index + 2].text.unicodeScalars.first?.isUpper == true, text.tokens[index].text.isAcronym
    else { return nil }
    return text.text(tokens: index..<(index + 3))
  }

  /// A capital behind a small letter, letters with digits and a capital, an underscore.
  private static func isPeculiar(_ word: String) -> Bool {
    let scalars = Array(word.unicodeScalars)
    let hasUpper = scalars.contains(where: \.isUpper)
    if hasUpper, scalars.contains(where: \.isDigit), scalars[0].isLetter { return true }
    if scalars.indices.dropFirst().dropLast().contains(where: { scalars[$0] == "_" }), scalars[0] != "_" { return true }
    return scalars.indices.dropFirst().contains { scalars[$0].isUpper && scalars[$0 - 1].isLower }
  }
}

extension CheckedText {
  /// Whether a capital, a digit or an underscore stands inside a word.
  fileprivate var mayHaveNames: Bool {
    characters.indices.dropFirst().contains { index in
      let character = characters[index]
      return (character.isUpper || character.isDigit || character == "_") && characters[index - 1].isLetter
        || character == "." && characters[index - 1].isUpper
    }
  }
}

import Linguistics
import SpecModel

extension CheckedText {
  /// The stretches of characters that are all of a kind.
  func runs(where isOfKind: (Unicode.Scalar) -> Bool) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start: Int?
    for (index, character) in characters.enumerated() {
      if isOfKind(character) {
        if start == nil { start = index }
      } else if let first = start {
        runs.append(first..<index)
        start = nil
      }
    }
    if let start { runs.append(start..<characters.count) }
    return runs
  }

  /// The character before another; nil at the start.
  func character(before index: Int) -> Unicode.Scalar? { index > 0 ? characters[index - 1] : nil }

  /// The character at a place; nil behind the end.
  func character(at index: Int) -> Unicode.Scalar? { characters.indices.contains(index) ? characters[index] : nil }

  /// The name of the placeholder that stands at a character.
  func placeholder(at character: Int) -> String? {
    let index = protected.firstIndex(from: character, by: \.character)
    return index < protected.count && protected[index].character == character ? protected[index].name : nil
  }

  /// Whether a sign stands between two letters, as the mark of a shortcut does.
  func hasInsideWord(_ mark: Unicode.Scalar) -> Bool {
    classes.contains(.letter)
      && characters.indices.dropFirst().dropLast().contains { index in
        characters[index] == mark && characters[index - 1].isLetter && characters[index + 1].isLetter
      }
  }

  /// Whether a token is part of a quantity.
  func isInQuantity(_ token: Int) -> Bool {
    let next = quantities.firstIndex(from: token + 1, by: \.tokens.lowerBound)
    return next > 0 && quantities[next - 1].tokens.contains(token)
  }

  /// The name of what stands at a token that is no part of the language.
  func protectedName(at token: Int) -> String {
    placeholder(at: words.characters(of: token..<(token + 1)).lowerBound) ?? folded[token]
  }

  /// Whether a token is the placeholder of a figure.
  func isQuantity(_ token: Int, _ product: ProductTexts) -> Bool {
    guard tokens[token].text == Self.objectText else { return false }
    return placeholder(at: words.characters(of: token..<(token + 1)).lowerBound).map { isQuantity(named: $0, product) }
      ?? false
  }

  /// Whether a placeholder prints a figure.
  func isQuantity(named name: String, _ product: ProductTexts) -> Bool {
    guard let facts = product.facts else { return false }
    // What the user of a text fills in: a value, the end of a range.
    return facts[name].map(isQuantity)
      ?? (product.uses[key, default: []].contains(name) && ["value", "lower", "upper"].contains(name))
  }

  private func isQuantity(_ form: FactForm) -> Bool {
    switch form {
    case .quantity, .quantities, .range, .limit, .drop, .dimensions: true
    case .count, .name, .names, .terms, .alternatives, .flag: false
    case .byChoice(_, let forms): forms.contains { isQuantity($0.form) }
    }
  }

  /// Whether a letter is a word of the language: "a", "A" in Spanish.
  func isWord(_ token: Int, of language: LanguageTools) -> Bool {
    let folded = folded[token]
    return language.functionWords.contains(folded) || (language.profile?.rangeWords.contains(folded) ?? false)
  }
}

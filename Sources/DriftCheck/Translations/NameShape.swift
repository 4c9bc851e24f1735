import Linguistics

/// A word of a source that can be none of its language, by its shape.
struct NameShape: Hashable, Sendable {
  /// What makes it a name.
  enum Kind: Sendable {
    /// Letters and digits, "RS485"; capitals inside, "TankNet"; a full stop inside, "TK.Net".
    case peculiar
    /// Words that an underscore joins, as in code: "max_level".
    case identifier
    /// Capitals alone, as words can be that are to be noticed: "MPPT", "ERROR".
    case abbreviation
  }

  let text: String
  let kind: Kind

  /// The names of a text, from the left.
  static func names(in text: CheckedText, _ language: LanguageTools) -> [NameShape] {
    // Few texts have anything of the kind.
    guard text.mayHaveNames else { return [] }
    // Where most words are in capitals, they say nothing.
    lazy var isShouting = text.isShouting
    return text.tokens.indices.compactMap { index in
      let token = text.tokens[index]
      guard token.kind == .word, token.text.utf8.count > 1, !text.isInQuantity(index) else { return nil }
      if let dotted = dotted(index, text) { return NameShape(text: dotted, kind: .peculiar) }
      let word = text.wordWithDigits(at: index)
      if let kind = kind(of: word, beside: text, language) { return NameShape(text: word, kind: kind) }
      guard token.text.utf8.count > 2, word == token.text, token.text.isAcronym, !isShouting,
        token.text.unicodeScalars.allSatisfy(\.isUpper),
        !language.functionWords.contains(token.folded), !language.emphasised.contains(token.folded)
      else { return nil }
      return NameShape(text: token.text, kind: .abbreviation)
    }
  }

  /// Where the names of code stand that an underscore joins, of whatever language their words are.
  static func identifiers(in text: CheckedText, _ language: LanguageTools) -> [Range<Int>] {
    text.tokens.indices.filter { index in
      text.tokens[index].kind == .word && kind(of: text.tokens[index].text, beside: text, language) == .identifier
        // "<level>" stands for whatever is to be written there.
        && !(index > 0 && text.tokens[index - 1].text == "<")
    }.map { $0..<($0 + 1) }
  }

  /// Whether a program knows it; "my_file" stands for whatever its user calls it.
  var isIdentifierOfProgram: Bool {
    kind == .identifier && text.lowercased().prefixMatch(of: /(my|your)_/) == nil
  }

  /// "TK.Net": no space behind the full stop, and a capital.
  private static func dotted(_ index: Int, _ text: CheckedText) -> String? {
    guard index + 2 < text.tokens.count, text.tokens[index + 1].text == ".", text.tokens[index + 1].gap == .none,
      text.tokens[index + 2].kind == .word, text.tokens[index + 2].gap == .none,
      text.tokens[index + 2].text.unicodeScalars.first?.isUpper == true, text.tokens[index].text.isAcronym
    else { return nil }
    return text.text(tokens: index..<(index + 3))
  }

  private static func kind(of word: String, beside text: CheckedText, _ language: LanguageTools) -> Kind? {
    // Most words have small letters behind the first.
    guard !word.utf8.dropFirst().allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }) else {
      return nil
    }
    let scalars = Array(word.unicodeScalars)
    let hasUpper = scalars.contains(where: \.isUpper)
    if let mark = scalars.firstIndex(of: "_") {
      // "E_xit", "r_apidly": the mark of a shortcut in a label.
      let isLabel =
        scalars.count { $0 == "_" } == 1 && text.tokens.count { $0.kind == .word } < 6 && (hasUpper || mark == 1)
      let isInside = scalars.indices.dropFirst().dropLast().contains(mark)
      return isInside && !isLabel ? .identifier : nil
    }
    if hasUpper, scalars.contains(where: \.isDigit), scalars.contains(where: \.isLetter) { return .peculiar }
    return scalars.indices.dropFirst().contains { scalars[$0].isUpper && scalars[$0 - 1].isLower } ? .peculiar : nil
  }
}

extension CheckedText {
  /// The names that stand in its code.
  var namesInCode: [String] {
    protected.filter { $0.kind == .code }.flatMap { code in
      code.name.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.filter { $0.contains("_") }.map(String.init)
    }
  }

  /// Whether most of its words are in capitals, and more than one.
  fileprivate var isShouting: Bool {
    let words = tokens.filter { $0.kind == .word && $0.text.utf8.count > 1 }
    let capitals = words.count { $0.text.isAcronym }
    return capitals * 2 > words.count && capitals > 1
  }

  /// Whether a capital, a digit or an underscore stands inside a word.
  fileprivate var mayHaveNames: Bool {
    characters.indices.dropFirst().contains { index in
      let character = characters[index]
      return (character.isUpper || CharacterClass(character) == .digit || character == "_")
        && characters[index - 1].isLetter
        || character == "." && characters[index - 1].isUpper
    }
  }

  /// A word with the figures that it starts with: "3TANK_EI", "104LAG".
  func wordWithDigits(at index: Int) -> String {
    guard index > 0, tokens[index].gap == .none, tokens[index - 1].kind == .number,
      tokens[index - 1].text.allSatisfy(\.isNumber)
    else { return tokens[index].text }
    return tokens[index - 1].text + tokens[index].text
  }
}

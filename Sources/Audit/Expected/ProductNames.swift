import Linguistics
import SpecModel

/// The names that a text calls products by: the product's own, and others that are told by their shape.
struct ProductNames {
  private let own: NameFinder
  private let others: NameFinder
  private let vocabulary: SpecificationWords
  private let functionWords: Set<String>

  init(_ product: String, beside others: [String], _ vocabulary: SpecificationWords, functionWords: Set<String>) {
    own = ProductNames.finder(of: [product])
    self.others = ProductNames.finder(of: others)
    self.vocabulary = vocabulary
    self.functionWords = functionWords
  }

  private static func finder(of products: [String]) -> NameFinder {
    // "BatteryProtect" is enough of a name, "Smart" is a word.
    let parts = products.flatMap { $0.split(separator: " ") }.map(String.init).filter(hasInnerCapital)
    return NameFinder(products + parts, ordinary: [])
  }

  /// Whose name it is.
  enum Owner {
    case own
    case other
  }

  /// Whether a cell is the head of a product's column: its name, and what tells models apart.
  func isHead(of owner: Owner, _ cell: String) -> Bool {
    let finder = owner == .own ? own : others
    guard let name = finder.spelledNames(in: cell).first else { return false }
    let bytes = Array(cell.utf8)
    let rest = [bytes[..<name.range.lowerBound], bytes[name.range.upperBound...]].map {
      String(decoding: $0, as: UTF8.self)
    }
    return rest.joined(separator: " ").split(separator: " ").allSatisfy { word in
      word.contains { $0.isUppercase || $0.isNumber } || !word.contains(where: \.isLetter)
    }
  }

  /// Whether a text names the product.
  func isOwn(in text: String) -> Bool { !own.spelledNames(in: text).isEmpty }

  /// Whether a text names another product that we know.
  func isOther(in text: String) -> Bool { !others.spelledNames(in: text).isEmpty }

  /// Whether a text has a word that is shaped like the name of another product: "SmartLink", "NV-100", "Guardian 12".
  ///
  /// What is `counted` is numbered for another reason.
  func isForeign(_ text: ReadText, counted: Set<String>) -> Bool {
    text.tokens.enumerated().contains { index, token in
      guard token.kind == .word, let first = token.text.first, first.isLetter else { return false }
      return
        (ProductNames.hasInnerCapital(token.text)
        || first.isUppercase && !counted.contains(token.folded) && isNumbered(index, text))
        && !isKnown(token, text.stems[index])
    }
  }

  /// The words that are counted from one on: "Slide 1", "Slide 2".
  static func counted(in texts: [ReadText]) -> Set<String> {
    var numbers: [String: Set<String>] = [:]
    for text in texts {
      for (token, next) in zip(text.tokens, text.tokens.dropFirst()) where token.kind == .word && next.kind == .number {
        numbers[token.folded, default: []].insert(next.text)
      }
    }
    return Set(numbers.filter { $0.value.isSuperset(of: ["1", "2"]) }.keys)
  }

  private func isKnown(_ token: Token, _ stem: String) -> Bool {
    functionWords.contains(token.folded) || vocabulary.contain(token.folded, stem: stem) || isOwn(in: token.text)
  }

  /// Whether the number of a type follows, which is no quantity: "12" of "Guardian 12", "C8" of "Warden C8".
  private func isNumbered(_ index: Int, _ text: ReadText) -> Bool {
    let tokens = text.tokens
    if tokens[index].text.contains(where: \.isNumber) { return true }
    guard var next = tokens.indices.contains(index + 1) ? index + 1 : nil else { return false }
    if tokens[next].text == "-", tokens.indices.contains(next + 1) { next += 1 }
    guard tokens[next].text.contains(where: \.isNumber) else { return false }
    return !text.quantities.contains {
      $0.range.overlaps(tokens[next].range) && $0.amounts.contains { $0.unit != nil }
    }
  }

  /// Shorter words with a capital inside are units and abbreviations: "kWh", "pH".
  private static let fewestLetters = 5

  private static func hasInnerCapital(_ word: String) -> Bool {
    word.count(where: \.isLetter) >= fewestLetters
      && zip(word, word.dropFirst()).contains { $0.isLowercase && $1.isUppercase }
  }
}

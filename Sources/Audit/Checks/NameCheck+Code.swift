/// A name of two parts without a space, "IP20" or "smallBMS".
struct Code {
  /// Its letters before the digits, or its capital letters behind the small ones: what its kind is known by.
  let kind: Substring
  /// The other part.
  let mark: Substring
  private let isNumbered: Bool

  /// Takes a word apart; nil where it is not written so.
  init?(_ word: String) {
    let capitals = word.prefix { $0.isUppercase && $0.isASCII }
    let digits = word.dropFirst(capitals.count)
    let small = word.prefix { $0.isLowercase && $0.isASCII }
    let tail = word.dropFirst(small.count)
    if (1...3).contains(capitals.count), !digits.isEmpty, digits.allSatisfy(\.isWholeNumber) {
      (kind, mark, isNumbered) = (capitals, digits, true)
    } else if small.count > 2, tail.count > 2, tail.allSatisfy({ $0.isUppercase && $0.isASCII }) {
      (kind, mark, isNumbered) = (tail, small, false)
    } else {
      return nil
    }
  }

  /// Whether another is of the same kind and still another one.
  func isKin(to other: Code) -> Bool {
    guard isNumbered == other.isNumbered else { return false }
    return kind == other.kind ? mark != other.mark : !isNumbered && mark == other.mark
  }
}

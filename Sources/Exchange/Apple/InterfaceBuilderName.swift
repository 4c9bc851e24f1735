/// The name that Interface Builder gives a text, "aB1-c2-D3e.title": of an object and one of its attributes.
///
/// The text itself stands in the comment that Xcode writes: `Class = "NSMenuItem"; title = "Open"; ObjectID = "aB1-c2-D3e";`.
struct InterfaceBuilderName {
  private let attribute: Substring

  private static let escapes: [Character: Character] = ["n": "\n", "t": "\t"]

  /// How many letters and digits stand between the hyphens.
  private static let lengths = [3, 2, 3]

  /// Reads a key; nil for any other.
  init?(_ key: String) {
    guard let dot = key.firstIndex(of: ".") else { return nil }
    let parts = key[..<dot].split(separator: "-", omittingEmptySubsequences: false)
    let attribute = key[key.index(after: dot)...]
    guard parts.map(\.count) == Self.lengths, attribute.first?.isLetter == true,
      parts.allSatisfy({ $0.utf8.allSatisfy(\.isASCIIWord) }), attribute.allSatisfy({ !$0.isWhitespace })
    else { return nil }
    self.attribute = attribute
  }

  /// The text that a comment says it stands for.
  func text(in comment: String) -> String? {
    guard let start = comment.firstRange(of: "; \(attribute) = \"") else { return nil }
    var text = ""
    var isEscaped = false
    for character in comment[start.upperBound...] {
      if character == "\"", !isEscaped { return text.isEmpty ? nil : text }
      if character == "\\", !isEscaped {
        isEscaped = true
        continue
      }
      text.append(isEscaped ? Self.escapes[character] ?? character : character)
      isEscaped = false
    }
    return nil
  }
}

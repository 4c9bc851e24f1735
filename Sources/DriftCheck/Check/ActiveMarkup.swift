import Localization

/// What a page would run of a text: scripts, handlers of events, and addresses that act, in tags and in definitions of links.
struct ActiveMarkup {
  /// What acts, as it is written, with its characters.
  private(set) var parts: [(text: String, range: Range<Int>)] = []

  init(_ text: CheckedText) {
    // What is read as a tag is one character of the text.
    for tag in text.protected where tag.kind == .tag && Self.acts(String(tag.written.dropFirst())) {
      parts.append((tag.written, tag.character..<(tag.character + 1)))
    }
    guard text.classes.contains(.markup) else { return }
    let characters = text.characters
    var position = 0
    while position < characters.count {
      let start = position
      position += 1
      if characters[start] == "<", text.character(at: start + 1)?.isLetter == true {
        // What the text does not close, the page behind it may.
        position = characters[position...].firstIndex { $0 == ">" || $0 == "<" } ?? characters.count
        let tag = text.text((start + 1)..<position)
        if Self.acts(tag) { parts.append((tag, start..<position)) }
      } else if characters[start] == "]", text.character(at: start + 1) == ":" {
        let address = characters[(start + 2)...].firstIndex { !$0.isSpace && $0 != "<" } ?? characters.count
        position = characters[address...].firstIndex { $0.isSpace } ?? characters.count
        let target = text.text(address..<position)
        if SafeAddress.acts(target) { parts.append((target, address..<position)) }
      }
    }
  }

  /// Whether what stands between "<" and ">" acts; an address may stand there by itself.
  private static func acts(_ tag: String) -> Bool {
    let name = tag.prefix { $0.isLetter }.lowercased()
    if elements.contains(name) || SafeAddress.acts(tag) { return true }
    guard tag.utf8.contains(UInt8(ascii: "=")) else { return false }
    return tag.split(separator: "=").adjacentPairs.contains { attribute, value in
      let name = attribute.split { $0.isWhitespace || "/\"'".contains($0) }.last?.lowercased() ?? ""
      return isHandler(name) || SafeAddress.acts(String(value.drop { $0.isWhitespace || "\"'".contains($0) }))
    }
  }

  /// "onerror", "onclick".
  private static func isHandler(_ attribute: String) -> Bool {
    attribute.hasPrefix("on") && attribute.count > 3 && attribute.allSatisfy { $0.isASCII && $0.isLetter }
  }

  /// The elements that are programs or other pages.
  private static let elements: Set<String> = ["script", "iframe", "object", "embed"]
}

extension Array {
  /// Each element with the one behind it.
  fileprivate var adjacentPairs: Zip2Sequence<Self, ArraySlice<Element>> { zip(self, dropFirst()) }
}

import Localization

/// What a page would run of a text: scripts, handlers of events, and addresses that act, in tags and in definitions of links.
struct ActiveMarkup {
  /// What acts, without quotation marks, with the characters that it stands in.
  private(set) var parts: [(action: String, range: Range<Int>)] = []

  init(_ text: CheckedText) {
    // What is read as a tag is one character of the text.
    for tag in text.protected where tag.kind == .tag {
      add(Self.actions(of: tag.written.dropFirst()), tag.character..<(tag.character + 1))
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
        add(Self.actions(of: text.text((start + 1)..<position)[...]), start..<position)
      } else if characters[start] == "]", text.character(at: start + 1) == ":" {
        let address = characters[(start + 2)...].firstIndex { !$0.isSpace && $0 != "<" } ?? characters.count
        position = characters[address...].firstIndex { $0.isSpace } ?? characters.count
        let target = text.text(address..<position)
        if SafeAddress.acts(target) { add([target], address..<position) }
      }
    }
  }

  private mutating func add(_ actions: [String], _ range: Range<Int>) {
    parts += actions.map { ($0.filter { !"\"'".contains($0) }, range) }
  }

  /// What acts of a tag; an address may stand there by itself.
  private static func actions(of tag: Substring) -> [String] {
    let name = tag.prefix { !$0.isWhitespace && $0 != "/" && $0 != ">" }.lowercased()
    if elements.contains(name) || SafeAddress.acts(String(tag)) { return [String(tag)] }
    return tag.split(separator: "=").adjacentPairs.compactMap { attribute, value in
      let name = attribute.split { $0.isWhitespace || "/\"'".contains($0) }.last?.lowercased() ?? ""
      let acts = isHandler(name) || SafeAddress.acts(String(value.drop { $0.isWhitespace || "\"'".contains($0) }))
      // Behind its value the next attribute may stand, whose words are the translator's.
      return acts ? name + "=" + value.prefix { !$0.isWhitespace && $0 != ">" } : nil
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

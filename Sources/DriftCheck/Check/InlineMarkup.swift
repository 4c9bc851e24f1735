/// The inline Markdown of a text, as far as catalogs use it: strong, emphasis, code, links.
struct InlineMarkup: Sendable {
  /// How many spans there are of each kind.
  private(set) var counts: [String: Int] = [:]
  /// The targets of links, in order, with their characters.
  private(set) var targets: [(text: String, range: Range<Int>)] = []
  /// The characters of marks that nothing opens or closes.
  private(set) var unpaired: [Range<Int>] = []

  init(_ text: CheckedText) {
    guard text.classes.contains(.markup) else { return }
    let characters = text.characters
    var open: [(mark: String, range: Range<Int>)] = []
    var position = 0
    while position < characters.count {
      let character = characters[position]
      var end = position + 1
      switch character {
      case "\\": end += 1
      case "`": end = code(text, from: position)
      case "*", "_":
        while end < characters.count, characters[end] == character { end += 1 }
        let isInWord =
          character == "_" && text.character(before: position)?.isLetter == true
          && text.character(at: end)?.isLetter == true
        if !isInWord { mark(String(repeating: String(character), count: end - position), position..<end, text, &open) }
      case "[": open.append(("[", position..<end))
      case "]": end = link(text, at: position, &open)
      default: break
      }
      position = end
    }
    // A bracket that opens no link is punctuation.
    unpaired += open.filter { $0.mark != "[" }.map(\.range)
    unpaired.sort { $0.lowerBound < $1.lowerBound }
  }

  private mutating func code(_ text: CheckedText, from start: Int) -> Int {
    guard let end = text.characters[(start + 1)...].firstIndex(of: "`") else {
      unpaired.append(start..<(start + 1))
      return start + 1
    }
    counts["code", default: 0] += 1
    return end + 1
  }

  private mutating func mark(
    _ mark: String, _ range: Range<Int>, _ text: CheckedText, _ open: inout [(mark: String, range: Range<Int>)]
  ) {
    let isAfterSpace = text.character(before: range.lowerBound)?.isSpace ?? true
    let isBeforeSpace = text.character(at: range.upperBound)?.isSpace ?? true
    if !isAfterSpace, let index = open.lastIndex(where: { $0.mark == mark }) {
      open.removeSubrange(index...)
      counts[mark.count == 2 ? "strong" : mark.count == 1 ? "emphasis" : "strong emphasis", default: 0] += 1
    } else if !isBeforeSpace {
      open.append((mark, range))
    } else if mark.count > 1 || !isAfterSpace {
      // A single asterisk between spaces multiplies.
      unpaired.append(range)
    }
  }

  private mutating func link(
    _ text: CheckedText, at close: Int, _ open: inout [(mark: String, range: Range<Int>)]
  ) -> Int {
    guard let index = open.lastIndex(where: { $0.mark == "[" }) else { return close + 1 }
    let opening = open.remove(at: index)
    guard text.character(at: close + 1) == "(" else { return close + 1 }
    guard let end = text.characters[(close + 1)...].firstIndex(of: ")") else {
      unpaired.append(opening.range)
      return close + 1
    }
    counts["link", default: 0] += 1
    targets.append((text.text((close + 2)..<end), (close + 2)..<end))
    return end + 1
  }
}

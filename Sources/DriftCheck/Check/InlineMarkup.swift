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
    var open = OpenMarks()
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
      case "[": open.brackets.append(position..<end)
      case "]": end = link(text, at: position, &open)
      default: break
      }
      position = end
    }
    // A bracket that opens no link is punctuation.
    unpaired += open.marks.map(\.range)
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
    _ mark: String, _ range: Range<Int>, _ text: CheckedText, _ open: inout OpenMarks
  ) {
    let isAfterSpace = text.character(before: range.lowerBound)?.isSpace ?? true
    let isBeforeSpace = text.character(at: range.upperBound)?.isSpace ?? true
    if !isAfterSpace, open.close(mark) {
      counts[mark.count == 2 ? "strong" : mark.count == 1 ? "emphasis" : "strong emphasis", default: 0] += 1
    } else if !isBeforeSpace {
      open.add(mark, range)
    } else if mark.count > 1 || !isAfterSpace {
      // A single asterisk between spaces multiplies.
      unpaired.append(range)
    }
  }

  private mutating func link(_ text: CheckedText, at close: Int, _ open: inout OpenMarks) -> Int {
    guard let opening = open.brackets.popLast() else { return close + 1 }
    guard text.character(at: close + 1) == "(" else { return close + 1 }
    guard !open.isWithoutEnd, let end = text.characters[(close + 1)...].firstIndex(of: ")") else {
      open.isWithoutEnd = true
      unpaired.append(opening)
      return close + 1
    }
    counts["link", default: 0] += 1
    targets.append((text.text((close + 2)..<end), (close + 2)..<end))
    return end + 1
  }
}

/// The marks that nothing has closed yet.
private struct OpenMarks {
  /// Those of emphasis.
  private(set) var marks: [(mark: String, range: Range<Int>)] = []
  /// How often each of them is open.
  private var counts: [String: Int] = [:]
  /// The brackets that may open a link.
  var brackets: [Range<Int>] = []
  /// Whether no round bracket closes from here on.
  var isWithoutEnd = false

  mutating func add(_ mark: String, _ range: Range<Int>) {
    marks.append((mark, range))
    counts[mark, default: 0] += 1
  }

  /// Closes the last one of a kind and drops what was opened inside; false where none is open.
  mutating func close(_ mark: String) -> Bool {
    guard counts[mark, default: 0] > 0 else { return false }
    while let last = marks.popLast() {
      counts[last.mark, default: 1] -= 1
      guard last.mark == mark else { continue }
      while let bracket = brackets.last, bracket.lowerBound > last.range.lowerBound { brackets.removeLast() }
      return true
    }
    return false
  }
}

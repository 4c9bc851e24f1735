/// A keyword of a PO file with its text, wrapped as gettext wraps it.
enum POText {
  /// The columns of a line but one, which gettext leaves free.
  private static let width = 78

  static func written(_ keyword: String, _ text: String) -> String {
    let paragraphs = lines(of: text)
    if paragraphs.count <= 1 {
      let whole = paragraphs.first ?? ""
      let pieces = pieces(of: whole)
      if keyword.count + 2 + columns(whole) <= width || pieces.count < 2 { return "\(keyword) \"\(whole)\"\n" }
    }
    let rows = paragraphs.flatMap { wrapped($0) }
    return "\(keyword) \"\"\n" + rows.map { "\"\($0)\"\n" }.joined()
  }

  /// The lines of the text itself, each with its escaped line end.
  private static func lines(of text: String) -> [String] {
    var lines: [String] = []
    var rest = text.unicodeScalars[...]
    while let end = rest.firstIndex(of: "\n") {
      lines.append(POEscapes.escaped(String(rest[...end])))
      rest = rest[rest.index(after: end)...]
    }
    return rest.isEmpty ? lines : lines + [POEscapes.escaped(String(rest))]
  }

  private static func wrapped(_ line: String) -> [String] {
    var rows = [""]
    // One column is the quote at the start.
    var column = 1
    for piece in pieces(of: line) {
      let size = columns(piece)
      if column + size > width, column > 1 {
        rows.append("")
        column = 1
      }
      rows[rows.count - 1] += piece
      column += size
    }
    return rows
  }

  private static func columns(_ text: some StringProtocol) -> Int { text.count }

  /// The text cut where a line may end, by the rules of UAX #14 for the scripts of our languages.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = [""]
    var previous: Character?
    for character in text {
      if let previous, isBreak(after: previous, before: character, piece: pieces[pieces.count - 1]) {
        pieces.append("")
      }
      pieces[pieces.count - 1].append(character)
      previous = character
    }
    return pieces
  }

  private static func isBreak(after previous: Character, before next: Character, piece: String) -> Bool {
    if next == " " { return false }
    if previous == " " { return true }
    let startsWord = next.isLetter || next == "{" || next == "("
    switch previous {
    case "—": return true
    case "-": return startsWord && piece.count > 1
    case "–", "\u{2010}", "/", "|", "}", "!", "?": return startsWord
    default: return next == "—"
    }
  }
}

/// Finds the texts of a Markdown tree in its source, one after the other.
///
/// cmark-gfm knows the line of a block. The columns that it gives for what stands inside a line are wrong behind escapes,
/// in further lines of list items and quotes and in table cells; so each text is looked for from where the last one
/// ended, and what stands in the source for it (an escape, a character reference) is read as cmark-gfm reads it.
struct MarkdownCursor {
  private var match: SourceMatch
  private var offset = 0
  /// No markup between two texts is longer, but for destinations of links, which are skipped.
  private static let reach = 4096

  init(_ source: SourceText) { match = SourceMatch(source) }

  /// Where it stands.
  var place: SourceText.Position { source.position(of: offset) }

  private var source: SourceText { match.source }
  private var bytes: [UInt8] { source.bytes }
  private var ahead: Range<Int> { offset..<min(bytes.count, offset + Self.reach) }

  /// Goes on in a line, never back.
  mutating func move(toLine line: Int) { offset = max(offset, source.start(ofLine: line)) }

  /// Goes on in the line where a block of code starts, or behind it, where it is the fence and no line of the code.
  mutating func move(toLine line: Int, of code: String) {
    move(toLine: line)
    let (start, first) = (bytes[offset...].prefix { $0 != UInt8(ascii: "\n") }, code.utf8.prefix { $0 != 0x0A })
    let isFenced = ["```", "~~~"].contains { fence in
      start.firstRange(of: fence.utf8) != nil && Array(first).firstRange(of: fence.utf8) == nil
    }
    if isFenced { moveToNextLine() }
  }

  /// Goes on behind the end of the line.
  mutating func moveToNextLine() {
    if let end = source.first(of: "\n".utf8, in: offset..<bytes.count) { offset = end + 1 }
  }

  /// Goes on behind a text that stands in the source as it is.
  mutating func move(behind text: String) {
    if let start = source.first(of: text.utf8, in: ahead) { offset = start + text.utf8.count }
  }

  /// Goes on inside the brackets of a link.
  mutating func moveIntoLink() {
    let bracket = bytes[ahead].firstIndex { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "<") }
    if let bracket { offset = bracket + 1 }
  }

  /// Goes on behind what follows the text of a link or an image: `](…)`, `][…]`, `]` or `>`.
  mutating func moveBehindDestination() {
    guard let end = bytes[ahead].firstIndex(where: { $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: ">") }) else {
      return
    }
    offset = end + 1
    guard bytes[end] == UInt8(ascii: "]"), offset < bytes.count else { return }
    switch bytes[offset] {
    case UInt8(ascii: "("): moveBehind(closing: UInt8(ascii: ")"))
    case UInt8(ascii: "["): moveBehind(closing: UInt8(ascii: "]"))
    default: break
    }
  }

  private mutating func moveBehind(closing: UInt8) {
    let opening = bytes[offset]
    var (index, depth, quote) = (offset, 0, UInt8?.none)
    while index < ahead.upperBound {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\\") {
        index += 1
      } else if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\""), opening == UInt8(ascii: "(") {
        quote = byte
      } else if byte == opening {
        depth += 1
      } else if byte == closing {
        depth -= 1
        if depth == 0 { return offset = index + 1 }
      }
      index += 1
    }
  }

  /// The pieces of a text with their places; goes on behind it.
  mutating func pieces(of literal: String, as notation: SourceMatch.Notation = .markdown) -> [SourceMatch.Piece] {
    let text = Array(literal.utf8)
    guard let first = text.first else { return [] }
    for start in ahead {
      let byte = bytes[start]
      guard byte == first || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "&") else { continue }
      guard let (pieces, end) = match.pieces(of: text, at: start, as: notation) else { continue }
      offset = end
      return pieces
    }
    return [SourceMatch.Piece(text: text[...], place: place)]
  }
}

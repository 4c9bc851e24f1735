/// Finds the texts of a Markdown tree in its source, one after the other.
///
/// cmark-gfm knows the line of a block. The columns that it gives for what stands inside a line are wrong behind escapes,
/// in further lines of list items and quotes and in table cells; so each text is looked for from where the last one
/// ended, and what stands in the source for it (an escape, a character reference) is read as cmark-gfm reads it.
struct MarkdownCursor {
  /// A piece of text that stands in the source as it is, or what a character reference stands for.
  struct Piece {
    let text: ArraySlice<UInt8>
    let place: SourceText.Position
  }

  private let source: SourceText
  private var offset = 0
  private var references = CharacterReferences()
  /// No markup between two texts is longer, but for destinations of links, which are skipped.
  private static let reach = 4096

  init(_ source: SourceText) { self.source = source }

  /// Where it stands.
  var place: SourceText.Position { source.position(of: offset) }

  private var bytes: [UInt8] { source.bytes }
  private var ahead: Range<Int> { offset..<min(bytes.count, offset + Self.reach) }

  /// Goes on in a line, never back.
  mutating func move(toLine line: Int) { offset = max(offset, source.start(ofLine: line)) }

  /// Goes on in a line with code: behind it, where it is the fence.
  mutating func move(toCodeInLine line: Int) {
    move(toLine: line)
    let start = bytes[offset...].prefix { $0 != UInt8(ascii: "\n") }
    let fences = ["```", "~~~"].map { Array($0.utf8) }
    if fences.contains(where: { start.firstRange(of: $0) != nil }) { moveToNextLine() }
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
  ///
  /// In code nothing is escaped, but "|" in a table.
  mutating func pieces(of literal: String, isVerbatim: Bool = false) -> [Piece] {
    let text = Array(literal.utf8)
    guard let first = text.first else { return [] }
    for start in ahead {
      let byte = bytes[start]
      guard byte == first || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "&") else { continue }
      guard let (pieces, end) = matched(text, at: start, isVerbatim: isVerbatim) else { continue }
      offset = end
      return pieces
    }
    return [Piece(text: text[...], place: place)]
  }

  /// The pieces of a text if it stands at this place, and where it ends.
  private mutating func matched(_ text: [UInt8], at start: Int, isVerbatim: Bool) -> (pieces: [Piece], end: Int)? {
    var pieces: [Piece] = []
    var (index, at) = (0, start)
    var piece = (text: 0, source: start)
    func close() {
      guard piece.text < index else { return }
      pieces.append(Piece(text: text[piece.text..<index], place: source.position(of: piece.source)))
    }
    while index < text.count {
      guard at < bytes.count else { return nil }
      let byte = bytes[at]
      if byte == UInt8(ascii: "&"), !isVerbatim, let reference = references.reference(in: bytes, at: at) {
        guard text[index...].starts(with: reference.text) else { return nil }
        close()
        let end = index + reference.text.count
        pieces.append(Piece(text: text[index..<end], place: source.position(of: at)))
        (index, at) = (end, at + reference.length)
        piece = (index, at)
      } else if byte == UInt8(ascii: "\\"), at + 1 < bytes.count,
        isVerbatim ? bytes[at + 1] == bar && text[index] == bar : isPunctuation(bytes[at + 1])
      {
        guard bytes[at + 1] == text[index] else { return nil }
        close()
        piece = (index, at + 1)
        (index, at) = (index + 1, at + 2)
      } else if byte == text[index] {
        (index, at) = (index + 1, at + 1)
      } else if isVerbatim, text[index] == UInt8(ascii: " "), byte == UInt8(ascii: "\n") {
        // Code that goes on in the next line, where white space and marks of quotes are no part of it.
        close()
        index += 1
        at = bytes[(at + 1)...].firstIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: ">") } ?? bytes.count
        pieces.append(Piece(text: text[(index - 1)..<index], place: source.position(of: at)))
        piece = (index, at)
      } else {
        return nil
      }
    }
    close()
    return (pieces, at)
  }

  private let bar = UInt8(ascii: "|")

  private func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}

/// Holds a text against its source, in which some of it is written in another way.
struct SourceMatch {
  /// What stands in the source for something else.
  enum Notation {
    /// Backslash escapes and character references.
    case markdown
    /// Nothing, but for "|" in the code of a table; lines end where the text has spaces.
    case code
    /// Character references.
    case html
  }

  /// A piece of text that stands in the source as it is, or what a character reference stands for.
  struct Piece {
    let text: ArraySlice<UInt8>
    let place: SourceText.Position
  }

  let source: SourceText
  private var references = CharacterReferences()

  init(_ source: SourceText) { self.source = source }

  private var bytes: [UInt8] { source.bytes }

  /// The character reference at an index, if there is one.
  mutating func reference(at index: Int) -> (length: Int, text: [UInt8])? {
    references.reference(in: source.bytes, at: index)
  }

  /// The pieces of a text if it stands at this index, and where it ends.
  mutating func pieces(of text: [UInt8], at start: Int, as notation: Notation) -> (pieces: [Piece], end: Int)? {
    var pieces: [Piece] = []
    var (index, at) = (0, start)
    var open = (text: 0, source: start)
    func close() {
      guard open.text < index else { return }
      pieces.append(Piece(text: text[open.text..<index], place: source.position(of: open.source)))
    }
    while index < text.count {
      guard at < bytes.count else { return nil }
      let byte = bytes[at]
      if byte == UInt8(ascii: "&"), notation != .code, let reference = reference(at: at) {
        guard text[index...].starts(with: reference.text) else { return nil }
        close()
        let end = index + reference.text.count
        pieces.append(Piece(text: text[index..<end], place: source.position(of: at)))
        (index, at) = (end, at + reference.length)
        open = (index, at)
      } else if byte == UInt8(ascii: "\\"), isEscape(at: at, of: text[index], as: notation) {
        guard bytes[at + 1] == text[index] else { return nil }
        close()
        open = (index, at + 1)
        (index, at) = (index + 1, at + 2)
      } else if byte == text[index] {
        (index, at) = (index + 1, at + 1)
      } else if notation == .code, text[index] == UInt8(ascii: " "), byte == UInt8(ascii: "\n") {
        // White space and marks of quotes at the start of the next line are no part of the code.
        close()
        at = bytes[(at + 1)...].firstIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: ">") } ?? bytes.count
        pieces.append(Piece(text: text[index...index], place: source.position(of: at)))
        index += 1
        open = (index, at)
      } else {
        return nil
      }
    }
    close()
    return (pieces, at)
  }

  private func isEscape(at index: Int, of byte: UInt8, as notation: Notation) -> Bool {
    guard index + 1 < bytes.count else { return false }
    switch (notation, bytes[index + 1]) {
    case (.code, let next): return next == UInt8(ascii: "|") && byte == next
    case (.markdown, 0x21...0x2F), (.markdown, 0x3A...0x40), (.markdown, 0x5B...0x60), (.markdown, 0x7B...0x7E):
      return true
    default: return false
    }
  }
}

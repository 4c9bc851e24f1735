/// A stretch of a text: words, a placeholder, or a brace that belongs to no placeholder.
package struct MessagePiece: Sendable {
  /// What it is.
  package enum Kind: Sendable, Hashable {
    case text
    case placeholder(String)
    /// What was found in the place of a placeholder.
    case broken(found: String)
  }

  /// What it is.
  package let kind: Kind
  /// Where it stands, in UTF-8 code units from the start of the text.
  package let range: Range<Int>

  /// Cuts a text into pieces that cover it without gaps.
  ///
  /// A name between braces consists of letters, digits and points.
  package static func pieces(of text: String) -> [MessagePiece] {
    let bytes = text.utf8
    var pieces: [MessagePiece] = []
    var rest = bytes[...]
    var offset = 0
    func add(_ kind: Kind, to end: String.Index) {
      let length = bytes.distance(from: rest.startIndex, to: end)
      if length > 0 { pieces.append(MessagePiece(kind: kind, range: offset..<(offset + length))) }
      offset += length
      rest = rest[end...]
    }
    while let brace = rest.firstIndex(where: { $0 == opening || $0 == closing }) {
      add(.text, to: brace)
      let next = bytes.index(after: brace)
      guard bytes[brace] == opening else {
        add(.broken(found: "a '}' without '{'"), to: next)
        continue
      }
      guard let end = bytes[next...].firstIndex(where: { $0 == opening || $0 == closing }), bytes[end] == closing else {
        add(.broken(found: "a '{' without '}'"), to: next)
        continue
      }
      let name = text[next..<end]
      let isName = !name.isEmpty && name.utf8.allSatisfy(isNamePart)
      add(isName ? .placeholder(String(name)) : .broken(found: "\"{\(name)}\""), to: bytes.index(after: end))
    }
    add(.text, to: bytes.endIndex)
    return pieces
  }

  private static let opening = UInt8(ascii: "{")
  private static let closing = UInt8(ascii: "}")

  private static func isNamePart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."):
      true
    default: false
    }
  }
}

/// Finds in the source what an HTML parser has read: the parser says how far it is, not where a text began.
struct HTMLLocator {
  private var match: SourceMatch
  /// Behind what was read before.
  private var offset = 0
  /// Behind the last character reference that was read here and not by the parser.
  private var referenceEnd = 0

  init(_ source: SourceText) { match = SourceMatch(source) }

  private var source: SourceText { match.source }

  /// Where it stands.
  var position: SourceText.Position { source.position(of: offset) }

  /// Goes on to where the parser stands, never back.
  mutating func move(to end: Int) { offset = max(offset, min(end, source.bytes.count)) }

  /// A text that the parser has just read; it is in one piece.
  mutating func piece(of text: UnsafeBufferPointer<UInt8>, readTo end: Int) -> SourceMatch.Piece {
    let start = end - text.count
    if start >= 0, end <= source.bytes.count, source.bytes[start..<end].elementsEqual(text) {
      let fresh = max(start, min(referenceEnd, end))
      return SourceMatch.Piece(text: source.bytes[fresh..<end], place: source.position(of: fresh))
    }
    let read = source.bytes[offset..<max(offset, min(end, source.bytes.count))]
    guard let reference = read.lastIndex(of: UInt8(ascii: "&")) else {
      return SourceMatch.Piece(text: Array(text)[...], place: position)
    }
    // HTML 5 has more names than the parser, which hands over an unknown one in parts: "&", the name, the rest.
    if text.elementsEqual("&".utf8), let known = match.reference(at: reference) {
      referenceEnd = reference + known.length
      return SourceMatch.Piece(text: known.text[...], place: source.position(of: reference))
    }
    return SourceMatch.Piece(text: Array(text)[...], place: source.position(of: reference))
  }

  /// The pieces of an attribute of the tag that the parser has just read.
  mutating func pieces(ofAttribute value: String, named name: String, readTo end: Int) -> [SourceMatch.Piece] {
    let tag = offset..<max(offset, min(end, source.bytes.count))
    let names = [name, name.uppercased()].lazy.compactMap { [source] in source.first(of: "\($0)=".utf8, in: tag) }
    let text = Array(value.utf8)
    guard let found = names.first else { return [SourceMatch.Piece(text: text[...], place: position)] }
    var start = found + name.utf8.count + 1
    if start < tag.upperBound, source.bytes[start] == UInt8(ascii: "\"") || source.bytes[start] == UInt8(ascii: "'") {
      start += 1
    }
    return match.pieces(of: text, at: start, as: .html)?.pieces
      ?? [SourceMatch.Piece(text: text[...], place: source.position(of: start))]
  }
}

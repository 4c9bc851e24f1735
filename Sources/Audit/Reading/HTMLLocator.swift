/// Finds in the source what an HTML parser has read: the parser says how far it is, not where a text began.
struct HTMLLocator {
  /// A text that stands in the source as it is, or what a character reference stands for.
  struct Piece {
    fileprivate let bytes: [UInt8]
    fileprivate let place: SourceText.Position

    /// Its words with their places, and nil for each run of white space.
    var words: [(bytes: ArraySlice<UInt8>, place: SourceText.Position)?] {
      var words: [(ArraySlice<UInt8>, SourceText.Position)?] = []
      var (line, lineStart) = (place.line, 1 - place.column)
      var index = 0
      while index < bytes.count {
        guard bytes[index].isHTMLSpace else {
          let end = bytes[index...].firstIndex(where: \.isHTMLSpace) ?? bytes.count
          words.append((bytes[index..<end], SourceText.Position(line: line, column: index - lineStart + 1)))
          index = end
          continue
        }
        words.append(nil)
        while index < bytes.count, bytes[index].isHTMLSpace {
          if bytes[index] == UInt8(ascii: "\n") { (line, lineStart) = (line + 1, index + 1) }
          index += 1
        }
      }
      return words
    }
  }

  private let source: SourceText
  /// Behind what was read before.
  private var offset = 0
  /// Behind the last character reference that was read here and not by the parser.
  private var referenceEnd = 0
  private var references = CharacterReferences()

  init(_ source: SourceText) { self.source = source }

  /// Where it stands.
  var position: SourceText.Position { source.position(of: offset) }

  /// Goes on to where the parser stands, never back.
  mutating func move(to end: Int) { offset = max(offset, min(end, source.bytes.count)) }

  /// The pieces of a text that the parser has just read.
  mutating func pieces(of text: UnsafeBufferPointer<UInt8>, readTo end: Int) -> [Piece] {
    let start = end - text.count
    if start >= 0, end <= source.bytes.count, source.bytes[start..<end].elementsEqual(text) {
      let fresh = max(start, min(referenceEnd, end))
      return [Piece(bytes: Array(source.bytes[fresh..<end]), place: source.position(of: fresh))]
    }
    guard end >= offset else { return [] }
    let read = source.bytes[offset..<min(end, source.bytes.count)]
    guard let reference = read.lastIndex(of: UInt8(ascii: "&")) else {
      return [Piece(bytes: Array(text), place: position)]
    }
    let place = source.position(of: reference)
    // HTML 5 has more names than the parser, which hands over an unknown one letter by letter.
    if text.elementsEqual("&".utf8), let known = references.reference(in: source.bytes, at: reference) {
      referenceEnd = reference + known.length
      return [Piece(bytes: known.text, place: place)]
    }
    return [Piece(bytes: Array(text), place: place)]
  }

  /// The pieces of an attribute of the tag that the parser has just read.
  func pieces(ofAttribute value: String, named name: String, readTo end: Int) -> [Piece] {
    let tag = offset..<max(offset, end)
    let names = [name, name.uppercased()].lazy.compactMap { source.first(of: "\($0)=".utf8, in: tag) }
    let start = names.first.map { $0 + name.utf8.count + 1 } ?? source.first(of: "<".utf8, in: tag) ?? offset
    // A value with character references does not stand there as it is.
    let found = source.first(of: value.utf8, in: start..<max(start, end)) ?? start
    return [Piece(bytes: Array(value.utf8), place: source.position(of: found))]
  }
}

extension UInt8 {
  /// White space as HTML collapses it; a no-break space is none.
  fileprivate var isHTMLSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) && self != 0x0B }
}

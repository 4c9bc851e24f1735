import Localization

/// The text of a block as it grows, with the place of each of its parts.
struct PlacedText {
  private(set) var bytes: [UInt8] = []
  private(set) var spans: [TextBlock.Span] = []

  var isEmpty: Bool { bytes.isEmpty }

  /// In UTF-8 code units.
  var length: Int { bytes.count }

  /// Adds a piece that stands in the source as it is, from this place on; tabs are left to the cells of rows.
  mutating func append(_ piece: some Collection<UInt8>, at place: SourceText.Position) {
    guard !piece.isEmpty else { return }
    if let last = spans.last, last.page == place.page, last.line == place.line,
      last.column + bytes.count - last.offset == place.column
    {
      // It goes on where the last piece ended.
    } else {
      spans.append(TextBlock.Span(at: place, offset: bytes.count))
    }
    bytes += piece
  }

  /// Adds pieces with all white space between words made one space.
  mutating func append(_ pieces: [SourceMatch.Piece]) {
    for word in pieces.flatMap(\.words) {
      if let word { append(word.bytes, at: word.place) } else { separate() }
    }
  }

  /// Adds a space between two pieces, unless there is one.
  mutating func separate() {
    guard let last = bytes.last, last != UInt8(ascii: " "), last != UInt8(ascii: "\t") else { return }
    bytes.append(UInt8(ascii: " "))
  }

  /// Takes everything behind a place away.
  mutating func cut(to length: Int) {
    while let last = spans.last, last.offset >= length { spans.removeLast() }
    bytes.removeLast(bytes.count - length)
  }

  /// Takes the hyphen at the end away.
  mutating func removeHyphen() {
    let hyphen = ["-", "\u{AD}", "\u{2010}"].first { bytes.reversed().starts(with: $0.utf8.reversed()) }
    bytes.removeLast(hyphen?.utf8.count ?? 0)
  }

  /// Starts the next cell of a row, which may be its first.
  mutating func startCell(at place: SourceText.Position) {
    while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    // A row that starts with an empty cell has a place all the same.
    if spans.isEmpty { spans.append(TextBlock.Span(at: place, offset: 0)) }
    bytes.append(UInt8(ascii: "\t"))
  }

  /// The block, and an empty text for the next; nil where there is nothing but white space.
  mutating func taken(as kind: TextBlock.Kind, language: Language? = nil) -> TextBlock? {
    defer { self = PlacedText() }
    while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    guard bytes.contains(where: { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }) else { return nil }
    return TextBlock(kind, String(decoding: bytes, as: UTF8.self), spans: spans, language: language)
  }
}

extension TextBlock.Span {
  fileprivate init(at place: SourceText.Position, offset: Int) {
    self.init(offset: offset, page: place.page, line: place.line, column: place.column)
  }
}

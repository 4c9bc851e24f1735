extension Site {
  /// A line that no text has, and a text: of characters for private use.
  static let (bodyMark, dataMark) = ("\u{F8FF}\n", "\u{F8FE}")

  /// The page of a manual without its body and without the data for programs.
  struct Shell: Sendable {
    /// What stands before and behind the body, in pieces between which the data stand.
    private let before: [Stencil]
    private let behind: [Stencil]

    /// The shell of a page; nil where it does not show the body exactly once.
    init?(of page: String) {
      let parts = Self.pieces(of: page[...], around: Site.bodyMark)
      guard parts.count == 2 else { return nil }
      before = Self.pieces(of: parts[0], around: Site.dataMark).map { Stencil($0) }
      behind = Self.pieces(of: parts[1], around: Site.dataMark).map { Stencil($0) }
    }

    /// The pieces between which a mark stands, looked for by its bytes.
    private static func pieces(of text: Substring, around mark: String) -> [Substring] {
      var pieces: [Substring] = []
      var (start, place) = (text.startIndex, text.startIndex)
      while let found = text.utf8[place...].firstIndex(where: { $0 == mark.utf8.first }) {
        if text.utf8[found...].starts(with: mark.utf8) {
          pieces.append(text[start..<found])
          place = text.utf8.index(found, offsetBy: mark.utf8.count)
          start = place
        } else {
          place = text.utf8.index(after: found)
        }
      }
      return pieces + [text[start...]]
    }

    /// How many bytes there are.
    var size: Int { before.size + behind.size }

    /// Adds the page to others, with a body and with data.
    func add(
      to page: inout [UInt8], _ digits: [UInt8], data: [UInt8] = [], body: (inout [UInt8]) throws -> Void
    ) rethrows {
      func add(_ pieces: [Stencil]) {
        for (number, piece) in pieces.enumerated() {
          if number > 0 { page += data }
          piece.add(to: &page, digits)
        }
      }
      add(before)
      try body(&page)
      add(behind)
    }
  }
}

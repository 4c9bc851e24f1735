/// A text with the spot of a mistake between ⟦ and ⟧.
package struct SpottedText: Hashable, Sendable {
  /// The text with its mark.
  package let marked: String

  /// Takes a text, with a mark or without.
  package init(_ marked: String) { self.marked = marked }

  /// The text without its mark.
  package var text: String { marked.filter { $0 != Self.opening && $0 != Self.closing } }

  /// The spot, in UTF-8 code units of `text`; nil without a mark.
  package var spot: Range<Int>? {
    guard let start = marked.firstIndex(of: Self.opening), let end = marked.firstIndex(of: Self.closing) else {
      return nil
    }
    let length = marked.utf8.distance(from: marked.index(after: start), to: end)
    let offset = marked.utf8.distance(from: marked.startIndex, to: start)
    return offset..<(offset + length)
  }

  /// What opens the mark of a spot.
  package static let opening: Character = "\u{27E6}"
  /// What closes it.
  package static let closing: Character = "\u{27E7}"
}

import Localization

/// A text of a file that knows where each part of it stands.
public struct LocatedText: Sendable, Hashable {
  /// A piece of markup inside a text that is not for translating.
  package struct InlineCode: Sendable, Hashable {
    /// Where it stands in `text`, in UTF-8 code units.
    package let range: Range<Int>
    /// What pairs it with its counterpart in the other language.
    package let id: String
  }

  /// Where a part of the text stands.
  struct Anchor: Sendable, Hashable {
    /// UTF-8 code units from the start of the text.
    let offset: Int
    let place: Place
  }

  /// The text, its inline codes spelled out.
  ///
  /// A code is spelled as what it stands for ("{name}", "%s", "**") if the file says so, or else by its kind and id:
  /// "{ph:1}", "{g:2}" … "{/g:2}".
  package internal(set) var text = ""
  /// The inline codes.
  package internal(set) var codes: [InlineCode] = []
  private var anchors: [Anchor] = []
  /// Where it starts.
  package let place: Place

  init(at place: Place) { self.place = place }

  /// Where a UTF-8 code unit of the text stands; approximate after an escape on the same line.
  package func place(at offset: Int) -> Place {
    guard let anchor = anchors.last(where: { $0.offset <= offset }) else { return place }
    return Place(
      path: anchor.place.path, line: anchor.place.line, column: anchor.place.column + offset - anchor.offset)
  }

  /// Adds a part.
  mutating func append(_ part: some StringProtocol, at place: Place) {
    guard !part.isEmpty else { return }
    anchors.append(Anchor(offset: text.utf8.count, place: place))
    text += part
  }

  /// Adds an inline code.
  mutating func append(code: String, id: String, at place: Place) {
    let start = text.utf8.count
    append(code, at: place)
    codes.append(InlineCode(range: start..<text.utf8.count, id: id))
  }

  /// Adds another text.
  mutating func append(_ other: LocatedText) {
    let start = text.utf8.count
    text += other.text
    anchors += other.anchors.map { Anchor(offset: $0.offset + start, place: $0.place) }
    codes += other.codes.map {
      InlineCode(range: ($0.range.lowerBound + start)..<($0.range.upperBound + start), id: $0.id)
    }
  }

  /// Whether it shows nothing.
  package var isBlank: Bool { text.isBlank }
}

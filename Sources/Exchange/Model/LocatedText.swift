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

  /// Where a part stands that does not stand in the file directly behind the part before it.
  private struct Anchor: Sendable, Hashable {
    /// UTF-8 code units from the start of the text.
    let offset: Int32
    let line: Int32
    let column: Int32

    init(offset: Int, _ place: Place) {
      self.offset = Int32(clamping: offset)
      line = Int32(clamping: place.line)
      column = Int32(clamping: place.column)
    }
  }

  /// The text, its inline codes spelled out.
  ///
  /// A code is spelled as what it stands for ("{name}", "%s", "**") if the file says so, or else by its kind and id:
  /// "{ph:1}", "{g:2}" … "{/g:2}".
  package internal(set) var text = ""
  /// The inline codes.
  package internal(set) var codes: [InlineCode] = []
  private var anchors: [Anchor] = []
  private let path: String
  private let start: Anchor

  init(at place: Place) {
    path = place.path
    start = Anchor(offset: 0, place)
  }

  /// Where it starts.
  package var place: Place { Place(path: path, line: Int(start.line), column: Int(start.column)) }

  /// Where a UTF-8 code unit of the text stands; approximate after an escape on the same line.
  package func place(at offset: Int) -> Place {
    var (low, high) = (0, anchors.count)
    while low < high {
      let middle = (low + high) / 2
      if anchors[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    let anchor = low > 0 ? anchors[low - 1] : start
    return Place(path: path, line: Int(anchor.line), column: Int(anchor.column) + offset - Int(anchor.offset))
  }

  /// Adds a part.
  mutating func append(_ part: some StringProtocol, at place: Place) {
    guard !part.isEmpty else { return }
    goOn(at: place)
    text += part
  }

  /// What is added next stands at a place.
  private mutating func goOn(at place: Place) {
    let offset = text.utf8.count
    if self.place(at: offset) != place { anchors.append(Anchor(offset: offset, place)) }
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
    if !other.text.isEmpty { goOn(at: other.place) }
    text += other.text
    anchors += other.anchors.map { Anchor(offset: Int($0.offset) + start, other.place(at: Int($0.offset))) }
    codes += other.codes.map {
      InlineCode(range: ($0.range.lowerBound + start)..<($0.range.upperBound + start), id: $0.id)
    }
  }

  /// Takes away the white space behind its last word or code.
  mutating func dropSpaceAtEnd() {
    while text.last?.isWhitespace == true, text.utf8.count > codes.last?.range.upperBound ?? 0 { text.removeLast() }
  }

  /// Whether it shows nothing.
  package var isBlank: Bool { text.isBlank }
}

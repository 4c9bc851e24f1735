import Localization

/// A piece of a published document: a heading, a paragraph, a list item or a row of a table, with the place of every
/// character in the file.
public struct TextBlock: Sendable {
  /// What it is.
  package enum Kind: Sendable {
    case heading
    case paragraph
    case item
    /// A row of a table; its cells are separated by tabs.
    case row
  }

  /// From `offset` on, the text stands at this place of the file, until the next span.
  package struct Span: Hashable, Sendable {
    /// UTF-8 code units from the start of the block's text.
    package let offset: Int
    /// The page, from 1, where the file has pages.
    package let page: Int?
    /// The line, from 1; of the page where there are pages.
    package let line: Int
    /// The column, from 1, in bytes.
    package let column: Int

    /// Makes a span.
    package init(offset: Int, page: Int? = nil, line: Int, column: Int) {
      self.offset = offset
      self.page = page
      self.line = line
      self.column = column
    }
  }

  /// What it is.
  package let kind: Kind
  /// The text without markup, lines joined by spaces.
  package let text: String
  /// Where its parts stand, in the order of their offsets; never empty.
  package let spans: [Span]
  /// The language that the file itself gives it, as HTML can.
  package let language: Language?

  /// Makes a block.
  package init(_ kind: Kind, _ text: String, spans: [Span], language: Language? = nil) {
    self.kind = kind
    self.text = text
    self.spans = spans.isEmpty ? [Span(offset: 0, line: 1, column: 1)] : spans
    self.language = language
  }

  /// The page of a byte of the text, where the file has pages.
  package func page(of offset: Int = 0) -> Int? { span(of: offset).page }

  /// The place of a byte of the text.
  package func place(of offset: Int, in path: String) -> Place {
    let span = span(of: offset)
    return Place(path: path, line: span.line, column: span.column + max(0, offset - span.offset))
  }

  private func span(of offset: Int) -> Span {
    // The last span that starts there or before, of very many in a long paragraph.
    var (low, high) = (0, spans.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if spans[middle].offset <= offset { low = middle } else { high = middle }
    }
    return spans[low]
  }

  /// The block as it is where its source starts some lines further down in the file.
  func moved(down lines: Int) -> TextBlock {
    let spans = spans.map { Span(offset: $0.offset, line: $0.line + lines, column: $0.column) }
    return TextBlock(kind, text, spans: spans, language: language)
  }
}

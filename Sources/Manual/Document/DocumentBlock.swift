import SpecModel

/// A worded part of a document; all texts are inline Markdown.
package enum DocumentBlock: Hashable, Sendable {
  /// A heading with its anchor; level 1 is the title of the document.
  case heading(level: Int, AnchorID, String)
  case paragraph(String)
  case list([ListItem])
  /// A list whose items are numbered in their order.
  case steps([ListItem])
  case notice(SignalWord, word: String, [String])
  case table(columns: [String], rows: [[String]])
  /// A drawing: the name of its file and the drawing, what it shows in words without markup, and what stands under it; a
  /// document that is only read has no file.
  case figure(file: String, DrawnFigure?, alternative: String, caption: String)

  /// An item of a list, with an anchor where something links to it.
  package struct ListItem: Hashable, Sendable {
    /// The anchor.
    package let anchor: AnchorID?
    /// The lines of the item.
    package let lines: [String]

    /// Makes an item.
    package init(_ lines: String..., anchor: AnchorID? = nil) { self.init(lines: lines, anchor: anchor) }

    /// Makes an item of its lines.
    package init(lines: [String], anchor: AnchorID? = nil) {
      self.anchor = anchor
      self.lines = lines
    }
  }
}

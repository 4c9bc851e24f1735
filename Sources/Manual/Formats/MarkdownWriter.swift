import Localization
import SpecModel

/// Writes a manual as Markdown that GitHub shows well: anchors and notices are HTML that it lets through.
package struct MarkdownWriter {
  /// The Markdown of a manual, its title included.
  package static func text(of manual: ManualDocument) -> String {
    title(manual.title) + text(of: manual.blocks)
  }

  static func title(_ title: String) -> String { "# \(title)\n" }

  static func text(of blocks: [DocumentBlock]) -> String {
    blocks.reduce(into: "") { $0 += "\n" + text(of: $1) + "\n" }
  }

  static func text(of block: DocumentBlock) -> String {
    switch block {
    case .heading(let level, let id, let title):
      "\(String(repeating: "#", count: level)) \(anchor(id))\(title)"
    case .paragraph(let text): text
    case .list(let items): items.map { self.text(of: $0, marker: "- ") }.joined(separator: "\n")
    case .steps(let items):
      items.enumerated().map { self.text(of: $1, marker: "\($0 + 1). ") }.joined(separator: "\n")
    case .notice(let level, let word, let lines):
      // Not GitHub's alerts: they rank CAUTION above WARNING, against ANSI Z535.6.
      "<div class=\"notice notice-\(level)\">\n\n> **\(word)**\\\n> \(lines.joined(separator: " "))\n\n</div>"
    case .table(let columns, let rows):
      columns.count < mayBeWide
        ? table(columns, rows) : "<div class=\"wide\" tabindex=\"0\">\n\n\(table(columns, rows))\n\n</div>"
    case .figure(let file, _, let alternative, let caption):
      "<figure>\n\n![\(Markdown.escaped(alternative))](\(file))\n\n<figcaption>\n\n\(caption)\n\n"
        + "</figcaption>\n</figure>"
    }
  }

  /// From so many columns on a table may be wider than a phone; it is scrolled then, with the keyboard too.
  private static let mayBeWide = 3

  private static func table(_ columns: [String], _ rows: [[String]]) -> String {
    ([row(columns), row(columns.map { _ in "---" })] + rows.map(row)).joined(separator: "\n")
  }

  private static func text(of item: DocumentBlock.ListItem, marker: String) -> String {
    // A backslash at the end of a line breaks it; two spaces would not survive an editor.
    let lineEnd = "\\\n" + String(repeating: " ", count: marker.count)
    return marker + (item.anchor.map(anchor) ?? "") + item.lines.joined(separator: lineEnd)
  }

  static func anchor(_ id: AnchorID) -> String { "<a id=\"\(id)\"></a>" }

  /// The names of sources, each once, as links to where they are explained.
  static func links(to sources: [Source]) -> String {
    var seen: Set<Source> = []
    return sources.filter { seen.insert($0).inserted }.map { "[\($0.clause)](#\($0.clause))" }.joined(separator: ", ")
  }

  /// A row of a table; a "|" in a cell needs a backslash even inside code.
  private static func row(_ cells: [String]) -> String {
    "| " + cells.map(cell).joined(separator: " | ") + " |"
  }

  private static func cell(_ text: String) -> String {
    text.utf8.contains(UInt8(ascii: "|")) ? text.replacing("|", with: "\\|") : text
  }
}

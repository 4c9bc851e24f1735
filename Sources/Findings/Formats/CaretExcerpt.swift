import Localization

/// An excerpt as a terminal shows it, with a line under it that points to the spot.
struct CaretExcerpt {
  /// The text; a long one is cut on both sides of the spot.
  let line: String
  /// Spaces, then "^~~~" under the spot.
  let underline: String

  private static let tabStop = 4
  private static let ellipsis = "…"

  /// Lays an excerpt out in at most `width` columns.
  init(_ excerpt: Excerpt, width: Int = 100) {
    let cells = CaretExcerpt.cells(excerpt)
    let marked = cells.filter(\.isMarked)
    // A spot inside a character, such as on its accent, is shown at that character.
    var start =
      marked.first?.column ?? cells.last { $0.end <= excerpt.spot.lowerBound }.map { $0.column + $0.width } ?? 0
    let length = max(1, marked.reduce(0) { $0 + $1.width })
    if let first = marked.first, first.width == 0, start > 0 { start -= 1 }

    let total = cells.last.map { $0.column + $0.width } ?? 0
    var window = 0..<total
    if total > width {
      // Two thirds of the line for the spot and what follows it.
      let from = max(0, min(start - width / 3, total - width))
      window = from..<(from + width)
    }
    let shown = cells.filter { $0.column >= window.lowerBound && $0.column + $0.width <= window.upperBound }
    let isCut = (before: window.lowerBound > 0, after: window.upperBound < total)
    let first = shown.first?.column ?? 0
    let last = shown.last.map { $0.column + $0.width } ?? 0
    line =
      (isCut.before ? CaretExcerpt.ellipsis : "") + shown.map(\.text).joined()
      + (isCut.after ? CaretExcerpt.ellipsis : "")
    let indent = start - first + (isCut.before ? 1 : 0)
    underline =
      String(repeating: " ", count: indent) + "^"
      + String(repeating: "~", count: max(0, min(start + length, last) - start - 1))
  }

  /// A character as it is shown.
  private struct Cell {
    let text: String
    let column: Int
    let width: Int
    /// Where the character ends in the excerpt, in bytes.
    let end: Int
    let isMarked: Bool
  }

  private static func cells(_ excerpt: Excerpt) -> [Cell] {
    let scalars = excerpt.text.unicodeScalars
    var (column, offset) = (0, 0)
    return zip(scalars, DisplayWidth.columns(of: scalars)).map { scalar, width in
      let isTab = scalar == "\t"
      let text = isTab ? String(repeating: " ", count: tabStop - column % tabStop) : Visible.text(scalar)
      let isPlain = text.unicodeScalars.count == 1 && !isTab
      let start = offset
      offset += UTF8.width(scalar)
      let cell = Cell(
        text: text, column: column, width: isPlain ? width : text.count, end: offset,
        isMarked: start < excerpt.spot.upperBound && offset > excerpt.spot.lowerBound)
      column += cell.width
      return cell
    }
  }
}

import Linguistics

/// The cells of a row, with what heads their columns.
struct TableColumns {
  let row: ReadText
  let header: ReadText
  /// Where the cells of the row stand, in UTF-8 code units.
  let cells: [Range<Int>]
  private let headings: [Range<Int>]

  /// Takes the first row of a table for its header; nil for what is no row of a table with one.
  init?(_ number: Int, of passages: [Passage]) {
    guard passages[number].kind == .row else { return nil }
    let start = passages[...number].lastIndex { $0.kind != .row }.map { $0 + 1 } ?? 0
    guard start < number else { return nil }
    (row, header) = (passages[number].text, passages[start].text)
    (cells, headings) = (TableColumns.cells(of: row), TableColumns.cells(of: header))
  }

  /// The cell below a place of the header; the first column may have no heading.
  func cell(below place: Range<Int>) -> Range<Int>? {
    guard let column = headings.firstIndex(where: { $0.overlaps(place) }) else { return nil }
    let index = headings.count + 1 == cells.count ? column + 1 : column
    return cells.indices.contains(index) ? cells[index] : nil
  }

  /// Which of opposed parts head columns, by name or by what hangs on them.
  func subjects(_ specification: WordedSpecification) -> [OpposedConcepts.Mention] {
    let named = specification.opposites.subjects(in: header)
    return named.isEmpty ? specification.situations.poles(byConsumersIn: header, specification.opposites) : named
  }

  static func cells(of text: ReadText) -> [Range<Int>] {
    Array(text.text.utf8).split(separator: 0x09, omittingEmptySubsequences: false).map { $0.startIndex..<$0.endIndex }
  }
}

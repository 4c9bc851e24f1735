/// Lines whose words stand in columns.
struct PrintedTable {
  var lines: [PrintedLine]
  var columns: [ClosedRange<Double>]
  /// The widest gap between two of its lines.
  private var widestGap: Double?
  /// How far down its lines reach.
  private var bottom: Double
  /// How many lines have cells beside each other, or stand beside another line.
  private var shared: Int
  let height: Double
  /// The gap between the lines of a cell, if it is that of other text.
  let lineGap: Double

  init(_ line: PrintedLine, lineGap: Double) {
    lines = [line]
    self.lineGap = lineGap
    columns = line.fragments.map(line.extent)
    (bottom, height) = (line.bottom, line.height)
    shared = columns.count > 1 ? 1 : 0
  }

  /// Lines that overlap by more than this part of their height stand beside each other.
  static let overlap = 0.2
  /// No sentence has a wider gap, and no two rows are further apart than lines and this, as a part of the height of words.
  static let wide = 1.6
  /// No table has more columns; beyond them is some drawing.
  private static let most = 64

  /// Whether it has at least two lines in columns, or one with a gap that no sentence has.
  var isTable: Bool {
    guard (2...Self.most).contains(columns.count) else { return false }
    let gap = zip(columns, columns.dropFirst()).map { $1.lowerBound - $0.upperBound }.max() ?? 0
    return gap >= Self.wide * height || shared > 1
  }

  /// Takes the next line, unless it is none of the table.
  mutating func take(_ printed: PrintedLine) -> Bool {
    let line = printed.split(at: columns.dropFirst().map(\.lowerBound))
    let gap = line.top - bottom
    guard gap <= Self.wide * height + max(0, lineGap), abs(line.height - height) < 0.06 * height else { return false }
    let isSingle = line.fragments.count == 1
    let isApart = widestGap.map { gap > 1.6 * max($0, 0.25 * height) } ?? false
    if isSingle, isApart || !isCell(line) { return false }
    let merged = merged(with: line)
    if merged.count > Self.most { return false }
    if merged.count < columns.count, merged.count < 2 || isApart || isSingle && spansCells(line) { return false }
    if !isSingle || gap < -Self.overlap * height { shared += 1 }
    columns = merged
    lines.append(line)
    widestGap = max(widestGap ?? 0, gap)
    bottom = max(bottom, line.bottom)
    return true
  }

  /// Takes the line above, if it belongs to a cell of the first row that is set at its bottom or middle.
  mutating func takeAbove(_ line: PrintedLine) -> Bool {
    let gap = lines[0].top - line.bottom
    let extent = line.left...max(line.left, line.right)
    guard columns[0].upperBound < line.left, gap <= lineGap + 0.15 * height, abs(line.height - height) < 0.06 * height,
      columns.count(where: { $0.overlaps(extent) }) == 1
    else { return false }
    lines.insert(line, at: 0)
    columns = merged(with: line)
    return true
  }

  /// Whether a line may be the first of a table: it has cells, or the next line stands beside it at another height.
  static func canStart(_ line: PrintedLine, before next: PrintedLine?) -> Bool {
    if line.fragments.count > 1 { return true }
    guard let next, next.top < line.bottom - overlap * line.height else { return false }
    let gap = PrintedLine.cellGap * line.height
    return next.fragments.map(next.extent).allSatisfy {
      $0.lowerBound - line.right >= gap || line.left - $0.upperBound >= gap
    }
  }

  /// Whether a line of one fragment stands beside another or behind the first column, or starts, ends or is centred
  /// where a column does.
  private func isCell(_ line: PrintedLine) -> Bool {
    line.top < bottom - Self.overlap * height || columns.first.map { line.left > $0.upperBound } ?? false
      || columns.contains {
        abs($0.lowerBound - line.left) < 3 || abs($0.upperBound - line.right) < 3
          || abs($0.lowerBound + $0.upperBound - line.left - line.right) < 6
      }
  }

  /// Whether a line runs over cells that stand beside each other.
  private func spansCells(_ line: PrintedLine) -> Bool {
    let extent = line.left...max(line.left, line.right)
    return lines.contains { other in other.fragments.count { other.extent(of: $0).overlaps(extent) } > 1 }
  }

  private func merged(with line: PrintedLine) -> [ClosedRange<Double>] {
    var merged: [ClosedRange<Double>] = []
    for range in (columns + line.fragments.map(line.extent)).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, range.lowerBound - last.upperBound < 0.12 * height {
        merged[merged.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return merged
  }
}

/// Lines whose words stand in columns.
struct PrintedTable {
  private(set) var lines: [PrintedLine]
  private(set) var columns: [ClosedRange<Double>]
  /// The gaps between its lines, the widest and the last.
  private var widestGap: Double?
  private var bottom: Double
  private let height: Double

  init(_ line: PrintedLine) {
    lines = [line]
    columns = line.fragments.map(line.extent)
    (bottom, height) = (line.bottom, line.height)
  }

  /// Whether it has at least two lines in columns, or one with a gap that no sentence has.
  var isTable: Bool {
    guard columns.count > 1 else { return false }
    let gap = zip(columns, columns.dropFirst()).map { $1.lowerBound - $0.upperBound }.max() ?? 0
    return gap >= 1.5 * height || lines.count { $0.fragments.count > 1 } > 1
  }

  /// Takes the next line, unless it is none of the table.
  mutating func take(_ line: PrintedLine) -> Bool {
    let gap = line.top - bottom
    guard gap <= 1.5 * height, abs(line.height - height) < 0.06 * height else { return false }
    let isSingle = line.fragments.count == 1
    let isApart = widestGap.map { gap > 1.5 * $0 + 0.1 * height } ?? false
    if isSingle, isApart || !isCell(line) { return false }
    let merged = merged(with: line)
    if merged.count < columns.count, isSingle || isApart || merged.count < 2 { return false }
    columns = merged
    lines.append(line)
    widestGap = max(widestGap ?? 0, gap)
    bottom = max(bottom, line.bottom)
    return true
  }

  /// Whether a line of one fragment starts, ends or is centred where a column does.
  private func isCell(_ line: PrintedLine) -> Bool {
    columns.contains {
      abs($0.lowerBound - line.left) < 3 || abs($0.upperBound - line.right) < 3
        || abs($0.lowerBound + $0.upperBound - line.left - line.right) < 6
    }
  }

  private func merged(with line: PrintedLine) -> [ClosedRange<Double>] {
    var merged: [ClosedRange<Double>] = []
    for range in (columns + line.fragments.map(line.extent)).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, range.lowerBound - last.upperBound < 0.5 * height {
        merged[merged.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return merged
  }

  /// The lines of each row: its cells are wrapped more tightly than rows follow each other.
  var rows: [[PrintedLine]] {
    var bottom = lines[0].bottom
    var gaps: [Double] = []
    for line in lines.dropFirst() {
      gaps.append(line.top - bottom)
      bottom = max(bottom, line.bottom)
    }
    let smallest = gaps.filter { $0 >= -0.3 * height }.min() ?? 0
    var breaks = gaps.map { $0 > 0.5 * height || $0 > max(0, smallest) + 0.15 * height }
    if !breaks.contains(true) {
      // All lines are as close: one that lacks the first cell, or has no other, goes on with the row before.
      breaks = lines.dropFirst().map { $0.fragments.count > 1 && $0.part(within: columns[0]) != nil }
    }
    var rows = [[lines[0]]]
    for (line, isBreak) in zip(lines.dropFirst(), breaks) {
      if isBreak { rows.append([line]) } else { rows[rows.count - 1].append(line) }
    }
    return rows
  }

  /// Whether it is text set in columns, of which each is read by itself.
  var isProse: Bool {
    guard lines.count > 3, rows.count * 4 <= lines.count || rows.count == lines.count else { return false }
    return columns.allSatisfy { column in
      let parts = lines.compactMap { $0.part(within: column)?.text.count }
      return parts.count * 2 > lines.count && parts.reduce(0, +) >= 25 * parts.count
    }
  }
}

extension PrintedTable {
  /// The lines of each row: its cells are wrapped more tightly than rows follow each other, or say where they end.
  var rows: [[PrintedLine]] {
    let gaps = gaps
    var rows = [[lines[0]]]
    let starts = zip(lines.dropFirst(), gaps).map { line, gap in
      let isStart = startsRow(line, behind: gap, rows[rows.count - 1])
      if isStart { rows.append([line]) } else { rows[rows.count - 1].append(line) }
      return isStart
    }
    let wrapped = zip(gaps, starts).filter { !$1 && $0 >= -Self.overlap * height }.map(\.0).min()
    let apart = min(lineGap, wrapped ?? lineGap) + 0.12 * height
    let isSpaced = zip(gaps, starts).count { $1 && $0 > apart } * 2 >= starts.count(where: \.self)
    rows = [[lines[0]]]
    for (line, (gap, isStart)) in zip(lines.dropFirst(), zip(gaps, starts)) {
      if isSpaced ? gap > apart : isStart || gap > lineGap + 0.5 * height {
        rows.append([line])
      } else {
        rows[rows.count - 1].append(line)
      }
    }
    return rows
  }

  /// A row and what the next page goes on with; nil where that is another row.
  init?(
    joining row: [PrintedLine], _ columns: [ClosedRange<Double>], to next: [PrintedLine],
    _ others: [ClosedRange<Double>], lineGap: Double
  ) {
    guard columns.count == others.count, zip(columns, others).allSatisfy({ $0.overlaps($1) }) else { return nil }
    self.init(row[0], lineGap: lineGap)
    lines = row + next
    self.columns = zip(columns, others).map {
      min($0.lowerBound, $1.lowerBound)...max($0.upperBound, $1.upperBound)
    }
    let cells = self.columns.map { column in [row, next].map { $0.compactMap { $0.part(within: column) } } }
    // A row has a first cell. Or some cells end on the page on which they start; of those that go on, one breaks off
    // within a sentence.
    let isCut =
      cells[0][1].isEmpty
      || cells.contains { $0[1].isEmpty && !$0[0].isEmpty }
        && cells.contains { cell in
          guard let end = cell[0].last?.text.last, let start = cell[1].first?.text.first else { return false }
          return !".!?".contains(end) && !start.isUppercase
        }
    if !isCut || startsRow(next[0], behind: 0, row) { return nil }
  }

  /// The gaps between its lines; negative between lines that stand beside each other.
  private var gaps: [Double] {
    var bottom = lines[0].bottom
    return lines.dropFirst().map { line in
      defer { bottom = max(bottom, line.bottom) }
      return line.top - bottom
    }
  }

  /// Whether a line starts a row whatever the gap: a cell of the row had room for its word, or had ended already.
  private func startsRow(_ line: PrintedLine, behind gap: Double, _ row: [PrintedLine]) -> Bool {
    guard gap >= -Self.overlap * height else { return false }
    let isLabelled = row.contains { $0.part(within: columns[0]) != nil }
    if isFree(line, below: row[row.count - 1]) { return true }
    return zip(columns, limits).contains { column, limit in
      guard let part = line.part(within: column) else { return false }
      guard let end = row.reversed().lazy.compactMap({ $0.part(within: column) }).first else { return false }
      if line.top - end.bottom > lineGap + 0.5 * height { return true }
      // A row without its first cell has not come to its middle yet.
      return isLabelled && line.part(within: columns[0]) != nil && end.hasRoom(for: part, upTo: limit)
    }
  }

  /// Whether all cells of a line but the last had room on the line above, even if those are narrower than their columns.
  private func isFree(_ line: PrintedLine, below last: PrintedLine) -> Bool {
    let cells = columns.indices.filter { line.part(within: columns[$0]) != nil }
    guard cells.count > 1, cells[0] == 0 else { return false }
    return cells.allSatisfy { index in
      guard let part = line.part(within: columns[index]), let end = last.part(within: columns[index]) else {
        return false
      }
      guard index + 1 < columns.count else { return true }
      return end.hasRoom(for: part, upTo: columns[index + 1].lowerBound - Self.wide * height)
    }
  }

  /// How far to the right the cells of each column may reach: at least as far as they do, and to what stands clear of a
  /// next column that is set flush left.
  private var limits: [Double] {
    let gutter = zip(columns, columns.dropFirst()).map { $1.lowerBound - $0.upperBound }.min() ?? 0
    let next = columns.dropFirst().map { column -> Double? in
      let starts = lines.compactMap { $0.part(within: column)?.left }
      return starts.count { $0 - column.lowerBound < 1 } * 4 > starts.count * 3 ? column.lowerBound - gutter : nil
    }
    return zip(columns, next + [nil]).map { max($0.upperBound, $1 ?? 0) }
  }
}

extension PrintedTable {
  /// The lines of each row: its cells are wrapped more tightly than rows follow each other.
  var rows: [[PrintedLine]] {
    let gaps = gaps
    let ends = hasRowGaps ? gaps.map(endsRow) : zip(lines.dropFirst(), gaps).map(startsRow)
    var rows = [[lines[0]]]
    for (line, isEnd) in zip(lines.dropFirst(), ends) {
      if isEnd { rows.append([line]) } else { rows[rows.count - 1].append(line) }
    }
    return rows
  }

  /// Whether it is text set in columns, of which each is read by itself.
  var isProse: Bool {
    guard lines.count > 3, !hasRowGaps || rows.count * 3 <= lines.count else { return false }
    return columns.allSatisfy { column in
      let parts = lines.compactMap { $0.part(within: column)?.text.count }
      return parts.count * 3 > lines.count && parts.reduce(0, +) >= 25 * parts.count
    }
  }

  /// The gaps between its lines; negative between lines that stand beside each other.
  private var gaps: [Double] {
    var bottom = lines[0].bottom
    return lines.dropFirst().map { line in
      defer { bottom = max(bottom, line.bottom) }
      return line.top - bottom
    }
  }

  private var hasRowGaps: Bool { gaps.contains(where: endsRow) }

  private var endsRow: (Double) -> Bool {
    let smallest = max(0, gaps.filter { $0 >= -Self.overlap * height }.min() ?? 0)
    return { [height] gap in gap > 0.5 * height || gap > smallest + 0.15 * height }
  }

  /// Whether a line starts a row where all are as close: it has the first cell and another.
  private func startsRow(_ line: PrintedLine, behind gap: Double) -> Bool {
    gap >= -Self.overlap * height && line.fragments.count > 1 && line.part(within: columns[0]) != nil
  }
}

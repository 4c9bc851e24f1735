/// Finds the labels of drawn figures, which are no sentences: lines in letters of a size of their own, around an axis.
struct FigureLabels {
  private let lines: [PrintedLine]

  /// The lines of a page, by their position, that are labels of figures.
  static func lines(among lines: [PrintedLine], bodyHeight: Double) -> Set<Int> {
    var labels: Set<Int> = []
    var start = 0
    while start < lines.count {
      let rest = lines[start...]
      var end =
        rest.firstIndex { line in line.words.contains { abs($0.height - bodyHeight) < bodyHeight * 0.03 } }
        ?? lines.count
      let next = end + 1
      // A heading above or below is larger than the text.
      while start < end, lines[start].height > bodyHeight { start += 1 }
      while start < end, lines[end - 1].height > bodyHeight { end -= 1 }
      if FigureLabels(lines: Array(lines[start..<end])).hasAxis { labels.formUnion(start..<end) }
      start = next
    }
    return labels
  }

  private var hasAxis: Bool { lines.count <= Self.largest && (hasHorizontalAxis || hasVerticalAxis) }

  /// No figure has more lines of labels; each is held against all others.
  private static let largest = 200

  /// A line of nothing but marks, whose columns no other line has: a table would.
  private var hasHorizontalAxis: Bool {
    lines.contains { line in
      let marks = line.fragments.compactMap { AxisMark($0, of: line) }
      guard marks.count == line.fragments.count, PrintedAxis.isScale(marks.map { ($0.centre, $0.value) }) else {
        return false
      }
      return !lines.contains { other in
        other.number != line.number && aligned(other, with: marks) >= marks.count - 1
      }
    }
  }

  private func aligned(_ line: PrintedLine, with marks: [AxisMark]) -> Int {
    let extents = line.fragments.map(line.extent)
    return marks.count { mark in
      extents.contains {
        abs($0.lowerBound - mark.extent.lowerBound) < 2 || abs($0.upperBound - mark.extent.upperBound) < 2
          || abs($0.lowerBound + $0.upperBound - 2 * mark.centre) < 4
      }
    }
  }

  /// Marks below each other, most of them alone on their lines: in a table they would not be.
  private var hasVerticalAxis: Bool {
    let marks = lines.compactMap { line in
      line.fragments.first.flatMap { AxisMark($0, of: line) }.map { (mark: $0, isAlone: line.fragments.count == 1) }
    }
    let columns = Dictionary(grouping: marks) { Int($0.mark.extent.upperBound.rounded()) }
    return columns.values.contains { column in
      column.count { $0.isAlone } * 2 > column.count
        && PrintedAxis.isScale(column.map { ($0.mark.middle, $0.mark.value) })
    }
  }
}

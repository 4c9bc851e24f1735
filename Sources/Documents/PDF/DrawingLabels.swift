/// Finds the labels of drawn figures, which are no sentences: lines around an axis, in letters of a size of their own or
/// between an axis and the scale beside it.
struct DrawingLabels {
  private let lines: [PrintedLine]

  /// The lines of a page, by their position, that are labels of figures.
  static func lines(among lines: [PrintedLine], _ setting: PrintedParagraphs.Setting) -> Set<Int> {
    let bodyHeight = setting.height
    var labels = Set(lines.indices.filter { lines[$0].height < legible })
    for run in runs(
      of: lines,
      where: { line in
        line.words.contains { abs($0.height - bodyHeight) < bodyHeight * 0.03 }
      })
    {
      var (start, end) = (run.lowerBound, run.upperBound)
      // A heading above or below is larger than the text.
      while start < end, lines[start].height > bodyHeight { start += 1 }
      while start < end, lines[end - 1].height > bodyHeight { end -= 1 }
      if DrawingLabels(lines: Array(lines[start..<end])).hasAxis { labels.formUnion(start..<end) }
    }
    let width = (lines.map(\.right).max() ?? 0) - (lines.map(\.left).min() ?? 0)
    for run in runs(of: lines, where: { line in line.fragments.contains { line.width(of: $0) > 0.62 * width } }) {
      let figure = DrawingLabels(lines: Array(lines[run]))
      guard figure.lines.count <= largest, let first = figure.firstMark, let last = figure.horizontalAxis, first < last
      else { continue }
      // What the scale measures is said above it.
      let isNamed = first > 0 && figure.lines[first - 1].height < 1.02 * figure.lines[first].height
      labels.formUnion((run.lowerBound + first - (isNamed ? 1 : 0))...(run.lowerBound + last))
    }
    return labels
  }

  /// Nobody reads smaller letters, in points: they are those of a drawing that is shown much smaller than it was made.
  private static let legible = 2.0

  /// Lines that follow each other, between those that are text.
  private static func runs(of lines: [PrintedLine], where isText: (PrintedLine) -> Bool) -> [Range<Int>] {
    let ends = [-1] + lines.indices.filter { isText(lines[$0]) } + [lines.count]
    return zip(ends, ends.dropFirst()).map { ($0 + 1)..<$1 }.filter { !$0.isEmpty }
  }

  private var hasAxis: Bool { lines.count <= Self.largest && (horizontalAxis != nil || hasVerticalAxis) }

  /// No figure has more lines of labels; each is held against all others.
  private static let largest = 200

  /// A line of nothing but marks, whose columns no other line has: a table would.
  private var horizontalAxis: Int? {
    lines.indices.first { index in
      let marks = lines[index].fragments.compactMap { AxisMark($0, of: lines[index]) }
      guard marks.count == lines[index].fragments.count, PrintedAxis.isScale(marks.map { ($0.centre, $0.value) }) else {
        return false
      }
      return !lines.indices.contains { $0 != index && aligned(lines[$0], with: marks) >= marks.count - 1 }
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

  /// Marks that start lines.
  private var marks: [(line: Int, mark: AxisMark, isAlone: Bool)] {
    lines.indices.compactMap { index in
      let line = lines[index]
      return line.fragments.first.flatMap { AxisMark($0, of: line) }.map { (index, $0, line.fragments.count == 1) }
    }
  }

  /// The first of two marks at least that stand below each other, most of them alone on their lines.
  private var firstMark: Int? {
    let columns = Dictionary(grouping: marks) { Int($0.mark.extent.upperBound.rounded()) }
    return columns.values.filter { column in column.count > 1 && column.count { $0.isAlone } * 2 > column.count }
      .compactMap { $0.first?.line }.min()
  }

  /// Marks below each other, most of them alone on their lines: in a table they would not be.
  private var hasVerticalAxis: Bool {
    let columns = Dictionary(grouping: marks) { Int($0.mark.extent.upperBound.rounded()) }
    return columns.values.contains { column in
      column.count { $0.isAlone } * 2 > column.count
        && PrintedAxis.isScale(column.map { ($0.mark.middle, $0.mark.value) })
    }
  }
}

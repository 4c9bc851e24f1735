/// Finds places for labels beside horizontal lines, where they hide as little as possible.
struct LabelPlacer {
  private struct Box {
    let x, y: ClosedRange<Double>

    func overlaps(_ other: Box) -> Bool { x.overlaps(other.x) && y.overlaps(other.y) }
  }

  private let lines: [[PolylineSimplifier.Point]]
  private var placed: [Box] = []

  /// Labels are kept off these lines.
  init(lines: [[PolylineSimplifier.Point]]) { self.lines = lines }

  /// Where a text starts, on its base line: above or below a line at `position`, on the other side if need be.
  mutating func place(_ text: String, beside position: Double, above: Bool) -> PolylineSimplifier.Point {
    let width = FigureStyle.width(of: text)
    let (first, last) = (FigureStyle.left + 4, max(FigureStyle.left + 4, FigureStyle.right - 4 - width))
    let boxes = [above, !above].flatMap { above in
      [first, last, (first + last) / 2].map { x in
        let top = above ? position - FigureStyle.lineHeight : position + 1
        return Box(x: x...x + width, y: top...top + FigureStyle.lineHeight - 1)
      }
    }
    let box = boxes.min { cost($0) < cost($1) } ?? boxes[0]
    placed.append(box)
    return PolylineSimplifier.Point(box.x.lowerBound, box.y.upperBound - 5)
  }

  /// What a label would hide; other labels are worse than lines.
  private func cost(_ box: Box) -> Int {
    let crossings = lines.count { line in
      zip(line, line.dropFirst() + line.suffix(1)).contains { crosses(box, from: $0, to: $1) }
    }
    return crossings + 10 * placed.count { $0.overlaps(box) }
  }

  private func crosses(_ box: Box, from start: PolylineSimplifier.Point, to end: PolylineSimplifier.Point) -> Bool {
    let (left, right) = (max(start.x, box.x.lowerBound), min(end.x, box.x.upperBound))
    guard left <= right else { return false }
    let slope = end.x > start.x ? (end.y - start.y) / (end.x - start.x) : 0
    let (a, b) =
      end.x > start.x
      ? (start.y + (left - start.x) * slope, start.y + (right - start.x) * slope) : (start.y, end.y)
    return box.y.overlaps(min(a, b)...max(a, b))
  }
}

/// Finds places for labels beside horizontal lines, where they hide as little as possible.
struct LabelPlacer {
  /// Where a label stands: its base line, and which point of it `x` is.
  struct Place {
    let (x, y): (Double, Double)
    let anchor: String
  }

  private struct Candidate {
    let place: Place
    let x, y: ClosedRange<Double>

    init(_ place: Place, width: Double) {
      let start = place.anchor == "start" ? place.x : place.anchor == "end" ? place.x - width : place.x - width / 2
      self.place = place
      x = start...start + width
      y = place.y + 5 - FigureStyle.lineHeight...place.y + 5
    }
  }

  private let lines: [[PolylineSimplifier.Point]]
  private let top, bottom: Double
  private var placed: [Candidate] = []

  /// Labels are kept off these lines of a plot.
  init(lines: [[PolylineSimplifier.Point]], top: Double, bottom: Double) {
    (self.lines, self.top, self.bottom) = (lines, top, bottom)
  }

  /// A place above or below a line at the height `position`; if need be at the edge of the plot on this side, or on the other.
  mutating func place(_ text: String, beside position: Double, above: Bool) -> Place {
    let width = FigureStyle.width(of: text)
    let (left, right) = (FigureStyle.left + 4, FigureStyle.right - 4)
    let over = position - 5
    let under = position + FigureStyle.lineHeight - 4
    let heights = above ? [over, top + FigureStyle.lineHeight - 5, under] : [under, bottom - 5, over]
    let places = heights.flatMap { y in
      [
        Place(x: left, y: y, anchor: "start"), Place(x: right, y: y, anchor: "end"),
        Place(x: (left + right) / 2, y: y, anchor: "middle"),
      ]
    }
    let candidates = places.map { Candidate($0, width: width) }
    let best = candidates.min { cost($0) < cost($1) } ?? candidates[0]
    placed.append(best)
    return best.place
  }

  /// How much a label would hide; another label is worse than any line.
  private func cost(_ label: Candidate) -> Double {
    let pieces = lines.flatMap { zip($0, $0.dropFirst()) }
    let hidden = pieces.reduce(0) { $0 + length(from: $1.0, to: $1.1, behind: label) }
    let labels = placed.count { $0.x.overlaps(label.x) && $0.y.overlaps(label.y) }
    return hidden + 10 * FigureStyle.width * Double(labels)
  }

  /// How much of a piece of a line a label would hide, from the left to the right.
  private func length(
    from start: PolylineSimplifier.Point, to end: PolylineSimplifier.Point, behind label: Candidate
  ) -> Double {
    let (left, right) = (max(start.x, label.x.lowerBound), min(end.x, label.x.upperBound))
    guard left <= right else { return 0 }
    let slope = end.x > start.x ? (end.y - start.y) / (end.x - start.x) : 0
    let heights = end.x > start.x ? [left, right].map { start.y + ($0 - start.x) * slope } : [start.y, end.y]
    let (low, high) = (min(heights[0], heights[1]), max(heights[0], heights[1]))
    // An upright piece has no length from the left to the right, and yet is hidden.
    return label.y.overlaps(low...high) ? max(right - left, 1) : 0
  }
}

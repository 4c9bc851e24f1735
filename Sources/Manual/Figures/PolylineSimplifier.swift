/// Leaves points of a line out that nobody would see: the rest is never farther from it than a fraction of a unit.
struct PolylineSimplifier {
  /// A place on the drawing.
  struct Point: Equatable {
    let (x, y): (Double, Double)

    init(_ x: Double, _ y: Double) { (self.x, self.y) = (x, y) }
  }

  /// How far the line may move upwards or downwards.
  static let tolerance = 0.2

  /// The points that matter of a line that never goes to the left.
  static func simplified(_ points: [Point]) -> [Point] {
    guard var anchor = points.first else { return [] }
    var result = [anchor]
    var previous = anchor
    // The directions from the anchor in which all points since then are near enough.
    var slopes = -Double.infinity...Double.infinity
    for point in points.dropFirst() {
      let width = point.x - anchor.x
      let slope = width > 0 ? (point.y - anchor.y) / width : .nan
      if !slopes.contains(slope) {
        if previous != anchor { result.append(previous) }
        (anchor, slopes) = (previous, -Double.infinity...Double.infinity)
      }
      let reach = point.x - anchor.x
      if reach > 0 {
        let direction = (point.y - anchor.y) / reach
        slopes =
          max(slopes.lowerBound, direction - tolerance / reach)...min(slopes.upperBound, direction + tolerance / reach)
      } else if point != anchor {
        result.append(point)
        (anchor, slopes) = (point, -Double.infinity...Double.infinity)
      }
      previous = point
    }
    if previous != anchor { result.append(previous) }
    return result
  }
}

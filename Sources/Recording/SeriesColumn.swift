/// The samples of one quantity in one column: as many of them as a line needs to look the same.
package struct SeriesColumn: Column, Hashable {
  /// A sample.
  package struct Point: Hashable, Sendable {
    /// Its time in seconds.
    package let time: Double
    /// Its value.
    package let value: Double
  }

  /// The first and the last sample, and between them the smallest and the largest.
  private(set) var first, lowest, highest, last: Point?
  /// Whether measured values are missing before the first sample, and after the last one.
  private(set) var (isMissingBefore, isMissingAfter) = (false, false)

  init() {}

  mutating func add(_ value: Double, at time: Double) {
    guard value.isFinite else {
      if last == nil { isMissingBefore = true } else { isMissingAfter = true }
      return
    }
    var next = SeriesColumn()
    let point = Point(time: time, value: value)
    (next.first, next.lowest, next.highest, next.last) = (point, point, point, point)
    append(next)
  }

  mutating func append(_ next: SeriesColumn) {
    guard last != nil else {
      let isMissing = isMissingBefore
      self = next
      isMissingBefore = isMissing || next.isMissingBefore
      return
    }
    guard let low = next.lowest, let high = next.highest else {
      isMissingAfter = isMissingAfter || next.isMissingBefore
      return
    }
    if let lowest, low.value < lowest.value { self.lowest = low }
    if let highest, high.value > highest.value { self.highest = high }
    last = next.last
    isMissingAfter = next.isMissingAfter
  }

  /// Adds the samples to a line in the order of their time, each once.
  fileprivate func append(to line: inout [Point]) {
    guard let first, let lowest, let highest, let last else { return }
    let (early, late) = lowest.time < highest.time ? (lowest, highest) : (highest, lowest)
    line.append(first)
    if early != first { line.append(early) }
    if late != early, late != first { line.append(late) }
    if last != late, last != first { line.append(last) }
  }
}

extension [SeriesColumn] {
  /// The lines through all samples; a missing measured value ends a line.
  var lines: [[SeriesColumn.Point]] {
    var lines: [[SeriesColumn.Point]] = []
    var line: [SeriesColumn.Point] = []
    func end() {
      if !line.isEmpty { lines.append(line) }
      line = []
    }
    for column in self {
      if column.isMissingBefore { end() }
      column.append(to: &line)
      if column.isMissingAfter { end() }
    }
    end()
    return lines
  }
}

import Engine
import Quantities
import Recording
import SpecModel

/// Readings of one unit on one scale, with the protections that watch them.
struct Panel {
  /// A protection with the limits that it worked with.
  struct Limit {
    let protection: Protection
    let limits: ProtectionLimits

    /// Whether it trips above its threshold.
    var isUpper: Bool { [.greaterThan, .atLeast].contains(protection.trips) }
  }

  let unit: String
  let series: [Recording.Series]
  /// The samples of each series, in pieces between missing readings.
  let lines: [[[SeriesColumn.Point]]]
  let limits: [Limit]

  private init(_ unit: String, _ series: [Recording.Series], _ limits: [Limit]) {
    (self.unit, self.series, self.limits) = (unit, series, limits)
    lines = series.map(\.lines)
  }

  var height: Double { limits.isEmpty ? FigureStyle.smallPlotHeight : FigureStyle.plotHeight }

  /// One panel for all watched readings of a unit, one for each reading that nothing watches.
  ///
  /// Members of a chain stand apart from what there is one of: a cell beside a whole battery would be a straight line.
  static func all(of recording: Recording) -> [Panel] {
    let protections = recording.engine.behaviour.protections
    func isWatched(_ series: Recording.Series) -> Bool { protections.contains { $0.input == series.input.id } }
    var seen: Set<String> = []
    return recording.series.compactMap { series in
      guard let unit = series.unit else { return nil }
      guard isWatched(series) else { return Panel(unit, [series], []) }
      guard seen.insert("\(unit) \(series.isOfChain)").inserted else { return nil }
      // The highest reading first, as it is drawn.
      let others = recording.series.filter {
        $0.unit == unit && $0.isOfChain == series.isOfChain && isWatched($0)
      }
      let limits = protections.compactMap { protection -> Limit? in
        guard others.contains(where: { $0.input.id == protection.input }),
          let limits = recording.engine.limits(of: protection.id)
        else { return nil }
        return Limit(protection: protection, limits: limits)
      }
      return Panel(unit, others.reversed(), limits)
    }
  }

  /// The values that are drawn: all readings and thresholds, with room for labels.
  var domain: ClosedRange<Double> {
    let limitValues = limits.flatMap { [$0.limits.threshold, $0.limits.releaseThreshold] }
    var values = limitValues.compactMap { $0?.doubleValue }
    for line in lines.joined() {
      guard let first = line.first?.value else { continue }
      let bounds = line.reduce(first...first) { min($0.lowerBound, $1.value)...max($0.upperBound, $1.value) }
      values += [bounds.lowerBound, bounds.upperBound]
    }
    guard let lowest = values.min(), let highest = values.max() else { return 0...1 }
    let middle = lowest / 2 + highest / 2
    let reach = max((highest / 2 - lowest / 2) * 1.04, middle.magnitude * 0.02, 0.001)
    let (bottom, top) = (middle - reach, middle + reach)
    // A label has a line of text beyond its threshold and beyond all readings, where none can run through it.
    let label = 2 * reach * FigureStyle.labelRoom / (height - 2 * FigureStyle.labelRoom)
    let lower = limits.allSatisfy(\.isUpper) ? bottom : min(lowest - label, bottom)
    let upper = limits.contains(where: \.isUpper) ? max(highest + label, top) : top
    let largest = Double.greatestFiniteMagnitude
    guard lower < upper else { return 0...1 }
    return max(lower, -largest)...min(upper, largest)
  }
}

extension Recording.Series {
  /// The symbol of the unit; nil for a contact.
  var unit: String? { if case .quantity(let unit, _) = input.kind { unit } else { nil } }

  /// Whether it is one of several readings of a kind.
  fileprivate var isOfChain: Bool { input.aggregate != nil }
}

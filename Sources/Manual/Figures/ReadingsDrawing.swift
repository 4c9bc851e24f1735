import Localization
import Quantities

/// The upper part of a figure: readings, and the thresholds of the protections that watch them.
extension FigureDrawing {
  mutating func drawLegend(_ panel: Panel) throws {
    for (number, series) in panel.series.enumerated() {
      y += FigureStyle.lineHeight
      body.add("path", ["class": "series s\(number % 3)", "d": "M4 \(SVGText.number(y - 5))h40"])
      write(wording.label(try wording.text(series.input.text)), x: 52, y: y)
    }
    y += 8
  }

  mutating func draw(_ panel: Panel) throws {
    let scale = Scale(panel.domain, from: y + panel.height, to: y)
    for tick in scale.ticks(panel.limits.isEmpty ? 3 : 5) {
      let position = scale[tick.doubleValue]
      drawLine("grid", from: FigureStyle.left, position, to: FigureStyle.right, position)
      let label = wording.numbers.format(tick) + wording.numbers.suffix(unit: panel.unit)
      write(label, x: FigureStyle.left - 6, y: position + 5, style: "tick", anchor: "end")
    }
    drawGrid(from: y, to: y + panel.height)
    let lines = panel.lines.map { pieces in
      pieces.map { line in PolylineSimplifier.simplified(line.map { .init(time[$0.time], scale[$0.value]) }) }
    }
    var labels = LabelPlacer(lines: lines.flatMap(\.self), top: y, bottom: y + panel.height)
    for limit in panel.limits { drawZone(limit, scale) }
    for (number, pieces) in lines.enumerated() {
      body.add("path", ["class": "series s\(number % 3)", "d": pieces.map(path).joined()])
    }
    for limit in panel.limits { try drawLabels(limit, scale, panel.unit, &labels) }
    y += panel.height + 10
  }

  /// The area in which a protection trips, and the lines at which it trips and releases.
  private mutating func drawZone(_ limit: Panel.Limit, _ scale: Scale) {
    let position = scale[limit.limits.threshold.doubleValue]
    let edge = limit.isUpper ? scale.end : scale.start
    body.add(
      "rect",
      [
        "class": "zone", "x": SVGText.number(FigureStyle.left), "y": SVGText.number(min(position, edge)),
        "width": SVGText.number(FigureStyle.right - FigureStyle.left), "height": SVGText.number(abs(edge - position)),
      ])
    drawLine("limit", from: FigureStyle.left, position, to: FigureStyle.right, position)
    guard let release = limit.limits.releaseThreshold else { return }
    let back = scale[release.doubleValue]
    drawLine("release", from: FigureStyle.left, back, to: FigureStyle.right, back)
  }

  private mutating func drawLabels(
    _ limit: Panel.Limit, _ scale: Scale, _ unit: String, _ labels: inout LabelPlacer
  ) throws {
    func comparison(_ comparator: Comparator, _ number: ExactDecimal) -> String {
      let space = NumberStyle.noBreakSpace
      return comparator.rawValue + space + wording.numbers.format(number) + wording.numbers.suffix(unit: unit)
    }
    let protection = limit.protection
    let name = wording.label(try wording.text(protection.text))
    let trip = "\(name) \(comparison(protection.trips, limit.limits.threshold))"
    write(trip, at: labels.place(trip, beside: scale[limit.limits.threshold.doubleValue], above: limit.isUpper))
    guard let release = limit.limits.releaseThreshold else { return }
    let text = wording.label(
      try wording.text("limit.release", ["limit": Markdown.escaped(comparison(protection.releases, release))]))
    write(text, at: labels.place(text, beside: scale[release.doubleValue], above: !limit.isUpper))
  }

  private func path(_ points: [PolylineSimplifier.Point]) -> String {
    guard let first = points.first else { return "" }
    let rest = points.dropFirst().map { "\(SVGText.number($0.x)) \(SVGText.number($0.y))" }
    // A line of no length has round ends, and shows a single sample as a dot.
    return "M\(SVGText.number(first.x)) \(SVGText.number(first.y))"
      + (rest.isEmpty ? "h0" : "L" + rest.joined(separator: " "))
  }

  private mutating func write(_ text: String, at place: LabelPlacer.Place) {
    write(text, x: place.x, y: place.y, style: "danger halo", anchor: place.anchor)
  }
}

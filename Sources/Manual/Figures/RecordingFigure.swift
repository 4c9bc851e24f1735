import Localization
import Quantities
import Recording
import SpecModel

/// A recording drawn as SVG, in the words of one language: readings with the thresholds of their protections, and below
/// them what the tables decided.
public struct RecordingFigure: Sendable {
  /// The drawing; it needs no other file.
  public let svg: String
  /// What the drawing shows, in words, made from the same recording.
  public let textAlternative: String

  /// Draws a recording.
  public init(_ recording: Recording, _ wording: Wording) throws {
    let title = wording.plain(try wording.text("figure.title", ["product": wording.specification.product.text]))
    let description = try RecordingText(recording, wording).text
    var drawing = FigureDrawing(recording, wording)
    try drawing.draw()
    svg = drawing.document(title: title, description: description)
    textAlternative = "\(title). \(description)"
  }
}

/// Draws from the top down; `y` is where the next part starts.
private struct FigureDrawing {
  let recording: Recording
  let wording: Wording
  let times: TimeUnits
  /// Seconds, drawn from the left to the right.
  let time: Scale
  let step: TimeUnits.Step
  /// Where outputs or LEDs changed; none where there are too many to tell them apart.
  let moments: [Double]
  var body = SVGText()
  var y = 0.0

  init(_ recording: Recording, _ wording: Wording) {
    self.recording = recording
    self.wording = wording
    times = TimeUnits(numbers: wording.numbers)
    let span = recording.span ?? 0...0
    let end = span.upperBound > span.lowerBound ? span.upperBound : span.lowerBound.nextUp + 1
    time = Scale(span.lowerBound...end, from: FigureStyle.left, to: FigureStyle.right)
    step = TimeUnits.steps(in: time.domain, atMost: 6)
    moments = recording.furtherEvents == 0 ? recording.events.dropFirst().map(\.time) : []
  }

  mutating func draw() throws {
    for panel in Panel.all(of: recording) {
      try drawLegend(panel)
      try draw(panel)
    }
    for lane in recording.lanes { try draw(lane) }
    if recording.lanes.contains(where: { $0.segments.contains { $0.content == .unresolved } }) { try drawUnresolved() }
    drawTimes()
  }

  func document(title: String, description: String) -> String {
    let (width, height) = (SVGText.number(FigureStyle.width), SVGText.number(y))
    var svg = SVGText()
    svg.add(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "viewBox": "0 0 \(width) \(height)", "width": width, "height": height,
        "role": "img", "lang": wording.language.tag, "aria-labelledby": "title", "aria-describedby": "description",
      ]
    ) { svg in
      svg.add("title", ["id": "title"], title)
      svg.add("desc", ["id": "description"], description)
      svg.add("style", [:]) { $0.add(raw: FigureStyle.css) }
      svg.add("defs", [:]) { $0.add(raw: FigureStyle.patterns) }
      svg.add("rect", ["class": "paper", "width": width, "height": height])
      svg.add(raw: body.text)
    }
    return svg.text
  }
}

// MARK: Readings

extension FigureDrawing {
  private mutating func drawLegend(_ panel: Panel) throws {
    for (number, series) in panel.series.enumerated() {
      y += FigureStyle.lineHeight
      body.add("path", ["class": "series s\(number % 3)", "d": "M4 \(SVGText.number(y - 5))h40"])
      write(wording.label(try wording.text(series.input.text)), x: 52, y: y)
    }
    y += 8
  }

  private mutating func draw(_ panel: Panel) throws {
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
    var labels = LabelPlacer(lines: lines.flatMap(\.self))
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
      try wording.text("figure.release", ["limit": Markdown.escaped(comparison(protection.releases, release))]))
    write(text, at: labels.place(text, beside: scale[release.doubleValue], above: !limit.isUpper))
  }

  private func path(_ points: [PolylineSimplifier.Point]) -> String {
    guard let first = points.first else { return "" }
    let rest = points.dropFirst().map { "\(SVGText.number($0.x)) \(SVGText.number($0.y))" }
    // A line of no length has round ends, and shows a single sample as a dot.
    return "M\(SVGText.number(first.x)) \(SVGText.number(first.y))"
      + (rest.isEmpty ? "h0" : "L" + rest.joined(separator: " "))
  }
}

// MARK: States and time

extension FigureDrawing {
  private mutating func draw(_ lane: Recording.Lane) throws {
    let segments = lane.segments
    y += FigureStyle.lineHeight
    write(wording.label(try wording.text(lane.table.text)), x: 4, y: y)
    try drawKey(of: lane, segments)
    y += 6
    drawGrid(from: y, to: y + FigureStyle.laneHeight)
    for (number, segment) in segments.enumerated() {
      let start = time[segment.start]
      let end = number + 1 < segments.count ? time[segments[number + 1].start] : FigureStyle.right
      switch segment.content {
      case .unresolved: drawBand("many", from: start, to: end)
      case .state(nil): break
      case .state(let state?): drawBand(lane.fill(of: state), from: start, to: end)
      }
    }
    y += FigureStyle.laneHeight + 4
  }

  /// What the fillings of a lane mean, from the right to the left.
  private mutating func drawKey(of lane: Recording.Lane, _ segments: [Segment]) throws {
    var x = FigureStyle.right
    for state in lane.states.reversed() where segments.contains(where: { $0.content == .state(state) }) {
      let label = wording.plain(try wording.text(of: .state(state), in: lane.table.id))
      x -= FigureStyle.width(of: label)
      write(label, x: x, y: y)
      x -= 26
      drawBand(lane.fill(of: state), from: x, to: x + 20, y: y - 11, height: 12)
      x -= 14
    }
  }

  private mutating func drawBand(_ fill: String?, from start: Double, to end: Double) {
    drawBand(fill, from: start, to: end, y: y, height: FigureStyle.laneHeight)
  }

  /// A band with a pattern, or a solid one.
  private mutating func drawBand(_ fill: String?, from start: Double, to end: Double, y: Double, height: Double) {
    let (x, y) = (SVGText.number(start), SVGText.number(y))
    let (width, height) = (SVGText.number(max(end - start, 0.5)), SVGText.number(height))
    if let fill {
      body.add(
        "rect", ["class": "band", "fill": "url(#\(fill))", "x": x, "y": y, "width": width, "height": height])
    } else {
      body.add("rect", ["class": "band solid", "x": x, "y": y, "width": width, "height": height])
    }
  }

  private mutating func drawUnresolved() throws {
    y += 8
    drawBand("many", from: 4, to: 44)
    write(wording.label(try wording.text("figure.unresolved")), x: 52, y: y + 16)
    y += FigureStyle.laneHeight + 4
  }

  private mutating func drawTimes() {
    y += FigureStyle.lineHeight
    for mark in step.marks {
      let position = time[mark.doubleValue * step.seconds]
      write(times.text(mark, step.unit), x: position, y: y, style: "tick", anchor: "middle")
    }
    y += 8
  }

  /// Lines at round times and at the moments of changes.
  private mutating func drawGrid(from top: Double, to bottom: Double) {
    for mark in step.marks {
      let position = time[mark.doubleValue * step.seconds]
      drawLine("grid", from: position, top, to: position, bottom)
    }
    for moment in moments { drawLine("moment", from: time[moment], top, to: time[moment], bottom) }
  }

  private mutating func drawLine(_ style: String, from x: Double, _ y: Double, to endX: Double, _ endY: Double) {
    body.add(
      "path",
      [
        "class": style,
        "d": "M\(SVGText.number(x)) \(SVGText.number(y))L\(SVGText.number(endX)) \(SVGText.number(endY))",
      ])
  }

  private mutating func write(_ text: String, at place: LabelPlacer.Place) {
    write(text, x: place.x, y: place.y, style: "danger halo", anchor: place.anchor)
  }

  private mutating func write(
    _ text: String, x: Double, y: Double, style: String? = nil, anchor: String = "start"
  ) {
    let (x, y) = (SVGText.number(x), SVGText.number(y))
    switch (style, anchor) {
    case (let style?, "start"): body.add("text", ["x": x, "y": y, "class": style], text)
    case (let style?, _): body.add("text", ["x": x, "y": y, "class": style, "text-anchor": anchor], text)
    case (nil, _): body.add("text", ["x": x, "y": y], text)
    }
  }
}

extension Recording.Lane {
  /// The states that the table can decide for, the solid one first, the others as its rows name them.
  fileprivate var states: [StateID] {
    var states = [solid].compactMap(\.self)
    for case .state(let state) in table.rows.map(\.outcome) where !states.contains(state) { states.append(state) }
    return states
  }

  /// The pattern of a state; nil for the solid one.
  fileprivate func fill(of state: StateID) -> String? {
    let others = states.filter { $0 != solid }
    return others.firstIndex(of: state).map { "p\($0 % 3)" }
  }
}

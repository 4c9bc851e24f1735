import Localization
import Recording

/// Draws from the top down; `y` is where the next part starts.
struct FigureDrawing {
  let recording: Recording
  let wording: Wording
  let times: TimeUnits
  /// Seconds, drawn from the left to the right.
  let time: Scale
  let step: TimeUnits.Step
  /// When tables decided for other states; none where there are too many to tell them apart.
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
    SVGText.document(
      width: FigureStyle.width, height: y, wording.language, title: title, description: description,
      style: FigureStyle.css, patterns: FigureStyle.patterns, body: body.text)
  }

  mutating func drawTimes() {
    y += FigureStyle.lineHeight
    for mark in step.marks {
      let label = times.text(mark, step.unit)
      // A mark at the very end keeps its label inside the drawing.
      let position = min(time[mark.doubleValue * step.seconds], FigureStyle.width - FigureStyle.width(of: label) / 2)
      write(label, x: position, y: y, style: "tick", anchor: "middle")
    }
    y += 8
  }

  /// Lines at round times and at the moments of changes.
  mutating func drawGrid(from top: Double, to bottom: Double) {
    for mark in step.marks {
      let position = time[mark.doubleValue * step.seconds]
      drawLine("grid", from: position, top, to: position, bottom)
    }
    for moment in moments { drawLine("moment", from: time[moment], top, to: time[moment], bottom) }
  }

  mutating func drawLine(_ style: String, from x: Double, _ y: Double, to endX: Double, _ endY: Double) {
    body.add(
      "path",
      [
        "class": style,
        "d": "M\(SVGText.number(x)) \(SVGText.number(y))L\(SVGText.number(endX)) \(SVGText.number(endY))",
      ])
  }

  mutating func write(
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

import Recording
import SpecModel

/// The lower part of a figure: what the tables decided, as bands.
extension FigureDrawing {
  mutating func draw(_ lane: Recording.Lane) throws {
    let segments = lane.segments
    y += FigureStyle.lineHeight
    let label = wording.label(try wording.text(lane.table.text))
    write(label, x: 4, y: y)
    let key = try key(of: lane, segments)
    // In a language with long words the key stands below the name.
    if 4 + FigureStyle.width(of: label) > FigureStyle.right - key.reduce(0, { $0 + width(of: $1) }) {
      y += FigureStyle.lineHeight
    }
    draw(key)
    y += 6
    drawGrid(from: y, to: y + FigureStyle.laneHeight)
    for (number, segment) in segments.enumerated() {
      let start = time[segment.start]
      let end = number + 1 < segments.count ? time[segments[number + 1].start] : FigureStyle.right
      switch segment.content {
      case .unresolved: drawBand("many", from: start, to: end)
      case .state(nil): break
      case .state(let state?): drawBand(lane.fill(of: state, among: segments), from: start, to: end)
      }
    }
    y += FigureStyle.laneHeight + 4
  }

  private typealias KeyItem = (fill: String?, label: String)

  /// What the fillings of a lane mean.
  private func key(of lane: Recording.Lane, _ segments: [Segment]) throws -> [KeyItem] {
    try lane.states(in: segments).map { state in
      (lane.fill(of: state, among: segments), wording.plain(try wording.text(of: .state(state), in: lane.table.id)))
    }
  }

  /// The room of an item: a gap, a piece of band, and the label.
  private func width(of item: KeyItem) -> Double { 14 + 26 + FigureStyle.width(of: item.label) }

  /// Draws a key so that it ends at the right.
  private mutating func draw(_ key: [KeyItem]) {
    var x = FigureStyle.right
    for item in key.reversed() {
      x -= width(of: item)
      drawBand(item.fill, from: x + 14, to: x + 34, y: y - 11, height: 12)
      write(item.label, x: x + 40, y: y)
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

  mutating func drawUnresolved() throws {
    y += 8
    drawBand("many", from: 4, to: 44)
    write(wording.label(try wording.text("figure.unresolved")), x: 52, y: y + 16)
    y += FigureStyle.laneHeight + 4
  }
}

extension Recording.Lane {
  /// The states that occur, the solid one first, the others as the table's rows name them.
  fileprivate func states(in segments: [Segment]) -> [StateID] {
    var states = [solid].compactMap(\.self)
    for case .state(let state) in table.rows.map(\.outcome) where !states.contains(state) { states.append(state) }
    return states.filter { state in segments.contains { $0.content == .state(state) } }
  }

  /// The pattern of a state; nil for the solid one.
  fileprivate func fill(of state: StateID, among segments: [Segment]) -> String? {
    let others = states(in: segments).filter { $0 != solid }
    return others.firstIndex(of: state).map { "p\($0 % 3)" }
  }
}

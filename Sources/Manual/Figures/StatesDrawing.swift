import Recording
import SpecModel

/// The lower part of a figure: what the tables decided, as bands.
extension FigureDrawing {
  mutating func draw(_ lane: Recording.Lane) throws {
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

  mutating func drawUnresolved() throws {
    y += 8
    drawBand("many", from: 4, to: 44)
    write(wording.label(try wording.text("figure.unresolved")), x: 52, y: y + 16)
    y += FigureStyle.laneHeight + 4
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

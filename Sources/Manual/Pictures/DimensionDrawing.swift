/// Front and side view of bodies to one scale, with dimension lines as ISO 129-1 has them.
struct DimensionDrawing {
  /// A body: its sides in millimetres or the like, as numbers and as they are printed.
  struct Body {
    /// Which of several it is.
    let name: String?
    let height, width, depth: Double
    /// Height, width and depth.
    let labels: [String]
  }

  private let bodies: [Body]
  /// The names of the two views.
  private let views: (front: String, side: String)
  private let scale: Double

  /// The room for a dimension line and its number beside a body.
  private static let margin = 40.0
  private static let viewGap = 60.0
  /// Where an extension line starts off the outline and ends behind the dimension line.
  private static let (offset, overhang) = (2.0, 4.0)

  init(_ bodies: [Body], views: (front: String, side: String)) {
    (self.bodies, self.views) = (bodies, views)
    let width = bodies.map { $0.width + $0.depth }.max() ?? 1
    let height = bodies.map(\.height).max() ?? 1
    // A single body may be higher than one of several.
    let highest = bodies.count > 1 ? 150.0 : 260
    scale = min((PictureCanvas.right - PictureCanvas.left - 2 * Self.margin - Self.viewGap) / width, highest / height)
  }

  func draw(on canvas: inout PictureCanvas) {
    for body in bodies { draw(body, on: &canvas) }
  }

  private func draw(_ body: Body, on canvas: inout PictureCanvas) {
    canvas.group("body") { canvas in
      if let name = body.name {
        let block = PictureCanvas.TextBlock(name, width: PictureCanvas.right - PictureCanvas.left)
        canvas.write(block, x: PictureCanvas.left, top: canvas.y, style: "strong")
        canvas.y += block.height
      }
      let (width, height, depth) = (body.width * scale, body.height * scale, body.depth * scale)
      let front = PictureCanvas.left + Self.margin
      let side = front + max(width, FigureStyle.width(of: views.front)) + Self.viewGap
      for (x, view) in [(front, views.front), (side, views.side)] {
        canvas.write(PictureCanvas.TextBlock(view, width: PictureCanvas.right), x: x, top: canvas.y, style: "soft")
      }
      canvas.y += FigureStyle.lineHeight + 6
      let (top, bottom) = (canvas.y, canvas.y + height)
      canvas.box("outline", x: front, y: top, width: width, height: height, radius: 0)
      canvas.box("outline", x: side, y: top, width: depth, height: height, radius: 0)
      drawUpright(body.labels[0], x: front, from: top, to: bottom, on: &canvas)
      drawLevel(body.labels[1], y: bottom, from: front, to: front + width, on: &canvas)
      drawLevel(body.labels[2], y: bottom, from: side, to: side + depth, on: &canvas)
      canvas.y = bottom + Self.margin
    }
  }

  /// A dimension below an outline; its number stands above the line.
  private func drawLevel(_ label: String, y: Double, from: Double, to: Double, on canvas: inout PictureCanvas) {
    let line = y + Self.margin - 14
    for x in [from, to] { canvas.line("thin", (x, y + Self.offset), (x, line + Self.overhang)) }
    canvas.line("thin dimension", (from, line), (to, line))
    canvas.arrowHead(at: (from, line), from: (to, line))
    canvas.arrowHead(at: (to, line), from: (from, line))
    canvas.write(label, x: (from + to) / 2, y: line - 4, anchor: "middle", style: "length")
  }

  /// A dimension to the left of an outline; its number is read from the right.
  private func drawUpright(_ label: String, x: Double, from: Double, to: Double, on canvas: inout PictureCanvas) {
    let line = x - Self.margin + 22
    for y in [from, to] { canvas.line("thin", (x - Self.offset, y), (line - Self.overhang, y)) }
    canvas.line("thin dimension", (line, from), (line, to))
    canvas.arrowHead(at: (line, from), from: (line, to))
    canvas.arrowHead(at: (line, to), from: (line, from))
    canvas.write(
      label, x: line - 4, y: (from + to) / 2, anchor: "middle", style: "length", isUpright: true)
  }
}

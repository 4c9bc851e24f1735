import Localization

/// What pictures are drawn on: texts of several lines, boxes, lines; `y` is where the next part starts.
struct PictureCanvas {
  /// Lines of text with the room that they take.
  struct TextBlock {
    let lines: [String]
    let width: Double

    init(_ text: String, width: Double) {
      lines = LineBreaker.lines(text, width: width)
      self.width = lines.map { FigureStyle.width(of: $0) }.max() ?? 0
    }

    var height: Double { Double(lines.count) * FigureStyle.lineHeight }
  }

  static let left = 4.0
  static let right = FigureStyle.width - 4
  /// The room between the edge of a box and its text.
  static let padding = 8.0
  /// How far below the top of a line its letters stand.
  private static let baseline = 14.0

  private(set) var body = SVGText()
  /// The width of the drawing; more than that of figures only where a word needs it.
  var width = FigureStyle.width
  var y = 4.0

  /// Draws parts that belong together.
  mutating func group(_ style: String, _ draw: (inout PictureCanvas) throws -> Void) rethrows {
    body.add(raw: "<g class=\"\(style)\">\n")
    try draw(&self)
    body.add(raw: "</g>\n")
  }

  mutating func write(_ block: TextBlock, x: Double, top: Double, anchor: String = "start", style: String? = nil) {
    for (number, line) in block.lines.enumerated() {
      let y = top + Self.baseline + Double(number) * FigureStyle.lineHeight
      write(line, x: x, y: y, anchor: anchor, style: style)
    }
  }

  /// A line of text on its base line, turned upright where it has to be read from the right.
  mutating func write(
    _ text: String, x: Double, y: Double, anchor: String = "start", style: String? = nil, isUpright: Bool = false
  ) {
    let (x, y) = (SVGText.number(x), SVGText.number(y))
    var attributes = "<text x=\"\(x)\" y=\"\(y)\""
    if let style { attributes += " class=\"\(style)\"" }
    if anchor != "start" { attributes += " text-anchor=\"\(anchor)\"" }
    if isUpright { attributes += " transform=\"rotate(-90 \(x) \(y))\"" }
    body.add(raw: attributes + ">\(Markup.escaped(text))</text>\n")
  }

  mutating func box(_ style: String, x: Double, y: Double, width: Double, height: Double, radius: Double = 3) {
    body.add(
      "rect",
      [
        "class": style, "x": SVGText.number(x), "y": SVGText.number(y), "width": SVGText.number(width),
        "height": SVGText.number(height), "rx": SVGText.number(radius),
      ])
  }

  /// A line through points.
  mutating func line(_ style: String, _ points: (Double, Double)...) {
    let path = points.map { "\(SVGText.number($0.0)) \(SVGText.number($0.1))" }.joined(separator: "L")
    body.add("path", ["class": style, "d": "M\(path)"])
  }

  mutating func circle(_ style: String, x: Double, y: Double, radius: Double) {
    body.add(
      "circle",
      ["class": style, "cx": SVGText.number(x), "cy": SVGText.number(y), "r": SVGText.number(radius)])
  }

  /// Two strokes through a line: not so.
  mutating func cross(x: Double, y: Double) {
    let reach = 7.0
    line("cross", (x - reach, y - reach), (x + reach, y + reach))
    line("cross", (x - reach, y + reach), (x + reach, y - reach))
  }

  /// The head of an arrow that points to a place, from the direction of `from`.
  mutating func arrowHead(at tip: (x: Double, y: Double), from: (x: Double, y: Double)) {
    let length = ((tip.x - from.x) * (tip.x - from.x) + (tip.y - from.y) * (tip.y - from.y)).squareRoot()
    guard length > 0 else { return }
    let (dx, dy) = ((tip.x - from.x) / length, (tip.y - from.y) / length)
    // The arrow of ISO 129-1: three times as long as it is wide.
    let reach = 9.0
    let half = reach / 6
    let base = (x: tip.x - reach * dx, y: tip.y - reach * dy)
    let points = [tip, (base.x - half * dy, base.y + half * dx), (base.x + half * dy, base.y - half * dx)]
    let path = points.map { "\(SVGText.number($0.0)) \(SVGText.number($0.1))" }.joined(separator: "L")
    body.add("path", ["class": "arrow", "d": "M\(path)Z"])
  }

  /// Draws what another canvas has below what stands here, and goes on where it ends.
  mutating func append(_ other: PictureCanvas) {
    body.add(raw: other.body.text)
    y = other.y
  }

  /// The file.
  func document(title: String, _ language: Language) -> String {
    SVGText.document(
      width: width, height: y + 4, language, title: title, style: PictureStyle.css, body: body.text)
  }
}

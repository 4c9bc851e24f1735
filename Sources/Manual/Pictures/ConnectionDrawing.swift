import Localization
import SpecModel

/// Terminals at the edge of the product, lines with what holds of them, and what may be connected at their ends.
///
/// Each row is as high as the highest of its parts, and each column as wide as its widest word, so that in no language
/// labels can collide.
struct ConnectionDrawing {
  /// A row in words.
  struct Row {
    /// What a line leads to.
    struct Target {
      let text: String
      /// Why it must not be connected; nil where it may be.
      let reason: String?
    }

    let name: String
    let limits: [String]
    let fuse: String?
    let targets: [Target]
  }

  private let product: String
  private let rows: [Row]
  /// The edges of the columns: the product, the lines with their labels, and what they lead to.
  private let device: Double
  private let bus: Double
  private let target: Double
  private let right: Double

  /// How far a line goes on its own before its box.
  private static let branch = 22.0
  private static let (gap, targetGap, fuse) = (16.0, 6.0, (width: 26.0, height: 10.0))

  /// The width of a drawing for wide screens and paper, on which it would be higher than a page if it were as narrow as on a phone.
  static let wide = 820.0

  /// Lays out a drawing that is as wide as this, or wider where a word needs it.
  init(_ rows: [Row], of product: String, width: Double = FigureStyle.width) {
    self.rows = rows
    self.product = product
    let padding = PictureCanvas.padding
    let names = max(LineBreaker.narrowest(rows.map(\.name)), LineBreaker.narrowest([product]) * PictureStyle.strong)
    device = PictureCanvas.left + max(names, 80) + 2 * padding
    let labels = rows.flatMap { $0.limits + [$0.fuse].compactMap(\.self) }
    let widest = labels.map { FigureStyle.width(of: $0) }.max() ?? 0
    let targets = LineBreaker.narrowest(rows.flatMap(\.targets).flatMap { [$0.text, $0.reason ?? ""] })
    let edge = width - PictureCanvas.left
    let room = edge - device - Self.branch - 4 * padding - targets
    // Whole numbers, so that what has just enough room is not broken by how a sum is rounded.
    bus = device + max(LineBreaker.narrowest(labels), min(widest, room), 60).rounded(.up) + 2 * padding
    target = bus + Self.branch
    right = max(edge, target + targets + 2 * padding)
  }

  private var nameWidth: Double { device - PictureCanvas.left - 2 * PictureCanvas.padding }
  private var labelWidth: Double { bus - device - 2 * PictureCanvas.padding }
  private var targetWidth: Double { right - target - 2 * PictureCanvas.padding }

  func draw(on canvas: inout PictureCanvas) {
    canvas.width = right + PictureCanvas.left
    let top = canvas.y
    var contents = PictureCanvas()
    let title = PictureCanvas.TextBlock(product, width: nameWidth / PictureStyle.strong)
    contents.y = top + PictureCanvas.padding
    contents.write(
      title, x: PictureCanvas.left + PictureCanvas.padding, top: contents.y, style: "strong")
    contents.y += title.height + Self.gap
    for row in rows { draw(row, on: &contents) }
    canvas.box("device", x: PictureCanvas.left, y: top, width: device - PictureCanvas.left, height: contents.y - top)
    canvas.append(contents)
  }

  private func draw(_ row: Row, on canvas: inout PictureCanvas) {
    let top = canvas.y
    let name = PictureCanvas.TextBlock(row.name, width: nameWidth)
    let limits = row.limits.map { PictureCanvas.TextBlock($0, width: labelWidth) }
    let fuse = row.fuse.map { PictureCanvas.TextBlock($0, width: labelWidth) }
    let above = max(limits.reduce(0) { $0 + $1.height } + 4, name.height / 2)
    let wire = top + max(above, 16)
    let below = max(fuse.map { $0.height + Self.fuse.height } ?? 0, name.height / 2)
    var bottom = max(wire + max(below, 12), wire + 12)
    canvas.group("port") { canvas in
      canvas.group("name") {
        $0.write(name, x: PictureCanvas.left + PictureCanvas.padding, top: wire - name.height / 2)
      }
      let isUsed = row.targets.contains { $0.reason == nil }
      var end = top - Self.targetGap
      for item in row.targets {
        var start = end + Self.targetGap
        // Below what all lines have in common, so that what is forbidden goes down alone.
        if isUsed, item.reason != nil { start = max(start, wire) }
        end = draw(item, from: wire, at: start, apart: isUsed, on: &canvas)
      }
      bottom = max(bottom, end)
      if !row.name.isEmpty { canvas.circle("terminal", x: device, y: wire, radius: 4) }
      let above = fuse == nil ? 4 : Self.fuse.height / 2 + 2
      var labelTop = wire - limits.reduce(0) { $0 + $1.height } - above
      for limit in limits {
        canvas.group("limit") { $0.write(limit, x: device + PictureCanvas.padding, top: labelTop) }
        labelTop += limit.height
      }
      if let fuse {
        let x = device + PictureCanvas.padding + 4
        canvas.box("fuse", x: x, y: wire - Self.fuse.height / 2, width: Self.fuse.width, height: Self.fuse.height)
        canvas.line("thin", (x, wire), (x + Self.fuse.width, wire))
        canvas.group("fusing") {
          $0.write(fuse, x: device + PictureCanvas.padding, top: wire + Self.fuse.height / 2 + 1)
        }
      }
    }
    canvas.y = bottom + Self.gap
  }

  /// A line and the box that it leads to; returns where the box ends.
  ///
  /// What is forbidden beside what is allowed branches off before it, and neither lies on its lines nor crosses them.
  private func draw(
    _ item: Row.Target, from wire: Double, at top: Double, apart: Bool, on canvas: inout PictureCanvas
  ) -> Double {
    let text = PictureCanvas.TextBlock(item.text, width: targetWidth)
    let reason = item.reason.map { PictureCanvas.TextBlock($0, width: targetWidth) }
    let height = text.height + (reason?.height ?? 0) + Self.targetGap
    let middle = top + (Self.targetGap + FigureStyle.lineHeight) / 2
    let style = reason == nil ? "" : " never"
    canvas.group("target") { canvas in
      if apart, reason != nil {
        let branch = bus - PictureCanvas.padding / 2
        canvas.line("wire\(style)", (branch, wire), (branch, middle), (target, middle))
      } else {
        canvas.line("wire\(style)", (device, wire), (bus, wire), (bus, middle), (target, middle))
      }
      canvas.box("box\(style)", x: target, y: top, width: right - target, height: height)
      let x = target + PictureCanvas.padding
      canvas.write(text, x: x, top: top + Self.targetGap / 2)
      if let reason {
        canvas.write(reason, x: x, top: top + Self.targetGap / 2 + text.height, style: "soft")
        canvas.cross(x: (bus + target) / 2, y: middle)
      }
    }
    return top + height
  }
}

/// The ways to close a circuit that switches the product on: one below the other, each with its terminals and its contact.
struct ContactDrawing {
  /// A way in words.
  struct Way {
    /// Which of the terminals the contact starts at.
    let start: Int
    let end: End
    let text: String
  }

  /// Where a contact ends.
  enum End {
    case terminal(Int)
    /// A pole of the battery: its sign and its name.
    case pole(String, String)
  }

  private let terminals: [String]
  private let ways: [Way]
  private let device: Double
  private let text: Double
  private static let terminalGap = 36.0
  /// How far from the product the contact ends, and how far the name of a pole starts.
  private static let (end, pole) = (62.0, 88.0)
  /// What the name of a pole may take on a line.
  private static let poleRoom = 110.0

  init(_ ways: [Way], terminals: [String]) {
    (self.ways, self.terminals) = (ways, terminals)
    device = PictureCanvas.left + 2 * PictureCanvas.padding + LineBreaker.narrowest(terminals)
    let poles = ways.compactMap { if case .pole(_, let name) = $0.end { name } else { nil } }
    let widest = poles.map { FigureStyle.width(of: $0) }.max() ?? 0
    let pole = max(LineBreaker.narrowest(poles), min(widest, Self.poleRoom))
    text = device + Self.pole + pole + 2 * PictureCanvas.padding
  }

  func draw(on canvas: inout PictureCanvas) {
    for way in ways {
      canvas.group("way") { draw(way, on: &$0) }
      canvas.y += 14
    }
  }

  private func draw(_ way: Way, on canvas: inout PictureCanvas) {
    let block = PictureCanvas.TextBlock(way.text, width: PictureCanvas.right - text)
    let height = max(block.height, Double(terminals.count) * Self.terminalGap)
    let top = canvas.y
    func position(_ terminal: Int) -> Double { top + Self.terminalGap * (Double(terminal) + 0.5) }
    canvas.box("device", x: PictureCanvas.left, y: top, width: device - PictureCanvas.left, height: height)
    let start = position(way.start)
    let (gate, out) = (device + 22, device + Self.end)
    switch way.end {
    case .terminal(let other):
      let end = position(other)
      let (upper, lower) = (min(start, end), max(start, end))
      canvas.line("wire", (device, start), (out, start), (out, start < end ? upper + 8 : lower - 8))
      canvas.line("wire", (device, end), (out, end), (out, start < end ? lower - 8 : upper + 8))
      canvas.line("wire", (out, lower - 8), (out - 12, upper + 9))
    case .pole(let sign, let name):
      canvas.line("wire", (device, start), (gate, start))
      canvas.line("wire", (gate, start), (out - 10, start - 13))
      canvas.line("wire", (out - 8, start), (out + 4, start))
      canvas.group("pole") { canvas in
        canvas.circle("terminal", x: out + 13, y: start, radius: 9)
        canvas.write(sign, x: out + 13, y: start + 5, anchor: "middle", style: "strong")
        let label = PictureCanvas.TextBlock(name, width: text - device - Self.pole - 2 * PictureCanvas.padding)
        canvas.write(label, x: device + Self.pole, top: start - label.height / 2)
      }
    }
    for (number, terminal) in terminals.enumerated() {
      canvas.circle("terminal", x: device, y: position(number), radius: 4)
      canvas.write(
        terminal, x: device - PictureCanvas.padding, y: position(number) + 5, anchor: "end")
    }
    canvas.group("words") { $0.write(block, x: text, top: top + (height - block.height) / 2) }
    canvas.y = top + height
  }
}

/// A decision table as a chart: each condition leads to what it decides, or on to the next.
struct DecisionDrawing {
  /// A row in words.
  struct Row {
    let condition: String
    let outcome: String
    /// Whether it catches what is left, so that nothing is asked.
    let isLast: Bool
  }

  private let rows: [Row]
  /// What stands at the arrows.
  private let answers: (yes: String, no: String)
  private let question: Double
  private let result: Double
  private static let gap = 30.0

  init(_ rows: [Row], answers: (yes: String, no: String)) {
    (self.rows, self.answers) = (rows, answers)
    let outcome = max(LineBreaker.narrowest(rows.map(\.outcome)), 90) + 2 * PictureCanvas.padding
    result = PictureCanvas.right - outcome
    question = result - FigureStyle.width(of: answers.yes) - 26
  }

  func draw(on canvas: inout PictureCanvas) {
    for (number, row) in rows.enumerated() {
      canvas.group("decision") { draw(row, isFollowed: number + 1 < rows.count, on: &$0) }
    }
  }

  private func draw(_ row: Row, isFollowed: Bool, on canvas: inout PictureCanvas) {
    let padding = PictureCanvas.padding
    let condition = PictureCanvas.TextBlock(row.condition, width: question - PictureCanvas.left - 2 * padding)
    let outcome = PictureCanvas.TextBlock(row.outcome, width: PictureCanvas.right - result - 2 * padding)
    let height = max(condition.height, outcome.height) + padding
    let (top, middle) = (canvas.y, canvas.y + height / 2)
    canvas.box(
      "box", x: PictureCanvas.left, y: top, width: question - PictureCanvas.left, height: height,
      radius: row.isLast ? 3 : 10)
    canvas.group("condition") {
      $0.write(condition, x: PictureCanvas.left + padding, top: middle - condition.height / 2)
    }
    canvas.box("result", x: result, y: top, width: PictureCanvas.right - result, height: height)
    canvas.group("outcome") {
      $0.write(outcome, x: (result + PictureCanvas.right) / 2, top: middle - outcome.height / 2, anchor: "middle")
    }
    canvas.line("thin leads", (question, middle), (result, middle))
    canvas.arrowHead(at: (result, middle), from: (question, middle))
    if !row.isLast {
      canvas.write(answers.yes, x: (question + result) / 2 - 4, y: middle - 5, anchor: "middle", style: "soft")
    }
    canvas.y = top + height
    guard isFollowed else { return }
    let x = PictureCanvas.left + 24
    canvas.line("thin", (x, canvas.y), (x, canvas.y + Self.gap))
    canvas.arrowHead(at: (x, canvas.y + Self.gap), from: (x, canvas.y))
    canvas.write(answers.no, x: x + 8, y: canvas.y + Self.gap / 2 + 5, style: "soft")
    canvas.y += Self.gap
  }
}

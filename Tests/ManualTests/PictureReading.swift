import Testing

/// Reads a picture back: its groups, its labels with the room that they take, and the ends of its lines.
struct PictureReading {
  struct Label {
    let text: String
    let x, y: ClosedRange<Double>
    var isStrong = false
    /// Whether it stands among curves.
    var isHalo = false

    /// Whether a line goes through it.
    func isCrossed(from start: (x: Double, y: Double), to end: (x: Double, y: Double)) -> Bool {
      let (left, right) = (max(start.x, x.lowerBound), min(end.x, x.upperBound))
      guard left <= right else { return false }
      let slope = end.x > start.x ? (end.y - start.y) / (end.x - start.x) : 0
      let ends = end.x > start.x ? [left, right].map { start.y + ($0 - start.x) * slope } : [start.y, end.y]
      return y.overlaps(min(ends[0], ends[1])...max(ends[0], ends[1]))
    }
  }

  struct Box {
    let x, y: ClosedRange<Double>
  }

  let drawing: Drawing

  init(_ svg: String) throws { drawing = try Drawing(svg) }

  var width: Double { Double(drawing.root["width"] ?? "") ?? 0 }
  var height: Double { Double(drawing.root["height"] ?? "") ?? 0 }

  /// The groups with a class, within another group or anywhere.
  func groups(_ name: String, in group: Int? = nil) -> [Int] {
    drawing.elements.indices.filter { index in
      let element = drawing.elements[index]
      return element.name == "g" && element.classes.contains(name) && (group.map { isInside(index, $0) } ?? true)
    }
  }

  /// The elements within a group.
  func elements(_ name: String, _ style: String? = nil, in group: Int? = nil) -> [Drawing.Element] {
    drawing.elements.indices.filter { index in
      let element = drawing.elements[index]
      return element.name == name && (style.map(element.classes.contains) ?? true)
        && (group.map { isInside(index, $0) } ?? true)
    }.map { drawing.elements[$0] }
  }

  /// The text of a group, its lines joined as they were broken.
  func text(in group: Int, style: String? = nil) -> String {
    elements("text", in: group).filter { $0.attributes["class"] == style }.map(\.text).reduce("") { text, line in
      text.isEmpty ? line : text + (text.hasSuffix("-") || text.hasSuffix("/") ? "" : " ") + line
    }
  }

  private func isInside(_ index: Int, _ group: Int) -> Bool {
    var parent = drawing.elements[index].parent
    while let number = parent {
      if number == group { return true }
      parent = drawing.elements[number].parent
    }
    return false
  }

  /// All labels, with the room that they take in an ordinary font.
  var labels: [Label] {
    elements("text").compactMap { element in
      guard let x = element.number("x"), let y = element.number("y") else { return nil }
      let ordinary = element.text.reduce(0.0) { width, character in
        width + ("ilj.,:-'’tfrI() \u{A0}".contains(character) ? 4.5 : "mwMW".contains(character) ? 13 : 8.2)
      }
      // Strong letters are wider, by a third in the widest of fonts.
      let isStrong = element.classes.contains("strong")
      let length = isStrong ? ordinary * 4 / 3 : ordinary
      let start =
        switch element.attributes["text-anchor"] {
        case "middle": x - length / 2
        case "end": x - length
        default: x
        }
      guard element.attributes["transform"] != nil else {
        return Label(
          text: element.text, x: start...(start + length), y: (y - 11)...(y + 3), isStrong: isStrong,
          isHalo: element.classes.contains("halo"))
      }
      return Label(text: element.text, x: (x - 11)...(x + 3), y: (y - length / 2)...(y + length / 2))
    }
  }
}

extension Drawing.Element {
  var classes: Set<String> { Set((attributes["class"] ?? "").split(separator: " ").map(String.init)) }

  func number(_ name: String) -> Double? { attributes[name].flatMap(Double.init) }

  var box: PictureReading.Box? {
    guard let x = number("x"), let y = number("y"), let width = number("width"), let height = number("height") else {
      return nil
    }
    return .init(x: x...(x + width), y: y...(y + height))
  }

  /// The points of a path of straight lines.
  var points: [(x: Double, y: Double)] {
    (attributes["d"] ?? "").split { "ML".contains($0) }.compactMap { point in
      let numbers = point.split(separator: " ").compactMap { Double($0) }
      return numbers.count == 2 ? (numbers[0], numbers[1]) : nil
    }
  }
  /// The pieces of a curve; the sample in a legend is none.
  var curves: [((x: Double, y: Double), (x: Double, y: Double))] {
    (attributes["d"] ?? "").split(separator: "M").filter { !$0.contains("h") }.flatMap { line in
      let numbers = line.split { " L".contains($0) }.compactMap { Double($0) }
      let points = stride(from: 0, to: numbers.count - 1, by: 2).map { (x: numbers[$0], y: numbers[$0 + 1]) }
      return Array(zip(points, points.dropFirst()))
    }
  }

  /// The upright and level pieces of a path, as the room that each takes.
  var pieces: [PictureReading.Box] {
    zip(points, points.dropFirst()).map { start, end in
      .init(x: min(start.x, end.x)...max(start.x, end.x), y: min(start.y, end.y)...max(start.y, end.y))
    }
  }
}

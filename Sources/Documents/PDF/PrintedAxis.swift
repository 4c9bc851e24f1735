/// A figure with its unit that stands alone, as the marks of an axis do.
struct AxisMark {
  let value: Double
  let extent: ClosedRange<Double>
  let middle: Double

  var centre: Double { (extent.lowerBound + extent.upperBound) / 2 }

  init?(_ fragment: Range<Int>, of line: PrintedLine) {
    let text = line.text(of: fragment).filter { !$0.isWhitespace }
    let number = text.prefix { $0.isNumber || "-−+.,".contains($0) }
    let digits = String(number.map { $0 == "," ? "." : $0 == "−" ? "-" : $0 })
    guard let value = Double(digits), text.count - number.count <= 4 else { return nil }
    self.value = value
    extent = line.extent(of: fragment)
    middle = line.words[fragment.lowerBound].middle
  }
}

/// Tells an axis by what makes it one: its marks stand as far apart as their values.
enum PrintedAxis {
  /// Whether marks at these places are those of an axis.
  static func isScale(_ marks: [(place: Double, value: Double)]) -> Bool {
    let marks = marks.sorted { $0.place < $1.place }
    guard marks.count >= 3, let first = marks.first, let last = marks.last, last.place > first.place,
      last.value != first.value
    else { return false }
    let step = (last.value - first.value) / (last.place - first.place)
    // A mark's middle may be some letters off its tick.
    return marks.allSatisfy { abs(first.place + ($0.value - first.value) / step - $0.place) <= 4 }
      && zip(marks, marks.dropFirst()).allSatisfy { ($1.value - $0.value) * step > 0 }
  }
}

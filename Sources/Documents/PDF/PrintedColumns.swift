/// Divides a page whose text is set in columns: a table has columns too, but its rows start at one height.
struct PrintedColumns {
  /// A strip that no word crosses, between two columns of these lines.
  private struct Gutter {
    let place: Double
    let lines: Range<Int>
    /// How many lines there are on the side that has fewer.
    let score: Int
  }

  private let lines: [PrintedLine]
  private let height: Double
  private let setting: PrintedParagraphs.Setting

  /// The lines of each part of a page, in the order in which they are read.
  static func parts(of lines: [PrintedLine], _ setting: PrintedParagraphs.Setting) -> [[PrintedLine]] {
    guard lines.count >= fewest else { return lines.isEmpty ? [] : [lines] }
    let columns = PrintedColumns(lines: lines, height: lines.map(\.height).median, setting: setting)
    let cuts = columns.gutters.compactMap { gutter -> (gutter: Gutter, sides: [[PrintedLine]], weight: Double)? in
      let sides = columns.sides(of: gutter)
      guard !columns.isWithin(gutter.lines), sides.allSatisfy({ $0.count >= fewest }) else { return nil }
      let level = columns.level(sides)
      return columns.isProse(sides, level: level) ? (gutter, sides, Double(gutter.score) * (1.01 - level)) : nil
    }
    guard let cut = cuts.max(by: { $0.weight < $1.weight }) else { return [lines] }
    let parts =
      [Array(lines[..<cut.gutter.lines.lowerBound])] + cut.sides + [Array(lines[cut.gutter.lines.upperBound...])]
    return parts.flatMap { Self.parts(of: $0, setting) }
  }

  /// No column of text has fewer lines.
  private static let fewest = 4
  /// No column of text has fewer letters a line.
  private static let narrowest = 20
  /// In so many places a gutter is looked for.
  private static let places = 240

  /// The strips with the most lines beside them.
  private var gutters: [Gutter] {
    let left = lines.map(\.left).min() ?? 0
    let step = ((lines.map(\.right).max() ?? 0) - left) / Double(Self.places)
    guard step > 0 else { return [] }
    var open = Array(repeating: (start: 0, left: 0, right: 0), count: Self.places)
    var found: [Gutter] = []
    func close(_ index: Int, at end: Int) {
      let score = min(open[index].left, open[index].right)
      if score >= Self.fewest {
        found.append(Gutter(place: left + Double(index) * step, lines: open[index].start..<end, score: score))
      }
    }
    for (number, line) in lines.enumerated() {
      var isCrossed = Array(repeating: false, count: Self.places)
      for word in line.words {
        let first = max(0, Int((word.left - left - 0.4 * height) / step) + 1)
        let last = min(Self.places - 1, Int((word.right - left + 0.4 * height) / step))
        for index in stride(from: first, through: last, by: 1) { isCrossed[index] = true }
      }
      for index in open.indices {
        if isCrossed[index] {
          close(index, at: number)
          open[index] = (number + 1, 0, 0)
        } else {
          let place = left + Double(index) * step
          if line.left < place { open[index].left += 1 }
          // A column starts beside another.
          if line.right > place {
            open[index].right += 1
          } else if open[index].right == 0 {
            open[index] = (number, 1, 0)
          }
        }
      }
    }
    for index in open.indices { close(index, at: lines.count) }
    var kept: [Gutter] = []
    for gutter in found.sorted(by: { ($0.score, $1.place) > ($1.score, $0.place) }) where kept.count < 8 {
      let isKnown = kept.contains { $0.lines == gutter.lines && abs($0.place - gutter.place) < 3 * height }
      if !isKnown { kept.append(gutter) }
    }
    return kept
  }

  /// Whether the text goes on above or below these lines, as in a table of which they are some rows.
  private func isWithin(_ range: Range<Int>) -> Bool {
    [range.lowerBound, range.upperBound].contains { index in
      guard index > 0, index < lines.count else { return false }
      let (last, next) = (lines[index - 1], lines[index])
      return abs(last.height - next.height) < 0.06 * height
        && next.top - last.bottom < setting.gap(height: height) + 0.15 * height
    }
  }

  private func sides(of gutter: Gutter) -> [[PrintedLine]] {
    let words = lines[gutter.lines].flatMap(\.words)
    return [words.filter { $0.left < gutter.place }, words.filter { $0.left >= gutter.place }].map {
      PrintedLine.rows(of: $0).map(PrintedLine.init)
    }
  }

  /// Whether two sides have nothing to do with each other: the rows of a table are parted on both at one height.
  private func isProse(_ sides: [[PrintedLine]], level: Double) -> Bool {
    let letters = sides.map { side in side.reduce(0) { $0 + $1.text.count } / side.count }.min() ?? 0
    guard letters >= Self.narrowest / 2, !isShared(sides.map(wideGaps)) else { return false }
    return level < 0.5 || letters >= Self.narrowest && !isShared(sides.map(starts))
  }

  /// How many of the lines of a side stand at the height of others, as those of rows do, and those of columns on a grid.
  private func level(_ sides: [[PrintedLine]]) -> Double {
    let sides = sides.sorted { $0.count < $1.count }
    let level = sides[0].count { line in sides[1].contains { abs($0.middle - line.middle) < 0.12 * height } }
    return Double(level) / Double(max(1, sides[0].count))
  }

  /// Whether most gaps of a side are gaps of the other as well.
  private func isShared(_ gaps: [[ClosedRange<Double>]]) -> Bool {
    let gaps = gaps.sorted { $0.count < $1.count }
    let shared = gaps[0].count { gap in
      gaps[1].contains { other in
        let common = min(gap.upperBound, other.upperBound) - max(gap.lowerBound, other.lowerBound)
        return common >= 0.7 * min(gap.upperBound - gap.lowerBound, other.upperBound - other.lowerBound)
      }
    }
    return shared > 0 && shared * 4 >= gaps[0].count * 3
  }

  /// The gaps that part paragraphs or rows.
  private func wideGaps(_ side: [PrintedLine]) -> [ClosedRange<Double>] {
    let gaps = zip(side, side.dropFirst()).map { $0.bottom...max($0.bottom, $1.top) }
    let smallest = gaps.map { $0.upperBound - $0.lowerBound }.min() ?? 0
    let usual = min(smallest, setting.gap(height: height))
    return gaps.filter { $0.upperBound - $0.lowerBound > usual + 0.15 * height }
  }

  /// The upper halves of lines that start something: the line before had room for their first word.
  private func starts(_ side: [PrintedLine]) -> [ClosedRange<Double>] {
    let right = side.map(\.right).max() ?? 0
    return zip(side, side.dropFirst()).filter { $0.hasRoom(for: $1, upTo: right) }.map {
      $1.top...max($1.top, $1.middle)
    }
  }
}

/// Words on one line of a page, from left to right.
struct PrintedLine {
  let words: [PrintedWord]
  /// Where most of its words start and end, whatever letters of other fonts do.
  let top: Double
  let bottom: Double
  /// The height of its words, which says how large the letters are.
  let height: Double
  /// The words between two wide gaps: a cell of a table, or the whole line.
  private(set) var fragments: [Range<Int>]

  /// Makes a line of words, of which there is at least one.
  init(_ words: [PrintedWord]) {
    self.words = words
    top = words.map(\.top).median
    bottom = words.map(\.bottom).median
    height = words.map(\.height).median
    fragments = Self.fragments(of: words, height: height)
  }

  var left: Double { words.first?.left ?? 0 }
  var right: Double { words.last?.right ?? 0 }
  var middle: Double { (top + bottom) / 2 }
  var text: String { words.map(\.text).joined(separator: " ") }

  func text(of fragment: Range<Int>) -> String { words[fragment].map(\.text).joined(separator: " ") }

  /// From where a fragment reaches to where.
  func extent(of fragment: Range<Int>) -> ClosedRange<Double> {
    let left = words[fragment.lowerBound].left
    return left...max(left, words[fragment.upperBound - 1].right)
  }

  func width(of fragment: Range<Int>) -> Double { extent(of: fragment).upperBound - extent(of: fragment).lowerBound }

  /// The gap between words, as a part of their height, from which on they may stand in two cells.
  static let cellGap = 0.75

  /// The part of the line between two places; nil where there is none.
  func part(within range: ClosedRange<Double>) -> PrintedLine? {
    let inside = fragments.filter { extent(of: $0).overlaps(range) }
    guard let first = inside.first, let last = inside.last else { return nil }
    return PrintedLine(Array(words[first.lowerBound..<last.upperBound]))
  }

  /// The line with a cell more wherever a word starts where a column does.
  func split(at columns: [Double]) -> PrintedLine {
    var line = self
    line.fragments = fragments.flatMap { fragment in
      let starts = fragment.dropFirst().filter { index in columns.contains { abs($0 - words[index].left) < 1 } }
      return zip([fragment.lowerBound] + starts, starts + [fragment.upperBound]).map { $0..<$1 }
    }
    return line
  }

  /// Whether the line would have gone on with the first word of the next, or the figure and its unit, had it been allowed
  /// to reach so far to the right.
  func hasRoom(for next: PrintedLine, upTo right: Double) -> Bool {
    let isFigure = next.words.map { word in
      word.text.contains { $0.isNumber || $0.isMathSymbol } && !word.text.contains(where: \.isLetter)
    }
    let end = zip(isFigure, isFigure.dropFirst()).prefix { $0 || $1 }.count
    return self.right + 0.2 * height + next.words[end].right - next.left < right
  }

  /// Words line by line; those on a line need not stand at quite the same height.
  static func rows(of words: [PrintedWord]) -> [[PrintedWord]] {
    var rows: [[PrintedWord]] = []
    for word in words.sorted(by: { $0.middle < $1.middle }) {
      if let first = rows.last?.first, word.middle - first.middle < 0.35 * min(word.height, first.height) {
        rows[rows.count - 1].append(word)
      } else {
        rows.append([word])
      }
    }
    return rows.map { row in
      row.sorted { $0.left < $1.left }.reduce(into: []) { words, word in
        // Bold letters and those with a rim may be printed twice.
        if let last = words.last, last.text == word.text, word.left - last.left < 0.12 * word.height { return }
        words.append(word)
      }
    }
  }

  private static func fragments(of words: [PrintedWord], height: Double) -> [Range<Int>] {
    guard !isJustified(words, height: height) else { return [0..<words.count] }
    var fragments: [Range<Int>] = []
    var start = 0
    for index in words.indices.dropFirst() where words[index].left - words[index - 1].right >= height * cellGap {
      // The mark of an item is no cell.
      if start == 0, index == 1, isMark(words[0].text) { continue }
      fragments.append(start..<index)
      start = index
    }
    return fragments + [start..<words.count]
  }

  /// Whether words are spread over a line: then all gaps are as wide.
  private static func isJustified(_ words: [PrintedWord], height: Double) -> Bool {
    guard words.count > 3, words.count(where: { $0.text.allSatisfy(\.isLetter) }) * 2 > words.count else {
      return false
    }
    let gaps = zip(words, words.dropFirst()).map { $1.left - $0.right }
    return (gaps.max() ?? 0) - (gaps.min() ?? 0) <= 0.12 * height
  }

  /// Whether a word is a bullet, or a number or letter with a full stop or bracket.
  private static func isMark(_ word: String) -> Bool {
    if word.count == 1, PlainTextReader.bullet(word[...] + " ") != nil { return true }
    guard word.count <= 3, let last = word.last, ".)".contains(last) else { return false }
    return word.dropLast().allSatisfy(\.isNumber) || word.count == 2 && word.first?.isLetter == true
  }
}

extension Array where Element == Double {
  /// The one in the middle; 0 where there is none.
  var median: Double { isEmpty ? 0 : sorted()[count / 2] }
}

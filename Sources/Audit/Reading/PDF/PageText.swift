/// A page as lines of text, in which findings name places.
struct PageText {
  let lines: [PrintedLine]
  /// One line for each line of print, with words about where they stand on the page.
  let text: String

  init(_ page: PrintedPage) {
    let rows = Self.rows(of: page.words)
    let left = page.words.map(\.left).min() ?? 0
    // As wide as a letter is on average.
    let unit = max(page.words.lazy.map { ($0.right - $0.left) / Double(max(1, $0.text.count)) }.map { $0 }.median, 1)
    var lines: [PrintedLine] = []
    var text = ""
    for words in rows {
      var (row, length) = ("", 0)
      var columns: [Int] = []
      for (index, word) in words.enumerated() {
        let gap = index == 0 ? 0 : word.left - words[index - 1].right
        let isApart = index == 0 || gap >= word.height * PrintedLine.cellGap
        let indent = isApart ? min(Int((word.left - left) / unit), Self.widest) - length : 0
        let spaces = index == 0 ? max(0, indent) : max(isApart ? 2 : 1, indent)
        row += String(repeating: " ", count: spaces)
        columns.append(row.utf8.count + 1)
        row += word.text
        length += spaces + word.text.count
      }
      lines.append(PrintedLine(words, number: lines.count + 1, columns: columns))
      text += row + "\n"
    }
    (self.lines, self.text) = (lines, text)
  }

  /// No word is moved further to the right, in letters.
  private static let widest = 400

  /// The words line by line; those on a line need not stand at quite the same height.
  private static func rows(of words: [PrintedWord]) -> [[PrintedWord]] {
    var rows: [[PrintedWord]] = []
    for word in words.sorted(by: { $0.middle < $1.middle }) {
      if let first = rows.last?.first, word.middle - first.middle < 0.35 * min(word.height, first.height) {
        rows[rows.count - 1].append(word)
      } else {
        rows.append([word])
      }
    }
    return rows.map { $0.sorted { $0.left < $1.left } }
  }
}

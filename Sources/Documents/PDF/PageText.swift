/// A page as lines of text, in which findings name places.
struct PageText {
  let lines: [PrintedLine]
  /// One line for each line of print, with words about where they stand on the page.
  let text: String

  init(_ page: PrintedPage, number: Int) {
    let left = page.words.map(\.left).min() ?? 0
    // As wide as a letter is on average.
    let unit = max(page.words.lazy.map { $0.width / Double(max(1, $0.text.count)) }.map { $0 }.median, 1)
    var lines: [PrintedLine] = []
    var text = ""
    for var words in PrintedLine.rows(of: page.words) {
      var (row, length) = ("", 0)
      for (index, word) in words.enumerated() {
        let gap = index == 0 ? 0 : word.left - words[index - 1].right
        let isApart = index == 0 || gap >= word.height * PrintedLine.cellGap
        let indent = isApart ? min(Int((word.left - left) / unit), Self.widest) - length : 0
        let spaces = index == 0 ? max(0, indent) : max(isApart ? 2 : 1, indent)
        row += String(repeating: " ", count: spaces)
        words[index].place = .init(page: number, line: lines.count + 1, column: row.utf8.count + 1)
        row += word.text
        length += spaces + word.text.count
      }
      lines.append(PrintedLine(words))
      text += row + "\n"
    }
    (self.lines, self.text) = (lines, text)
  }

  /// No word is moved further to the right, in letters.
  private static let widest = 400
}

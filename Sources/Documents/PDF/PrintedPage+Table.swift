import Foundation

extension PrintedPage {
  /// The pages in the table that `pdftotext -tsv` writes; nil where it is none.
  static func pages(ofTable table: String) -> [PrintedPage]? {
    var rows = table.split(whereSeparator: \.isNewline)[...]
    guard rows.popFirst()?.hasPrefix("level\tpage_num\t") == true else { return nil }
    var pages: [PrintedPage] = []
    for row in rows {
      // level, five numbers that count, left, top, width, height, confidence, text
      let fields = row.split(separator: "\t", maxSplits: 11, omittingEmptySubsequences: false)
      guard fields.count == 12 else { return nil }
      let numbers = fields[6...9].compactMap { Double($0) }.filter { abs($0) <= largest }
      guard numbers.count == 4 else { return nil }
      let (left, top, width, height) = (numbers[0], numbers[1], max(0, numbers[2]), max(0, numbers[3]))
      switch fields[0] {
      case "1": pages.append(PrintedPage(height: height))
      case "5":
        guard !pages.isEmpty else { return nil }
        pages[pages.count - 1].words.append(
          PrintedWord(
            text: letters(String(fields[11])), left: left, right: left + width, top: top, bottom: top + height))
      default: break
      }
    }
    return pages
  }

  /// A text with its ligatures spelt out.
  private static func letters(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { (0xFB00...0xFB06).contains($0.value) }) else { return text }
    return text.unicodeScalars.map {
      (0xFB00...0xFB06).contains($0.value) ? String($0).decomposedStringWithCompatibilityMapping : String($0)
    }.joined()
  }

  /// No page is larger, in points.
  private static let largest = 1e6
}

/// What a printer adds to pages: titles, dates, addresses and page numbers in the margins.
struct PageFurniture {
  /// The outer part of a page where repeated lines are furniture.
  private static let margin = 0.12
  /// The outer part of a page where only furniture is printed smaller than the text.
  private static let edge = 0.05

  private struct Key: Hashable {
    /// With digits made one, because page numbers change.
    let text: String
    let place: Int
  }

  private let counts: [Key: Int]
  private let needed: Int
  private let bodyHeight: Double

  init(pages: [(page: PrintedPage, lines: [PrintedLine])], bodyHeight: Double) {
    var counts: [Key: Int] = [:]
    for (page, lines) in pages {
      let keys = lines.filter { Self.isNear($0, Self.margin, of: page) }.map(Self.key)
      for key in Set(keys) { counts[key, default: 0] += 1 }
    }
    self.counts = counts
    needed = min(3, max(2, pages.count / 3))
    self.bodyHeight = bodyHeight
  }

  /// The lines of a page between its furniture, which stands clear of the text.
  func text(of page: PrintedPage, _ lines: [PrintedLine]) -> ArraySlice<PrintedLine> {
    var start = lines.firstIndex { !contains($0, of: page) } ?? lines.count
    while start > 0, start < lines.count, !Self.isNumber(lines[start - 1]),
      lines[start].top - lines[start - 1].bottom < lines[start - 1].height
    {
      start -= 1
    }
    var end = lines.lastIndex { !contains($0, of: page) }.map { $0 + 1 } ?? start
    while end > start, end < lines.count, !Self.isNumber(lines[end]),
      lines[end].top - lines[end - 1].bottom < lines[end].height
    {
      end += 1
    }
    return lines[start..<max(start, end)]
  }

  private func contains(_ line: PrintedLine, of page: PrintedPage) -> Bool {
    guard Self.isNear(line, Self.margin, of: page) else { return false }
    if counts[Self.key(line), default: 0] >= needed { return true }
    return Self.isNear(line, Self.edge, of: page) && line.height < bodyHeight * 0.95
  }

  /// Whether it can be nothing but the number of a page, which may stand close to the text.
  private static func isNumber(_ line: PrintedLine) -> Bool {
    line.fragments.count == 1 && line.text.allSatisfy { $0.isNumber || " -–—/".contains($0) }
  }

  private static func isNear(_ line: PrintedLine, _ margin: Double, of page: PrintedPage) -> Bool {
    line.bottom <= page.height * margin || line.top >= page.height * (1 - margin)
  }

  private static func key(_ line: PrintedLine) -> Key {
    var text = ""
    for character in line.text where !(character.isNumber && text.last == "0") {
      text.append(character.isNumber ? "0" : character)
    }
    return Key(text: text, place: Int(line.top.rounded()))
  }
}

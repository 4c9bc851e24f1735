/// Reads blocks out of pages by where their words stand: tables cell by cell, text by its columns, without the furniture
/// of pages and the labels of figures.
struct PrintedDocument {
  /// The pages as text, in which places count.
  let pages: [String]
  /// What was read of them.
  private(set) var blocks: [TextBlock] = []
  /// The pages, from 1, on which there are labels of figures that are not read.
  private(set) var figures: [Int] = []

  /// A row or a paragraph that the next page or column may go on with.
  private enum Piece {
    case row([PrintedLine], columns: [ClosedRange<Double>])
    case text([PrintedLine])
  }

  private var open: Piece?
  /// The lines of the first row of the table that the text read so far ends with.
  private var header: [String] = []
  private let vocabulary: PrintedVocabulary
  private let paragraphs: PrintedParagraphs

  init(_ printed: [PrintedPage]) {
    let texts = printed.enumerated().map { PageText($1, number: $0 + 1) }
    let setting = Self.setting(of: texts)
    pages = texts.map(\.text)
    vocabulary = PrintedVocabulary(texts.lazy.flatMap(\.lines))
    paragraphs = PrintedParagraphs(setting)
    let furniture = PageFurniture(pages: zip(printed, texts).map { ($0, $1.lines) }, bodyHeight: setting.height)
    for (index, (page, text)) in zip(printed, texts).enumerated() {
      let lines = Array(furniture.text(of: page, text.lines))
      for part in PrintedColumns.parts(of: lines, setting) {
        let labels = DrawingLabels.lines(among: part, setting)
        if !labels.isEmpty, figures.last != index + 1 { figures.append(index + 1) }
        read(part.enumerated().filter { !labels.contains($0.offset) }.map(\.element))
      }
    }
    close()
  }

  private static func setting(of pages: [PageText]) -> PrintedParagraphs.Setting {
    var heights: [Int: Int] = [:]
    for line in pages.lazy.flatMap(\.lines) {
      for word in line.words { heights[Int((word.height * 100).rounded()), default: 0] += word.text.count }
    }
    let body = heights.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
    let height = max(Double(body) / 100, 1)
    var gaps: [Int: Int] = [:]
    for page in pages {
      for (index, line) in page.lines.enumerated() where abs(line.height - height) < 0.5 {
        // Between two lines of a column there may be one of another.
        let next = page.lines[(index + 1)...].prefix(4).first { abs($0.left - line.left) < height }
        guard let next, abs(next.height - height) < 0.5 else { continue }
        // Rows are no text.
        let words = [line, next].map { $0.fragments.map(\.count).max() ?? 0 }.min() ?? 0
        // Whole and half points are where gaps often are, and no place to part them.
        let gap = Int(((next.top - line.bottom) * 2 + 0.3).rounded(.down))
        if words > 3 { gaps[gap, default: 0] += words }
      }
    }
    let gap = gaps.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
    return PrintedParagraphs.Setting(height: height, gap: gap.map { Double($0) / 2 } ?? 0.3 * height)
  }

  private mutating func read(_ lines: [PrintedLine]) {
    var text: [PrintedLine] = []
    var index = 0
    while index < lines.count {
      var table = PrintedTable(lines[index], lineGap: paragraphs.setting.gap(height: lines[index].height))
      var next = index + 1
      if PrintedTable.canStart(lines[index], before: next < lines.count ? lines[next] : nil) {
        while next < lines.count, table.take(lines[next]) { next += 1 }
      }
      guard table.isTable else {
        text.append(lines[index])
        index += 1
        continue
      }
      while let line = text.last, table.takeAbove(line) { text.removeLast() }
      addText(text, startsPart: text.count + table.lines.count == next)
      add(table, startsPart: text.isEmpty && table.lines.count == next)
      text = []
      index = next
    }
    addText(text, startsPart: text.count == lines.count)
  }

  private mutating func add(_ table: PrintedTable, startsPart: Bool) {
    var rows = table.rows
    // Where a page breaks a table, its header is printed once more.
    let repeated = zip(rows[0].map(\.text), header).prefix { $0 == $1 }.count
    let isHeaded = repeated > 0 && (repeated == header.count || rows[0][0].fragments.count > 1)
    if isHeaded {
      rows[0].removeFirst(repeated)
      if rows[0].isEmpty { rows.removeFirst() }
    }
    for (index, row) in rows.enumerated() {
      if case .row(let last, let columns)? = open, startsPart, index == 0,
        let joined = PrintedTable(joining: last, columns, to: row, table.columns, lineGap: table.lineGap)
      {
        open = .row(joined.lines, columns: joined.columns)
      } else {
        if index == 0, !isHeaded { header = row.map(\.text) }
        close()
        open = .row(row, columns: table.columns)
      }
    }
  }

  private mutating func addText(_ lines: [PrintedLine], startsPart: Bool) {
    if !lines.isEmpty { header = [] }
    for (index, group) in paragraphs.groups(of: lines).enumerated() {
      if case .text(let last)? = open, startsPart, index == 0, paragraphs.goesOver(last, to: group) {
        open = .text(last + group)
      } else {
        close()
        open = .text(group)
      }
    }
  }

  /// Makes a block of what no page goes on with.
  private mutating func close() {
    var text = PlacedText()
    var kind = TextBlock.Kind.row
    switch open {
    case .row(let lines, let columns)?:
      for (index, column) in columns.enumerated() {
        let parts = lines.compactMap { $0.part(within: column) }
        if index > 0 { text.startCell(at: (parts.first ?? lines[0]).words[0].place) }
        add(parts, to: &text)
      }
    case .text(let lines)?:
      let mark = PlainTextReader.bullet(lines[0].text[...]).map { $0 == lines[0].words[0].text.count ? 1 : 0 } ?? 0
      add(lines, to: &text, skipping: mark)
      kind = mark > 0 ? .item : paragraphs.kind(of: lines, text: String(decoding: text.bytes, as: UTF8.self))
    case nil: break
    }
    if let block = text.taken(as: kind) { blocks.append(block) }
    open = nil
  }

  /// Adds lines; `skipping` so many words of the first.
  private func add(_ lines: [PrintedLine], to text: inout PlacedText, skipping skipped: Int = 0) {
    var last: String?
    for (index, line) in lines.enumerated() {
      for (position, word) in line.words.enumerated().dropFirst(index == 0 ? skipped : 0) {
        if position > 0 {
          text.separate()
        } else if let last {
          switch vocabulary.seam(between: last, and: word.text) {
          case .space: text.separate()
          case .nothing: break
          case .hyphenation: text.removeHyphen()
          }
        }
        text.append(Array(word.text.utf8), at: word.place)
        last = word.text
      }
    }
  }
}

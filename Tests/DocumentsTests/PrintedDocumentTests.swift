import Documents
import Testing

@Suite(
  "PDF is read by where its words stand",
  .enabled(if: PDFReader().isAvailable, "pdftotext of poppler-utils is not installed"))
struct PrintedDocumentTests {
  private typealias Text = TinyPDF.Text

  private func document(_ texts: [[TinyPDF.Text]]) throws -> PublishedDocument {
    try DocumentReader().read(TinyPDF.bytes(texts: texts), named: "a.pdf")
  }

  private func shown(_ texts: [[TinyPDF.Text]]) throws -> [String] { try document(texts).blocks.map(Shown.block) }

  @Test("A row whose cells are wrapped side by side is read cell by cell")
  func table() throws {
    let page = [
      Text(50, 100, "State"), Text(150, 100, "Meaning"), Text(350, 100, "Remedy"),
      Text(50, 120, "Load ON,"), Text(150, 120, "A cell is at or below"), Text(350, 120, "Check that the system"),
      Text(50, 132, "dark"), Text(150, 132, "2.8 V, or the system"), Text(350, 132, "is on; charge the"),
      Text(150, 144, "is off."), Text(350, 144, "battery."),
      Text(50, 164, "Red"), Text(150, 164, "Too hot."), Text(350, 164, "Wait."),
    ]
    let document = try document([page])
    #expect(
      document.blocks.map(Shown.block) == [
        "row: State|Meaning|Remedy",
        "row: Load ON, dark|A cell is at or below 2.8 V, or the system is off.|"
          + "Check that the system is on; charge the battery.",
        "row: Red|Too hot.|Wait.",
      ])
    for block in document.blocks { Shown.expectWordsInPlace(block, in: document.pages[0]) }
  }

  @Test("A cell that is empty is one, and a heading above a table is no row of it")
  func emptyCells() throws {
    let page = [
      Text(50, 100, "Supply", size: 14), Text(55, 125, "Voltage"), Text(200, 125, "12 V"), Text(350, 125, "F1"),
      Text(55, 145, "Current"), Text(350, 145, "F2"), Text(55, 165, "Mass"), Text(200, 165, "0.1 kg"),
      Text(50, 200, "The table ends here, and this is a sentence that runs across its columns."),
    ]
    #expect(
      try shown([page]) == [
        "heading: Supply", "row: Voltage|12 V|F1", "row: Current||F2", "row: Mass|0.1 kg|",
        "paragraph: The table ends here, and this is a sentence that runs across its columns.",
      ])
  }

  @Test("The header of a table that is printed again on the next page is read once")
  func brokenTable() throws {
    let header = [Text(50, 100, "Value"), Text(200, 100, "Remark (advice)")]
    let pages = [
      header + [Text(50, 120, "1 V"), Text(200, 120, "first")],
      header + [Text(50, 120, "2 V"), Text(200, 120, "second")],
    ]
    #expect(try shown(pages) == ["row: Value|Remark (advice)", "row: 1 V|first", "row: 2 V|second"])
    #expect(try document(pages).blocks.map { $0.page() } == [1, 1, 2])
  }

  @Test("Lines are joined as they were broken, and not across a gap, a bullet or a short line")
  func paragraphs() throws {
    let page = [
      Text(50, 100, "The output is high as long as every cell is above the limit, and it"),
      Text(50, 112, "becomes free floating as soon as one is not."),
      Text(50, 134, "Another paragraph is about an over-voltage that is read as over-"),
      Text(50, 146, "voltage, and a rule for on-"), Text(50, 180, "Note"),
      Text(50, 192, "A line that follows a short one closely is no part of it, as it had room."),
      Text(50, 220, "- an item"), Text(50, 232, "- another item"),
    ]
    #expect(
      try shown([page]) == [
        "paragraph: The output is high as long as every cell is above the limit, and it becomes free floating as soon "
          + "as one is not.",
        "paragraph: Another paragraph is about an over-voltage that is read as over-voltage, and a rule for on-",
        "heading: Note",
        "paragraph: A line that follows a short one closely is no part of it, as it had room.",
        "item: an item", "item: another item",
      ])
  }

  @Test("Text in columns is read column by column")
  func columns() throws {
    let left = [
      "The first column goes on over", "several lines of its own and is", "read to its end before what is",
      "beside it.",
    ]
    let right = [
      "The second column has another", "text, which would be nonsense", "if its lines were mixed with the",
      "lines of the first.",
    ]
    let page = zip(left, right).enumerated().flatMap { index, pair in
      [Text(50, 100 + 12 * index, pair.0), Text(310, 100 + 12 * index, pair.1)]
    }
    #expect(
      try shown([page]) == ["paragraph: " + left.joined(separator: " "), "paragraph: " + right.joined(separator: " ")])
  }

  @Test("Columns whose lines stand at different heights are read one after the other all the same")
  func shiftedColumns() throws {
    let left = (1...4).map { Text(50, 88 + 14 * $0, "line \($0) of the first column goes on.") }
    let right = (1...4).map { Text(300, 95 + 14 * $0, "line \($0) of the second column goes") }
    let blocks = try shown([left + right])
    #expect(
      blocks == [left, right].map { "paragraph: " + $0.map(\.text).joined(separator: " ") })
  }

  @Test("A cell that stands in the middle of its row belongs to it")
  func centredCells() throws {
    let page = [
      Text(50, 100, "Name"), Text(150, 100, "Meaning"), Text(150, 120, "A text that is wrapped in its cell"),
      Text(50, 127, "One"), Text(350, 127, "5 A"), Text(150, 134, "and goes on here."),
      Text(50, 154, "Two"), Text(150, 154, "Short."), Text(350, 154, "6 A"),
    ]
    #expect(
      try shown([page]) == [
        "row: Name|Meaning|", "row: One|A text that is wrapped in its cell and goes on here.|5 A",
        "row: Two|Short.|6 A",
      ])
  }

  @Test("A table of long cells stays one: its rows stand apart")
  func longCells() throws {
    let text = (0..<3).map {
      Text(50, 60 + 13 * $0, "A sentence of the text goes on and on from one line to the next, and its words end.")
    }
    let table = (1...5).flatMap { row in
      [
        Text(50, 100 + 20 * row, "condition number \(row) holds for a cell"),
        Text(310, 100 + 20 * row, "the output number \(row) is free floating"),
      ]
    }
    #expect(
      Array(try shown([text + table]).dropFirst())
        == (1...5).map {
          "row: condition number \($0) holds for a cell|the output number \($0) is free floating"
        })
  }

  @Test("Rows that stand no further apart than lines are told by the room that a cell had left")
  func tightRows() throws {
    let rows = [
      [(50, "Name"), (150, "Meaning"), (360, "Source")],
      [(50, "Remote L"), (150, "A cell is at or below the limit"), (360, "F1")],
      [(150, "that holds for it")], [(50, "Remote H"), (150, "Too hot"), (360, "F2")],
      [(50, "Load ON,"), (150, "Lit"), (360, "F3")],
      [(50, "a light")],
    ]
    let page = rows.enumerated().flatMap { line, cells in cells.map { Text($0.0, 100 + 11 * line, $0.1) } }
    #expect(
      try shown([page]) == [
        "row: Name|Meaning|Source", "row: Remote L|A cell is at or below the limit that holds for it|F1",
        "row: Remote H|Too hot|F2", "row: Load ON, a light|Lit|F3",
      ])
  }

  @Test("A cell that nearly fills its column is none with the next, which starts where the column does")
  func fullCell() throws {
    let page = [
      Text(50, 100, "Condition"), Text(180, 100, "State"), Text(50, 120, "2.9 V < voltage on Remote L"),
      Text(180, 120, "on"), Text(50, 140, "all else"), Text(180, 140, "off"),
    ]
    #expect(
      try shown([page]) == ["row: Condition|State", "row: 2.9 V < voltage on Remote L|on", "row: all else|off"])
  }

  @Test("A table in a column of text is read in its column")
  func tableInColumn() throws {
    let prose = (0..<10).map { Text(320, 103 + 12 * $0, "and the text of column two goes on, line \($0)") }
    let table = (0..<6).flatMap { [Text(50, 100 + 19 * $0, "Voltage \($0)"), Text(200, 100 + 19 * $0, "1\($0) V")] }
    let blocks = try shown([table + prose])
    #expect(Array(blocks.prefix(6)) == (0..<6).map { "row: Voltage \($0)|1\($0) V" })
    #expect(Array(blocks.dropFirst(6)) == ["paragraph: " + prose.map(\.text).joined(separator: " ")])
  }

  @Test("A sentence that a page breaks off is one, and each of its words is on its page")
  func brokenSentence() throws {
    let pages = [
      [Text(50, 100, "The output is high as long as every cell is above the limit of 2.8 V, and it is")],
      [Text(50, 100, "free floating as soon as one cell is at 2.7 V."), Text(50, 130, "Another sentence.")],
    ]
    let document = try document(pages)
    #expect(
      document.blocks.map(Shown.block) == [
        "paragraph: The output is high as long as every cell is above the limit of 2.8 V, and it is free floating as "
          + "soon as one cell is at 2.7 V.", "paragraph: Another sentence.",
      ])
    let seam = document.blocks[0].text.utf8.count - "free floating as soon as one cell is at 2.7 V.".utf8.count
    #expect([0, seam - 1, seam].map { document.blocks[0].page(of: $0) } == [1, 1, 2])
    #expect(document.blocks[0].place(of: seam, in: "").line == 1)
  }

  @Test("A row that a page breaks off is one, below the header that is printed again; the next row is another")
  func brokenRow() throws {
    let header = [Text(50, 100, "Light"), Text(150, 100, "Meaning")]
    let pages = [
      header + [
        Text(50, 120, "Blue"), Text(150, 120, "Every cell is above the limit,"),
        Text(150, 132, "and the output is therefore"),
      ],
      header + [Text(150, 120, "high, not free floating."), Text(50, 140, "Red"), Text(150, 140, "Too hot.")],
    ]
    #expect(
      try shown(pages) == [
        "row: Light|Meaning",
        "row: Blue|Every cell is above the limit, and the output is therefore high, not free floating.",
        "row: Red|Too hot.",
      ])
  }

  @Test("Numbers at the top of pages that differ in digits only are rows, where text follows closely")
  func rowsInMargin() throws {
    let pages = (1...3).map { page in
      (0..<5).flatMap { row in
        [Text(50, 40 + 18 * row, "\(page)\(row) V"), Text(150, 40 + 18 * row, "\(page)\(row + 1) A")]
      } + [Text(50, 140, "Below it is a sentence on page \(page).")]
    }
    #expect(try document(pages).blocks.count { $0.kind == .row } == 15)
  }

  @Test("Wherever words stand, each is read once and is found at its place")
  func everyWord() throws {
    var state: UInt64 = 7
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    for _ in 0..<6 {
      var page: [TinyPDF.Text] = []
      for row in 0..<40 {
        for column in 0..<8 where next(3) > 0 {
          page.append(Text(40 + 64 * column + next(24), 120 + 15 * row + next(4), "w\(page.count)x"))
        }
      }
      let document = try document([page])
      let words = document.blocks.flatMap { $0.text.split { " \t".contains($0) } }.map(String.init)
      #expect(words.sorted() == page.map(\.text).sorted())
      for block in document.blocks { Shown.expectWordsInPlace(block, in: document.pages[0]) }
    }
  }

  @Test("What is printed on every page, and small at the edge of one, is no text of the document")
  func furniture() throws {
    let pages = (1...3).map { number in
      [
        Text(50, 30, "11/24/26, 10:2\(number) AM", size: 8), Text(300, 30, "Manual", size: 8),
        Text(50, 100, "Page \(number) of the text says that it is \(number) V."), Text(500, 810, "\(number)/3"),
      ]
    }
    let all = try document(pages)
    #expect(all.blocks.map(\.text) == (1...3).map { "Page \($0) of the text says that it is \($0) V." })
    // The line is that of the page as it is printed.
    #expect(all.blocks.map { $0.place(of: 0, in: "").line } == [2, 2, 2])
    #expect(all.pages[0].contains("11/24/26"))
    #expect(try shown([pages[0]]).count == 2)
  }

  @Test("The number of a page is no text, however close it stands")
  func closePageNumber() throws {
    let pages = (1...3).map { number in
      [
        Text(50, 740, "The text of page \(number) fills it down to its last line,"),
        Text(50, 752, "which is this one."),
        Text(290, 765, "\(number)"),
      ]
    }
    #expect(
      try document(pages).blocks.map(\.text)
        == (1...3).map { "The text of page \($0) fills it down to its last line, which is this one." })
  }

  @Test("Letters that nobody can read are those of a drawing, and a notice says so")
  func tinyLetters() throws {
    let document = try document([[Text(50, 100, "At most 5 A."), Text(50, 150, "99 A", size: 1)]])
    #expect(document.blocks.map(\.text) == ["At most 5 A."])
    #expect(document.notices.count == 1)
  }

  @Test("What a page has below a header without a first cell belongs to the row of the page before")
  func unlabelledRow() throws {
    let header = [Text(50, 100, "Light"), Text(150, 100, "Meaning")]
    let pages = [
      header + [Text(50, 120, "Blue"), Text(150, 120, "Every cell is above the limit.")],
      header + [Text(150, 120, "The output is high."), Text(50, 140, "Red"), Text(150, 140, "Too hot.")],
    ]
    #expect(
      try shown(pages) == [
        "row: Light|Meaning", "row: Blue|Every cell is above the limit. The output is high.", "row: Red|Too hot.",
      ])
  }

  @Test("A sentence in the margin that is on one page only is read")
  func margin() throws {
    let pages = [[Text(50, 50, "At most 5 A.")], [Text(50, 50, "At most two outputs.")]]
    #expect(try shown(pages).count == 2)
  }

  private let figure = [
    TinyPDF.Text(80, 300, "Voltage", size: 8), TinyPDF.Text(60, 320, "20 V", size: 8),
    TinyPDF.Text(60, 340, "10 V", size: 8), TinyPDF.Text(64, 360, "0 V", size: 8),
    TinyPDF.Text(80, 380, "0 h", size: 8), TinyPDF.Text(140, 380, "6 h", size: 8),
    TinyPDF.Text(198, 380, "12 h", size: 8),
  ]

  @Test("The labels of a figure are left out, and a notice says so")
  func figures() throws {
    let page = [Text(50, 100, "A sentence of the text says 12 V.")] + figure + [Text(50, 410, "Its caption says 24 V.")]
    let document = try document([page])
    #expect(document.blocks.map(\.text) == ["A sentence of the text says 12 V.", "Its caption says 24 V."])
    #expect(document.notices == ["a.pdf: note: the labels of figures are not read (page 1)"])
  }

  @Test("The labels of a figure in letters of the text are left out as well, from its first scale to its last")
  func figureInBodySize() throws {
    let text = (0..<4).map {
      Text(50, 100 + 12 * $0, "A sentence of the text that makes its lines as long as they are, \($0).")
    }
    let large = figure.map { Text($0.left, $0.top, $0.text) }
    let document = try document([
      text + large + [Text(50, 410, "Its caption is a sentence that says 24 V, and is long.")]
    ])
    #expect(document.blocks.map(\.text).joined().contains("20 V") == false)
    #expect(document.blocks.last?.text == "Its caption is a sentence that says 24 V, and is long.")
    #expect(document.notices.count == 1)
  }

  @Test("Letters that are printed twice to be bold are read once")
  func boldByTwice() throws {
    #expect(try shown([[Text(50, 100, "At most 5 A."), Text(50, 100, "At most 5 A.")]]) == ["paragraph: At most 5 A."])
  }

  @Test("A table in small letters is no figure, though its numbers rise evenly")
  func smallTable() throws {
    let text = (0..<4).map { Text(50, 100 + 12 * $0, "A sentence of the text that makes its letters the usual ones.") }
    let table = (0..<3).flatMap { row in
      (0..<3).map { Text(100 + 100 * $0, 200 + 20 * row, "\(10 * ($0 + 1) + 40 * row) V", size: 8) }
    }
    let document = try document([text + table])
    #expect(document.notices.isEmpty)
    #expect(
      document.blocks.suffix(3).map(Shown.block) == [
        "row: 10 V|20 V|30 V", "row: 50 V|60 V|70 V", "row: 90 V|100 V|110 V",
      ])
  }
}

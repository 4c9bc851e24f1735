import Documents
import Foundation
import Testing

@Suite("Documents of any format are read, or refused with a reason")
struct DocumentReaderTests {
  private let reader = DocumentReader()

  private func failure(_ bytes: [UInt8], _ name: String = "doc", pdf: PDFReader = PDFReader()) -> DocumentError? {
    #expect(throws: DocumentError.self) { try DocumentReader(pdf: pdf).read(bytes, named: name) }
  }

  @Test(
    "The format is recognised by content and name",
    arguments: [
      ("%PDF-1.7 …", "x.txt", DocumentFormat.pdf), ("# Title", "manual.MD", .markdown),
      ("# Title", "manual.txt", .plainText),
      ("\n<?xml version=\"1.0\"?> <!-- x -->\n<!DOCTYPE HTML><p>", "-", .html), ("text", "a.htm", .html),
      ("\u{FEFF}<html lang=en>", "-", .html), ("a <html> in a text", "-", .plainText), ("", "-", .plainText),
      ("<!-- made by a program -->\n# Title", "manual.md", .markdown),
    ])
  func formats(text: String, name: String, format: DocumentFormat) {
    #expect(DocumentFormat(of: Array(text.utf8), named: name) == format)
  }

  @Test("A format that is given is taken, whatever the name says")
  func givenFormat() throws {
    let document = try reader.read(Array("# Title".utf8), named: "a.txt", as: .markdown)
    #expect(document.blocks.map(\.text) == ["Title"])
  }

  @Test("More text than a document has is refused in every format before it is read, also between the tags of a page")
  func tooMuchText() throws {
    let reader = DocumentReader(largestText: 1_000)
    let text = [UInt8](repeating: UInt8(ascii: "x"), count: 1_001)
    for name in ["a.txt", "a.md", "a.csv", "a.html"] {
      let error = #expect(throws: DocumentError.self) { try reader.read(text, named: name) }
      guard case .tooMuchText(name, 1_000)? = error else {
        Issue.record("\(name): \(String(describing: error))")
        continue
      }
    }
    // A picture within the page is no text.
    let page = Array("<p>Text<img src='data:".utf8) + text + Array("'></p>".utf8)
    #expect(try reader.read(page, named: "a.html").blocks.map(\.text) == ["Text"])
  }

  @Test(
    "A tag with very many attributes is refused with its place, as a parser takes as long as the square of them",
    arguments: [
      "<a " + String(repeating: "b ", count: 1_001) + ">", "<a/" + String(repeating: "b='>'", count: 1_001),
      "<script>if (a<b " + String(repeating: "x ", count: 2_000) + "</script><i "
        + String(repeating: "b = c ", count: 1_001),
    ])
  func crowdedTags(tag: String) {
    let message = failure(Array("<p>\n\(tag)".utf8), "a.html")?.description
    let column = tag.hasPrefix("<script") ? tag.count - 1_001 * 6 - 2 : 1
    #expect(
      message
        == "a.html:2:\(column): error: found a tag with more than 1000 attributes; expected a page that people read")
  }

  @Test(
    "Many words in the value of an attribute, in a program or between tags are no attributes",
    arguments: [
      "<a title=\"WORDS\" b='WORDS'>", "<script>a<b WORDS</script>", "<STYLE>a<b WORDS</STYLE>", "<a>WORDS</a>",
      "1 < WORDS",
    ])
  func words(page: String) throws {
    let html = page.replacing("WORDS", with: String(repeating: "word ", count: 1_500)) + "<p>Text"
    #expect(try reader.read(Array(html.utf8), named: "a.html").blocks.last?.text == "Text")
  }

  @Test("Encodings other than UTF-8 are read; a guess is told")
  func encodings() throws {
    let text = "<p>8\u{2013}70 V, caf\u{E9}"
    let units = Array(text.utf16)
    let littleEndian: [UInt8] = [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let bigEndian: [UInt8] = [0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let marked: [UInt8] = [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    for bytes in [littleEndian, bigEndian, marked] {
      let document = try reader.read(bytes, named: "a.html")
      #expect(document.blocks.map(\.text) == ["8\u{2013}70 V, caf\u{E9}"])
      #expect(document.notices.isEmpty)
    }
    let windows = Array("line\n<p>8".utf8) + [0x96] + Array("70 V, caf".utf8) + [0xE9]
    let document = try reader.read(windows, named: "a.html")
    #expect(document.blocks.map(\.text) == ["line", "8\u{2013}70 V, caf\u{E9}"])
    #expect(document.notices == ["a.html:2:5: note: not UTF-8; read as Windows-1252"])
  }

  @Test("Numbered steps of plain text are items; a number out of order and a numbered heading are none")
  func steps() {
    let text = "1. Connect it.\n2. Close the switch\n3) Done.\n\n7. A stray one.\n\n1. Safety\n\nBelow 10 V\n2. Text.\n"
    #expect(
      PlainTextReader.blocks(of: text).map(Shown.block) == [
        "item: Connect it.", "item: Close the switch", "item: Done.", "paragraph: 7. A stray one.", "heading: Safety",
        "row: Below 10 V", "item: Text.",
      ])
  }

  @Test("A CR that stands alone ends a line, and columns stay")
  func carriageReturns() throws {
    let document = try reader.read(Array("# One\r\rtwo\r\n".utf8), named: "a.md")
    #expect(document.blocks.map { $0.place(of: 0, in: "a.md").description } == ["a.md:1:3", "a.md:3:1"])
  }

  @Test("What is no text is refused with its place")
  func binary() {
    #expect(
      failure(Array("one\ntw\0o".utf8))?.description
        == "doc:2:3: error: found a NUL byte; expected text, Markdown, HTML or PDF")
    #expect(
      failure([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])?.description.hasPrefix("doc:2:1: error: found a")
        == true)
    #expect(failure([0xFF, 0xFE, 0x41])?.description.contains("UTF-16") == true)
    #expect(failure([0xFF, 0xFE, 0x00, 0xD8])?.description.contains("UTF-16") == true)
    #expect(failure([0x00])?.isUnreadable == false)
  }

  @Test("A document without text is an error, not a document without faults", arguments: ["", " \n\n", "<!-- x -->"])
  func noText(text: String) {
    #expect(failure(Array(text.utf8), "a.md")?.description == "a.md: error: no text; expected a document")
  }

  @Test("A file that is not there, or a folder, is named")
  func unreadable() {
    for (path, reason) in [("/no/such/file.txt", "No such file"), ("/", "directory")] {
      let error = #expect(throws: DocumentError.self) { try reader.read(file: path) }
      #expect(error?.description.hasPrefix("\(path): error: ") == true)
      #expect(error?.description.contains(reason) == true, "\(error.map(\.description) ?? "")")
      #expect(error?.isUnreadable == true)
    }
  }

  @Test("A file is read")
  func file() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "audit-\(UUID().uuidString).md")
    defer { try? FileManager.default.removeItem(at: url) }
    try Data("# Title\n".utf8).write(to: url)
    let document = try reader.read(file: url.path(percentEncoded: false))
    #expect(document.format == .markdown)
    #expect(document.pages == ["# Title\n"])
  }

  @Test("Without pdftotext the package that brings it is named")
  func noProgram() {
    let error = failure(Array("%PDF-1.4".utf8), "a.pdf", pdf: PDFReader(path: "/nowhere"))
    #expect(error?.description.contains("poppler-utils") == true)
    #expect(error?.isUnreadable == true)
  }

  @Test("A pdftotext that can't say where words stand is asked for lines of text")
  func oldProgram() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "old-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let program = folder.appending(path: "pdftotext").path(percentEncoded: false)
    let script = """
      #!/bin/sh
      test "$1" = -layout || exit 99
      printf 'First page.\\n\\fSecond page.\\n\\f' > "$5"
      """
    _ = FileManager.default.createFile(
      atPath: program, contents: Data(script.utf8), attributes: [.posixPermissions: 0o700])
    let path = folder.path(percentEncoded: false)
    let document = try DocumentReader(pdf: PDFReader(path: path)).read(Array("%PDF-1.4".utf8), named: "a.pdf")
    #expect(document.blocks.map(Shown.block) == ["paragraph: First page.", "paragraph: Second page."])
    #expect(document.blocks.map { $0.page() } == [1, 2])
  }

  @Suite("With pdftotext", .enabled(if: PDFReader().isAvailable, "pdftotext of poppler-utils is not installed"))
  struct PDF {
    @Test("Pages are numbered, and lines are counted from the top of each")
    func pages() throws {
      let bytes = TinyPDF.bytes(pages: [["First page.", "Second line."], ["- an item", "- another"]])
      let document = try DocumentReader().read(bytes, named: "a.pdf")
      #expect(document.format == .pdf)
      #expect(document.pages.count == 2)
      #expect(Set(document.blocks.map { $0.page() }) == [1, 2])
      let block = try #require(document.blocks.last { $0.text.contains("another") })
      let found = try #require(block.text.firstRange(of: "another"))
      let offset = block.text.utf8.distance(from: block.text.startIndex, to: found.lowerBound)
      let place = block.place(of: offset, in: "a.pdf")
      let lines = document.pages[1].split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines[place.line - 1].contains("another"))
    }

    @Test("A broken PDF is an error of its data")
    func broken() {
      let whole = TinyPDF.bytes(pages: [["text"]])
      for bytes in [Array("%PDF-1.4\nnothing".utf8), Array(whole.prefix(40))] {
        let error = #expect(throws: DocumentError.self) { try DocumentReader().read(bytes, named: "a.pdf") }
        #expect(
          error?.description.hasPrefix("a.pdf: error: not a whole PDF: ") == true, "\(error.map(\.description) ?? "")")
        #expect(error?.isUnreadable == false)
      }
    }

    @Test("A PDF of pictures only is told from one with text")
    func scanned() {
      let error = #expect(throws: DocumentError.self) {
        try DocumentReader().read(TinyPDF.bytes(pages: [[]]), named: "a.pdf")
      }
      #expect(error?.description.contains("scanned") == true)
    }

    @Test("A PDF that asks for a password is told so")
    func encrypted() {
      let plain = String(decoding: TinyPDF.bytes(pages: [["text"]]), as: UTF8.self)
      let key = String(repeating: "00", count: 32)
      let dictionary = "/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/O<\(key)>/U<\(key)>/P -4>>"
      let bytes = Array(plain.replacing("/Root", with: "\(dictionary)/Root").utf8)
      let error = #expect(throws: DocumentError.self) { try DocumentReader().read(bytes, named: "a.pdf") }
      #expect(error?.description.contains("encrypted") == true, "\(error.map(\.description) ?? "")")
    }
  }
}

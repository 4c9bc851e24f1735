import Testing
import XMLReading

@Suite("Reading XML")
struct XMLReadingTests {
  /// The events of a document, in a line each.
  private func events(_ text: String) throws -> [String] {
    var lines: [String] = []
    try XMLReader.read(Array(text.utf8)) { (event) throws(XMLFault) in
      switch event {
      case .start(let element):
        let attributes = element.attributes.sorted { $0.key < $1.key }.map { " \($0)=\($1)" }.joined()
        lines.append("\(element.offset) <\(element.namespace):\(element.name)\(attributes)>")
      case .text(let text, let offset): lines.append("\(offset) \(text.debugDescription)")
      case .end(let offset): lines.append("\(offset) end")
      }
    }
    return lines
  }

  @Test("Everything comes with the byte at which it starts, whatever characters and line ends stand before it")
  func offsets() throws {
    let text = "<a xmlns='n'\n x='é'>é&amp;x<b:b xmlns:b='m' xml:lang='de' b:c='d'/>\n</a>"
    #expect(
      try events(text) == [
        "0 <n:a x=é>", "21 \"é\"", "23 \"&\"", "28 \"x\"", "29 <m:b m c=d xml:lang=de>", "69 end", "69 \"\\n\"",
        "70 end",
      ])
  }

  @Test(
    "What is no well-formed XML in UTF-8 is refused with its place and what was expected",
    arguments: [
      ("", 0, "the end of the file", "an XML document"), ("<a><b></a>", 6, "another end tag", "</b>"),
      ("<a><b>x", 7, "the end of the file", "</b>"), ("<a>&nbsp;</a>", 3, "an entity that is not defined", "&amp;"),
      ("<a>\u{1}</a>", 3, "a control character", "text"), ("<a>&#1;</a>", 3, "a reference to a character", "text"),
      ("<?xml version='1.0' encoding='ISO-8859-1'?><a/>", 0, "the encoding \"ISO-8859-1\"", "XML in UTF-8"),
      ("<a/><a/>", 4, "junk after document element", "well-formed XML"),
      (String(repeating: "<a>", count: 101), 300, "more elements inside each other", "at most 100"),
    ])
  func faults(text: String, offset: Int, found: String, expected: String) {
    let fault = #expect(throws: XMLFault.self) { try events(text) }
    #expect(fault?.offset == offset && fault?.found.hasPrefix(found) == true, "\(fault as Any)")
    #expect(fault?.expected.hasPrefix(expected) == true, "\(fault as Any)")
  }

  @Test(
    "A document type declaration is refused before anything in it counts",
    arguments: [
      "<!DOCTYPE a SYSTEM \"file:///etc/hostname\">", "<!DOCTYPE a [<!ENTITY e \"x\">]>",
      "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>",
      "<!DOCTYPE a [<!ENTITY % e SYSTEM \"file:///etc/hostname\"> %e;]>",
      "<!DOCTYPE a [<!ENTITY e \"x\"><!ENTITY f \"&e;&e;&e;&e;\">]>",
    ])
  func doctype(declaration: String) {
    let fault = #expect(throws: XMLFault.self) { try events("<!-- <!DOCTYPE -->\n\(declaration)<a>&e;</a>") }
    #expect(fault?.offset == 19 && fault?.found == "a document type declaration", "\(fault as Any)")
  }

  @Test("A document type that is a name alone declares nothing, and no entity either")
  func doctypeName() throws {
    #expect(try events("<!DOCTYPE a><a>b</a>").count == events("<a>b</a>").count)
    let fault = #expect(throws: XMLFault.self) { try events("<!DOCTYPE a><a>&e;</a>") }
    #expect(fault?.offset == 15 && fault?.found == "an entity that is not defined", "\(fault as Any)")
  }

  @Test("Bytes in another encoding are refused")
  func encodings() {
    for (bytes, offset) in [
      ([0x3C, 0x61, 0x3E, 0xE9, 0x61, 0x61, 0x3C, 0x2F, 0x61, 0x3E], 3), ([0xFF, 0xFE, 0x3C, 0x00], 0),
    ] as [([UInt8], Int)] {
      let fault = #expect(throws: XMLFault.self) { try XMLReader.read(bytes) { _ throws(XMLFault) in } }
      #expect(fault?.offset == offset && fault?.expected == "XML in UTF-8", "\(fault as Any)")
    }
  }

  @Test("The handler stops the reading where it throws")
  func stops() {
    var count = 0
    let fault = #expect(throws: XMLFault.self) {
      try XMLReader.read(Array("<a><b/><c/></a>".utf8)) { (_) throws(XMLFault) in
        count += 1
        if count == 2 { throw XMLFault(offset: 7, found: "b", expected: "c") }
      }
    }
    #expect(fault == XMLFault(offset: 7, found: "b", expected: "c") && count == 2)
  }
}

@testable import Exchange
import Localization
import Testing

@Suite("Files that mean harm")
struct HostileTests {
  private func xliff(_ declaration: String, _ text: String) -> String {
    """
    <?xml version="1.0"?>
    \(declaration)
    <xliff version="1.2"><file source-language="en" target-language="de"><body>
    <trans-unit id="1"><source>\(text)</source></trans-unit></body></file></xliff>
    """
  }

  @Test("A billion laughs, an external entity, a parameter entity, a DTD: refused where they start")
  func entities() {
    let laughs = (1...30).map { "<!ENTITY l\($0) \"&l\($0 - 1);&l\($0 - 1);\">" }.joined()
    for declaration in [
      "<!DOCTYPE x [<!ENTITY l0 \"ha\">\(laughs)]>", "<!DOCTYPE x [<!ENTITY l30 SYSTEM \"file:///etc/passwd\">]>",
      "<!DOCTYPE x [<!ENTITY % l30 SYSTEM \"file:///etc/passwd\"> %l30;]>",
      "<!DOCTYPE x SYSTEM \"http://localhost/x.dtd\">",
    ] {
      let error = #expect(throws: ExchangeError.self) { try file(xliff(declaration, "&l30;")) }
      #expect(
        error?.description == "x:2:1: error: found a document type declaration; expected a document without one: "
          + "entities are neither expanded nor fetched")
    }
  }

  @Test("A text without end is refused where it starts, long before it is in memory as a whole")
  func longText() {
    let long = String(repeating: "ha ", count: 500_000)
    for (text, place) in [
      (xliff("", long), "x:4:20"), (xliff("", "<ph id='1'>\(long)</ph>"), "x:4:28"),
      (xliff("", "<ph id='\(long)'/>"), "x:4:28"), (xliff("", String(repeating: "<x id='1'/>", count: 20_000)), "x:4:"),
    ] {
      let error = #expect(throws: ExchangeError.self) { try file(text) }
      #expect(error?.description.hasPrefix("\(place)") == true && error?.found.contains("1048576 bytes") == true)
    }
    let lines = String(repeating: "\"\(String(repeating: "ha ", count: 200_000))\"\n", count: 2)
    for (text, place) in [
      ("msgid \"\(long)\"\nmsgstr \"\"", "1:8"), ("msgid \"\"\n\"\(long)\"\nmsgstr \"\"", "2:2"),
      ("msgid \"\"\n\(lines)msgstr \"\"", "1:8"),
    ] {
      let error = #expect(throws: ExchangeError.self) { try file(text) }
      #expect(
        error?.description == "x:\(place): error: found a text with more than 1048576 bytes; expected a shorter text")
    }
  }

  @Test("Of a file that is too large, what is read is refused: its long text by place, else where reading stopped")
  func largeFile() {
    func refusal(_ text: String, _ largest: Int) -> String? {
      let error = #expect(throws: ExchangeError.self) {
        try TranslationFile.read(path: "x", bytes: Array(text.utf8), largest: largest)
      }
      return error?.description
    }
    let long = String(repeating: "ha ", count: 600_000)
    let tooLong = refusal("\nmsgid \"\(long)\"\nmsgstr \"\"", 1_200_000)
    #expect(tooLong?.hasPrefix("x:2:8: error: found a text with more than 1048576") == true)
    #expect(refusal(xliff("", long), 1_200_000)?.hasPrefix("x:4:20: error: found a <source> that brings") == true)
    let end = "error: found a file that goes on after 2000 bytes; expected a smaller file, or several"
    #expect(refusal(String(repeating: "# a comment\n", count: 200), 2_000) == "x:167:9: \(end)")
    #expect(refusal(xliff("", "a") + String(repeating: " ", count: 2_000), 2_000)?.hasSuffix(end) == true)
    #expect(refusal(String(repeating: " ", count: 2_001), 2_000) == "x:1:2001: \(end)")
  }

  @Test("Elements inside each other without end are refused")
  func deep() {
    let error = #expect(throws: ExchangeError.self) {
      try file(xliff("", String(repeating: "<g id='1'>", count: 1_000)))
    }
    #expect(error?.description.contains("found more elements inside each other; expected at most 100") == true)
  }

  @Test("Control characters and bytes that are no text are refused", arguments: ["\u{0}", "\u{1}", "\u{8}", "\u{1F}"])
  func controls(character: String) throws {
    let error = #expect(throws: ExchangeError.self) { try file(xliff("", "a\(character)b")) }
    #expect(error?.description == "x:4:29: error: found a control character; expected text")
    let entries = ["a": Entry(source: "A", target: "B")]
    let po = try TranslationDocument([try catalog(entries)], into: german, title: "T").po
    let refused = #expect(throws: RefusedImport.self) {
      try TranslationImport(try file(po.replacing("\"B\"", with: "\"B\(character)\"")), into: [try catalog(entries)])
    }
    #expect(refused?.description.contains("found a line break or control character") == true)
  }

  @Test("No cut of a good file is taken for a whole one, and none crashes", arguments: Form.allCases)
  func cuts(form: Form) throws {
    let entries = ["a": Entry(source: "At {x} **b**", target: "Zu {x} **b** ü"), "b": Entry(source: "c")]
    let catalogs = [try catalog(entries)]
    let bytes = Array(form.text(of: try TranslationDocument(catalogs, into: german, title: "T")).utf8)
    for count in 0..<bytes.count {
      // A PO file may end after any entry, and its last line without a line end.
      guard let read = try? TranslationFile(path: "x", bytes: Array(bytes[..<count])) else { continue }
      #expect(form == .po || count >= bytes.count - 1, "\(count)")
      let taken = try? TranslationImport(read, into: catalogs)
      #expect(taken.map(\.changedCatalogs.isEmpty) ?? true)
    }
    for index in stride(from: 0, to: bytes.count, by: 7) {
      var changed = bytes
      changed[index] ^= 0x04
      _ = try? TranslationImport(try TranslationFile(path: "x", bytes: changed), into: catalogs)
    }
  }
}

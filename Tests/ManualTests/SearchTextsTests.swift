import Foundation
import Testing

@Suite("What the search of pages looks in")
struct SearchTextsTests {
  @Test("Every heading of the page is in it, with its level, and every sentence under it", arguments: Shipped.tags)
  func whole(tag: String) throws {
    let files = try Shipped.files(tag)
    let page = try #require(files["index.html"])
    let script = try #require(files["search-texts.js"])
    let headings = page.matches(of: #/<h([23]) id="([^"]+)"/#)
    #expect(headings.count > 20)
    let lines = script.components(separatedBy: "\n")
    let places = try headings.map { heading in
      try #require(lines.firstIndex { $0.hasPrefix("[\(heading.1), \"index.html#\(heading.2)\", ") }, "\(heading.2)")
    }
    // In the order of the page: what stands under a heading is found under it.
    #expect(places == places.sorted() && Set(places).count == places.count)
    let wording = try Shipped.wording(tag)
    for key in ["load.noWarning", "reading.coil.open", "led.loadOn.dark.action"] {
      let text = try wording.text(.init(key))
      #expect(lines.contains { $0.contains(text) }, "\(key)")
    }
  }

  @Test("Nothing but texts is in it, and none of them can end the script")
  func texts() throws {
    let script = try #require(try Shipped.files("fr")["search-texts.js"])
    #expect(!script.contains("<") && !script.contains("](#"))
    let start = try #require(script.firstRange(of: "\"texts\": ")).upperBound
    let end = try #require(script.lastIndex(of: "}"))
    // As JSON has it, but for the comma behind the last one.
    let list = String(script[start..<end]).replacing(",\n]", with: "]")
    let items = try JSONSerialization.jsonObject(with: Data(list.utf8)) as? [Any]
    #expect((items?.count ?? 0) > 150)
  }
}

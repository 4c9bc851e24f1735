import Testing

@testable import Manual

@Suite("Digits of names")
struct DigitMarksTests {
  @Test("A page made with signs for the digits of one name has the digits of another in their places")
  func otherName() throws {
    let (marked, digits) = try #require(DigitMarks.marked("BMS-12 x 105"))
    #expect(digits == Array("12105".utf8))
    let page = Stencil("<p>\(marked), 7 V: \(marked)</p>")
    #expect(page.whole == nil)
    var bytes = Array("é".utf8)
    page.add(to: &bytes, Array("98765".utf8))
    #expect(String(decoding: bytes, as: UTF8.self) == "é<p>BMS-98 x 765, 7 V: BMS-98 x 765</p>")
  }

  @Test("A text without signs is whole", arguments: ["", "7", "𝄞", "é𝟎".dropLast().description])
  func noSign(text: String) {
    #expect(Stencil(text).whole == Array(text.utf8))
  }

  @Test(
    "Names without digits, with one at the start, with too many or with such signs stay as they are",
    arguments: ["BMS", "12 V", "B" + String(repeating: "1", count: 51), "BMS 1𝟎"])
  func unmarked(name: String) {
    #expect(DigitMarks.marked(name) == nil)
  }

  @Test("Signs are as wide as the digits that they stand for")
  func width() throws {
    let name = "BMS 0123456789"
    let (marked, _) = try #require(DigitMarks.marked(name))
    #expect(FigureStyle.width(of: marked) == FigureStyle.width(of: name))
  }
}

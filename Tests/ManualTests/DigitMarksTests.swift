import Localization
import Testing

@testable import Manual

@Suite("Digits of names and figures")
struct DigitMarksTests {
  @Test("A page made with signs for the digits of one name has the digits of another in their places")
  func otherName() throws {
    let (marked, digits) = try #require(DigitMarks.marked(name: "BMS-12 x 105"))
    #expect(digits == Array("12105".utf8))
    let page = Stencil("<p>\(marked), 7 V: \(marked)</p>")
    var bytes = Array("é".utf8)
    page.add(to: &bytes, Array("98765".utf8))
    #expect(String(decoding: bytes, as: UTF8.self) == "é<p>BMS-98 x 765, 7 V: BMS-98 x 765</p>")
  }

  @Test("A text without signs has no holes", arguments: ["", "7", "𝄞", "é𝟎".dropLast().description])
  func noSign(text: String) {
    #expect(Stencil(text).filling([1, 2]).isEmpty)
    var bytes: [UInt8] = []
    Stencil(text).add(to: &bytes, [1, 2])
    #expect(bytes == Array(text.utf8))
  }

  @Test(
    "Names without digits, with one at the start, with too many or with such signs stay as they are",
    arguments: ["BMS", "12 V", "B" + String(repeating: "1", count: DigitMarks.ofNames.count + 1), "BMS 1𝟎"])
  func unmarked(name: String) {
    #expect(DigitMarks.marked(name: name) == nil)
  }

  @Test("Signs are as wide as the digits that they stand for")
  func width() throws {
    let name = "BMS 0123456789"
    let (marked, _) = try #require(DigitMarks.marked(name: name))
    #expect(FigureStyle.width(of: marked) == FigureStyle.width(of: name))
  }
}

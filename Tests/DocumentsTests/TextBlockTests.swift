import Documents
import Testing

@Suite("Blocks know where their text stands")
struct TextBlockTests {
  @Test("A byte of a joined paragraph is found in its own line")
  func places() {
    let block = TextBlock(
      .paragraph, "first second", spans: [.init(offset: 0, line: 3, column: 5), .init(offset: 6, line: 4, column: 1)])
    #expect(block.place(of: 2, in: "a").description == "a:3:7")
    #expect(block.place(of: 8, in: "a").description == "a:4:3")
  }
}

import Documents
import Testing

@Suite("Comma-separated values are read as a table")
struct CSVReaderTests {
  @Test(
    "A record is a row, whatever separates its cells",
    arguments: [
      ("Name,Value\nCurrent,\"1,5 A\"\n", ["row: Name|Value", "row: Current|1,5 A"]),
      ("Name;Value\r\nCurrent;1,5 A\r\n", ["row: Name|Value", "row: Current|1,5 A"]),
      ("Name\tValue\nCurrent\t1.5 A", ["row: Name|Value", "row: Current|1.5 A"]),
      ("id,name\nspec.mass_2,Weight 1.5 kg\n", ["row: id|name", "row: |Weight 1.5 kg"]),
      ("a,\"two\nlines\"\n,\"an \"\"x\"\"\",c\n", ["row: a|two lines", "row: |an \"x\"|c"]),
    ])
  func records(text: String, rows: [String]) throws {
    #expect(try CSVReader.blocks(of: text, named: "table.csv").map(Shown.block) == rows)
  }

  @Test("Each cell stands at its place of the file")
  func places() throws {
    let blocks = try CSVReader.blocks(of: "a,b\n\"x \"\"y\"\"\",\"z\nw\"\n", named: "table.csv")
    #expect(Shown.places(of: ["x", "y", "z", "w"], in: try #require(blocks.last)) == ["2:2", "2:6", "2:12", "3:1"])
  }

  @Test("A quotation mark that nothing closes is named by its place")
  func unclosed() {
    #expect(throws: DocumentError.self) { try CSVReader.blocks(of: "a,\"b\nc", named: "table.csv") }
  }

  @Test("A file is known as one by its name")
  func format() throws {
    let document = try DocumentReader().read(Array("a,b c\n".utf8), named: "table.CSV")
    #expect(document.format == .csv)
    #expect(document.blocks.map(Shown.block) == ["row: a|b c"])
  }
}

import Localization
import Testing

@Suite("Places in large files")
struct JSONPlacesTests {
  @Test("A place looked up is that found by counting the lines before it")
  func places() {
    // Lines of 0 to 96 bytes, and a long one.
    var bytes = (0..<300).flatMap { [UInt8](repeating: 0x61, count: $0 % 97) + [0x0A] }
    bytes += [UInt8](repeating: 0x62, count: 10_000) + [0x0A, 0x63]
    let origin = JSONRecord.Origin(path: "a", bytes: bytes)
    for offset in stride(from: 0, through: bytes.count + 1, by: 13) {
      #expect(origin.place(offset) == Place(path: "a", bytes: bytes, offset: offset))
    }
  }

  @Test("Lines are counted from the one that a part of a file starts in")
  func parts() {
    let origin = JSONRecord.Origin(path: "a", bytes: Array("x\ny".utf8), firstLine: 7)
    #expect(origin.place(2) == Place(path: "a", line: 8, column: 1))
    #expect(JSONRecord.Origin(path: "a", bytes: []).place(0) == Place(path: "a", line: 1, column: 1))
  }
}

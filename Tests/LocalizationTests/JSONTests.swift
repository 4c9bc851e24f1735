import Localization
import Testing

@Suite("JSON that loses nothing")
struct JSONTests {
  @Test(
    "What Xcode writes comes back byte for byte",
    arguments: [
      "{\n  \"a\" : 1\n}", "{\n\n}", "[\n\n]",
      "{\n  \"b\" : {\n\n  },\n  \"a\" : [\n    1.50,\n    -2e+10,\n    null\n  ]\n}",
      #"""
      {
        "quote \" slash \/ plain / tab \t é \u00e9 \u0001" : true
      }
      """#,
    ])
  func roundTrip(text: String) throws {
    #expect(try JSONParser.parse(Array(text.utf8)).xcodeText == text)
  }

  @Test("Escapes are decoded, pairs of surrogates too")
  func escapes() throws {
    let value = try JSONParser.parse(Array(#"["\ud83d\ude00", "\"\\\/\b\f\n\r\t"]"#.utf8))
    guard case .array(let items) = value else { return #expect(Bool(false), "no array") }
    #expect(items.map(\.text) == ["😀", "\"\\/\u{8}\u{c}\n\r\t"])
  }

  @Test("A byte order mark and CRLF are white space, as RFC 8259 lets a reader treat them")
  func byteOrderMark() throws {
    #expect(try JSONParser.parse([0xEF, 0xBB, 0xBF] + Array("{\r\n\"a\" : 1\r\n}".utf8))["a"] != nil)
  }

  @Test(
    "What is wrong is named with its place",
    arguments: [
      ("", 0, "the end of the file"), ("{\"a\" 1}", 5, "'1'"), ("{\"a\":1,}", 7, "'}'"), ("[1 2]", 3, "'2'"),
      ("{\"a\":1,\"a\":2}", 7, "the key \"a\" a second time"), ("[01]", 2, "'1'"), ("[1.]", 3, "']'"),
      ("nul", 0, "'n'"),
      ("[\"a", 3, "the end of the file"), ("[\"\u{0}\"]", 2, "a NUL byte"), ("[\"\\x\"]", 1, "the escape \\x"),
      ("[\"\\ud800\"]", 1, "half of a surrogate pair"), ("{} x", 3, "'x'"), ("[\"\\", 3, "the end of the file"),
    ])
  func errors(text: String, offset: Int, found: String) {
    let error = #expect(throws: JSONError.self) { try JSONParser.parse(Array(text.utf8)) }
    #expect(error?.offset == offset)
    #expect(error?.found == found)
  }

  @Test("Bytes that are not UTF-8 are refused")
  func notUTF8() {
    #expect(throws: JSONError.self) { try JSONParser.parse([0x22, 0xFF, 0x22]) }
  }

  @Test("Nesting without end is refused instead of overflowing the stack")
  func nesting() {
    #expect(throws: JSONError.self) { try JSONParser.parse(Array(repeating: UInt8(ascii: "["), count: 1_000_000)) }
  }
}

import Localization
import SignOffs
import SpecModel
import Testing

@Suite("The file of sign-offs")
struct SignOffFileTests {
  private func read(_ text: String) throws -> SignOffs {
    try SignOffs(path: "s.jsonl", bytes: Array(text.utf8))
  }

  @Test("One line a text, in the order of keys and languages, and back again byte for byte")
  func roundTrip() throws {
    let text = try Review().signOffs.text
    #expect(text.split(separator: "\n").count == 9)
    #expect(
      text.hasPrefix(
        """
        {"key": "limit", "language": "de", "text": "Sie nimmt {current} auf.", "source": "It takes {current}.", \
        "values": {"current": "1 A"}, "by": "M. Jansen", "on": "2026-05-31"}
        {"key": "limit", "language": "en", "text": "It takes {current}.", "values"
        """))
    #expect(try read(text).text == text)
  }

  @Test("Lines in another order, empty ones and line ends of Windows are read")
  func merged() throws {
    let text = try Review().signOffs.text
    let mixed = text.split(separator: "\n").reversed().joined(separator: "\r\n\r\n")
    #expect(try read(mixed).text == text)
  }

  @Test(
    "A line that is no sign-off is named with its place",
    arguments: [
      (#"{"key": "a", "language": "de", "text": "x", "by": "b"}"#, ":2:2: error: found no \"on\""),
      (
        #"{"key": "a", "language": "de", "text": "x", "by": "", "on": "2026-05-31"}"#,
        ":2:51: error: found an empty \"by\""
      ),
      (
        #"{"key": "a", "language": "de", "text": "x", "by": "b", "on": "31.5.2026"}"#,
        ":2:62: error: found \"31.5.2026\""
      ),
      (#"{"key": "a", "language": "de", "text": "x", "by": "b", "on": "2026-13-01"}"#, ":2:62: error:"),
      (#"{"key": "a", "languages": "de"}"#, ":2:14: error: found \"languages\"; expected one of key, language"),
      ("[]", ":2:1: error: found an array; expected an object"), ("<<<<<<< ours", ":2:1: error: found '<'"),
    ])
  func malformed(line: String, message: String) {
    let error = #expect(throws: LocalizationError.self) { try read("\n\(line)\n") }
    #expect("\(error as Any)".contains("s.jsonl\(message)"), "\(error as Any)")
  }

  @Test("The second line of a text is refused: a merge has kept both")
  func twice() throws {
    let line = #"{"key": "a", "language": "de", "text": "x", "by": "b", "on": "2026-05-31"}"#
    let error = #expect(throws: LocalizationError.self) { try read("\(line)\n\(line)\n") }
    #expect("\(error as Any)".contains("s.jsonl:2:2: error: found \"a\" in \"de\" a second time"), "\(error as Any)")
  }

  @Test("A text is kept whatever it holds", arguments: ["a\"b\\c", "line\nline", "e\u{301}", "\u{1}", "👩‍🔧"])
  func hostile(text: String) throws {
    var review = try Review()
    review.texts = ["a": ["en": text]]
    let signed = try review.signed()
    #expect(signed[.init("a", Language("en"))]?.text.utf8.elementsEqual(text.utf8) == true)
  }

  @Test("A new sign-off takes the place of the old one")
  func recorded() throws {
    var review = try Review()
    review.texts["limit"]?["de"] = "Anders {current}."
    var signOffs = review.signOffs
    let day = try #require(Day("2026-06-01"))
    signOffs.record(try #require(try review.current().signOff(.init("limit", Language("de")), by: "x", on: day)))
    #expect(signOffs.slots.count == 9)
    #expect(SignOffCheck(try review.current(), signOffs, review.pump.specification).findings().isEmpty)
  }
}

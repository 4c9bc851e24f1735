@testable import Exchange
import Localization
import Testing

@Suite("Broken files of every format")
struct BrokenFilesTests {
  @Test(
    "What is wrong is refused with line, column and what was expected",
    arguments: [
      ("a.json", "{\"a\": \"b\",}", "a.json:1:11: error: found '}'; expected a key in quotes"),
      ("a.json", "[\"a\"]", "a.json:1:1: error: found an array; expected an object of texts by key"),
      ("a.json", "{\"a\": 1}", "a.json:1:2: error: found an object without a text; expected texts by key"),
      (
        "a.xcstrings", "{\"sourceLanguage\": \"en\", \"strings\": {\"a\": {}, \"a\": {}}}",
        "a.xcstrings:1:47: error: found the key \"a\" a second time; expected each key once"
      ),
      (
        "a.arb", "{\"a\": 1}",
        "a.arb:1:2: error: found no text as \"a\"; expected a string, as every resource of ARB is"
      ),
      ("a.xcstrings", "{\"sourceLanguage\": \"en\"}", "a.xcstrings:1:1: error: found no object \"strings\""),
      ("a.strings", "\"a\" = \"b\"", "a.strings:1:10: error: found the end of the file; expected ';' after a value"),
      ("a.strings", "\"a\" = b c;", "a.strings:1:9: error: found \"c;\"; expected ';' after a value"),
      ("a.strings", "\"a\" = \"b;", "a.strings:1:7: error: found a text without an end; expected a closing quote"),
      ("a.strings", "\n/* a", "a.strings:2:1: error: found a comment without an end; expected */"),
      ("a.strings", "\"a\" = \"\\Uzz\";", "a.strings:1:8: error: found an escape without four hexadecimal digits"),
      ("a.strings", "bplist00x", "a.strings:1:1: error: found a binary property list; expected text"),
      (
        "a.properties", "a = \\ud800",
        "a.properties:1:5: error: found half of a surrogate pair; expected escapes in whole pairs"
      ),
      ("a.properties", "a = \\u12", "a.properties:1:5: error: found an escape without four hexadecimal digits"),
      ("a.xml", "<resources><string>x</string></resources>", "a.xml:1:12: error: found a <string> without a name"),
      (
        "a.xml", "<resources><string name=\"a\">x</resources>",
        "a.xml:1:30: error: found another end tag; expected </string>"
      ),
      ("a.resx", "<root><data><value/></data></root>", "a.resx:1:7: error: found a <data> without a name"),
      (
        "a.resx", "<root><data name=\"a\"></data></root>",
        "a.resx:1:22: error: found a <data> without <value>; expected <value>"
      ),
      ("a.resx", "<root/>", "a.resx:1:1: error: found a <root> without <data>; expected PO, XLIFF 1.2"),
      ("a.ts", "<TS><message></message></TS>", "a.ts:1:14: error: found a <message> without <source>; expected <sou"),
      ("a.html", "<html/>", "a.html:1:1: error: found <html>; expected"),
    ])
  func broken(path: String, text: String, message: String) {
    let error = #expect(throws: ExchangeError.self) { try TranslationFile.read(path: path, bytes: Array(text.utf8)) }
    #expect(error?.description.hasPrefix(message) == true, "\(error as Any)")
  }

  /// Good files, each with a text "5".
  private static let good = [
    ("a.json", #"{"a": {"b": "5 ä\n"}, "n_one": "x", "n_other": "y"}"#), ("a.arb", #"{"a": "5 {n}"}"#),
    (
      "a.xcstrings",
      #"{"sourceLanguage": "en", "strings": {"5": {"localizations": {"de": {"stringUnit": {"value": "5"}}}}}}"#
    ),
    ("a.strings", "/* ä */ \"a\" = \"5 \\\"x\\\"\";\n"), ("a.properties", "# ä\na = 5 \\u00e4\n"),
    ("a.xml", "<resources><string name=\"a\">5 <b>ä</b></string></resources>"),
    ("a.resx", "<root><data name=\"a\"><value>5 ä</value></data></root>"),
    ("a.ts", "<!DOCTYPE TS><TS><message><source>5 ä</source><translation>5</translation></message></TS>"),
  ]

  @Test("No cut and no flipped bit of a good file crashes", arguments: good)
  func cuts(path: String, text: String) throws {
    let bytes = Array(text.utf8)
    #expect(
      try TranslationFile.read(path: path, bytes: bytes).flatMap(\.units).contains {
        $0.target?.text.contains("5") == true
      })
    for count in 0..<bytes.count { _ = try? TranslationFile.read(path: path, bytes: Array(bytes[..<count])) }
    for index in bytes.indices {
      for bit in [0x01, 0x04, 0x20, 0x80] as [UInt8] {
        var changed = bytes
        changed[index] ^= bit
        _ = try? TranslationFile.read(path: path, bytes: changed)
      }
    }
  }

  @Test(
    "Objects, arrays and elements inside each other without end are refused",
    arguments: [
      ("a.json", "{\"a\":", "found '{'; expected at most 100 nested objects and arrays"),
      ("a.json", "[", "found '['; expected at most 100 nested objects and arrays"),
      ("a.xml", "<resources>", "found more elements inside each other"),
      ("a.ts", "<TS>", "found more elements inside each other"),
      ("a.resx", "<root>", "found more elements inside each other"),
    ])
  func deep(path: String, opening: String, message: String) {
    let text = String(repeating: opening, count: 100_000)
    let error = #expect(throws: ExchangeError.self) { try TranslationFile.read(path: path, bytes: Array(text.utf8)) }
    #expect(error?.description.contains(message) == true)
  }

  @Test("Entities are neither expanded nor fetched in any XML", arguments: ["TS", "resources", "root", "xliff"])
  func entities(root: String) {
    for declaration in ["[<!ENTITY a \"b\">]", "SYSTEM \"file:///etc/passwd\"", "PUBLIC \"x\" \"http://localhost/x\""] {
      let text = "<!DOCTYPE \(root) \(declaration)><\(root)>&a;</\(root)>"
      let error = #expect(throws: ExchangeError.self) { try TranslationFile.read(path: "x", bytes: Array(text.utf8)) }
      #expect(error?.found == "a document type declaration")
    }
  }

  @Test(
    "A text without end is refused where it starts",
    arguments: [
      ("a.json", "{\"a\": \"", "\"}"), ("a.strings", "\"a\" = \"", "\";"), ("a.properties", "a = ", ""),
      ("a.xml", "<resources><string name=\"a\">", "</string></resources>"),
      ("a.resx", "<root><data name=\"a\"><value>", "</value></data></root>"),
      ("a.ts", "<TS><message><source>", "</source></message></TS>"),
    ])
  func longText(path: String, start: String, end: String) {
    let text = start + String(repeating: "ha ", count: 400_000) + end
    let error = #expect(throws: ExchangeError.self) { try TranslationFile.read(path: path, bytes: Array(text.utf8)) }
    #expect(error?.place.line == 1 && error?.found.contains("1048576 bytes") == true, "\(error as Any)")
  }
}

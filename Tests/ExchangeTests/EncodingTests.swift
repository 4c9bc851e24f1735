import Exchange
import Foundation
import Localization
import Testing

@Suite("Files in other encodings than UTF-8")
struct EncodingTests {
  private static let po = """
    msgid ""
    msgstr "Language: de\\n"
    "Content-Type: text/plain; charset=%@\\n"

    msgid "above 5 A"
    msgstr "über 5 A – „kühl“"

    """

  private func po(_ charset: String) -> String { Self.po.replacing("%@", with: charset) }

  private func xliff(_ encoding: String) -> String {
    """
    <?xml version="1.0" encoding="\(encoding)"?>
    <xliff version="1.2"><file source-language="en" target-language="de"><body>
    <trans-unit id="1"><source>above</source><target>über €</target></trans-unit></body></file></xliff>
    """
  }

  @Test(
    "PO is read in the charset that its header says",
    arguments: [("windows-1252", String.Encoding.windowsCP1252), ("CP1252", .windowsCP1252), ("UTF-8", .utf8)])
  func declared(name: String, encoding: String.Encoding) throws {
    let bytes = try #require(po(name).data(using: encoding))
    let read = try TranslationFile(path: "x.po", bytes: Array(bytes))
    #expect(read.units.map(\.target?.text) == ["über 5 A – „kühl“"])
    #expect(read.notices == [])
    #expect(read.units.first?.target.map { "\($0.place)" } == "x.po:6:9")
  }

  @Test("Bytes that are UTF-8 are UTF-8, whatever the header says, and that is said with its place")
  func mislabelled() throws {
    let read = try file(po("ISO-8859-1"), "x.po")
    #expect(read.units.map(\.target?.text) == ["über 5 A – „kühl“"])
    #expect(read.notices == ["x.po:3:36: the file says \"ISO-8859-1\" and is UTF-8; it is read as UTF-8."])
    let ascii = try file("msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=ISO-8859-1\\n\"\n", "x.po")
    #expect(ascii.notices == [])
  }

  @Test("UTF-16 is read with a mark and without, in both orders of bytes", arguments: [true, false], [true, false])
  func wide(isLittle: Bool, hasMark: Bool) throws {
    func bytes(_ text: String) -> [UInt8] {
      ((hasMark ? "\u{FEFF}" : "") + text).utf16.flatMap { unit in
        let (low, high) = (UInt8(unit & 0xFF), UInt8(unit >> 8))
        return isLittle ? [low, high] : [high, low]
      }
    }
    #expect(try TranslationFile(path: "x", bytes: bytes(po("UTF-16"))).units.first?.target?.text == "über 5 A – „kühl“")
    let xliff = try TranslationFile(path: "x", bytes: bytes(xliff("UTF-16").replacing("\n", with: "\r\n")))
    #expect(xliff.units.first?.target?.text == "über €" && xliff.targetLanguage == german)
  }

  @Test("XML is read in the encoding that it declares")
  func xml() throws {
    let bytes = try #require(xliff("windows-1252").data(using: .windowsCP1252))
    let read = try TranslationFile(path: "x", bytes: Array(bytes))
    #expect(read.units.first?.target?.text == "über €" && read.notices == [])
  }

  @Test("A byte order mark and line ends of DOS are no part of any place or text")
  func marks() throws {
    let read = try file("\u{FEFF}" + xliff("UTF-8").replacing("\n", with: "\r\n"))
    #expect(read.units.first.map { "\($0.place)" } == "x:3:1")
    let json = try file("\u{FEFF}{\"a\": \"b\"}", "de.json")
    #expect(json.units.first?.target.map { "\($0.place)" } == "de.json:1:8")
  }

  @Test("A charset that nobody knows, and bytes that are none of it, are refused with their place")
  func refusals() throws {
    let latin = try #require(po("x-none").data(using: .windowsCP1252))
    let unknown = #expect(throws: ExchangeError.self) { try TranslationFile(path: "x", bytes: Array(latin)) }
    #expect(
      unknown?.description
        == "x:3:36: error: found the charset \"x-none\"; expected UTF-8, or a charset that iconv knows")
    let hostile = try #require(po("UTF-8//IGNORE").data(using: .windowsCP1252))
    let option = #expect(throws: ExchangeError.self) { try TranslationFile(path: "x", bytes: Array(hostile)) }
    #expect(option?.found == "the charset \"UTF-8//IGNORE\"")
    let broken = #expect(throws: ExchangeError.self) {
      try TranslationFile(
        path: "x", bytes: Array(po("Shift_JIS").utf8.prefix { $0 < 0x80 }) + [0xFF, 0xFF, 0x22, 0x0A])
    }
    #expect(
      broken?.description
        == "x:6:9: error: found bytes that are not Shift_JIS; expected text in Shift_JIS, as the file says, or in UTF-8"
    )
    let invalid = #expect(throws: ExchangeError.self) {
      try TranslationFile(path: "x", bytes: Array("msgid \"a\"\nmsgstr \"b".utf8) + [0xFF, 0x22])
    }
    #expect(invalid?.description == "x:2:10: error: found bytes that are not UTF-8; expected PO in UTF-8")
    let half = #expect(throws: ExchangeError.self) {
      try TranslationFile(path: "x", bytes: [0xFF, 0xFE] + Array("m\0s\0".utf8) + [0x00, 0xD8])
    }
    #expect(half?.found == "bytes that are not UTF-16LE")
  }
}

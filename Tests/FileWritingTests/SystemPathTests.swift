import Testing

@testable import FileWriting

@Suite("Names of files are bytes, which come back whatever they are")
struct SystemPathTests {
  @Test(
    "A name comes back from its text byte by byte",
    arguments: [
      Array("plain/é/👩‍🔧.po".utf8), [0x61, 0xFF, 0x2E], [0xC3], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0x80, 0xBF, 0xFE],
      // The character that stands for the byte 0xFF, and one like it.
      Array("\u{10F7FF}".utf8), Array("\u{10F7FF}".utf8) + [0xFF], Array("\u{10FFFF}".utf8), [],
    ])
  func everyName(bytes: [UInt8]) {
    #expect(SystemPath.bytes(of: SystemPath.text(of: bytes)) == bytes)
  }

  @Test("Names in UTF-8 are their own text")
  func plainNames() { #expect(SystemPath.text(of: "é/b.po".utf8) == "é/b.po") }

  @Test("Two names have two texts")
  func distinctNames() { #expect(SystemPath.text(of: [0xFF]) != SystemPath.text(of: "\u{10F7FF}".utf8)) }
}

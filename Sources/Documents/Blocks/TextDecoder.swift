import Foundation
import Localization

/// Makes text of the bytes of a file in the encodings that published documents have.
struct TextDecoder {
  let bytes: [UInt8]
  let path: String

  /// The text without byte order mark, its lines ended by LF or CR LF; a notice where the encoding is a guess.
  func decoded() throws(DocumentError) -> (text: String, notice: String?) {
    let (text, notice) = try encodedText()
    if let nul = text.utf8.firstIndex(of: 0) {
      let offset = text.utf8.distance(from: text.startIndex, to: nul)
      throw .malformed(
        Place(path: path, bytes: Array(text.utf8), offset: offset), found: "a NUL byte", expected: Self.expected)
    }
    return (Self.withLineFeeds(text), notice)
  }

  private static let expected = "text, Markdown, HTML or PDF"

  private func encodedText() throws(DocumentError) -> (String, String?) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return try utf8(bytes.dropFirst(3)) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (try utf16 { $0 | $1 << 8 }, nil) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (try utf16 { $0 << 8 | $1 }, nil) }
    return try utf8(bytes[...])
  }

  private func utf8(_ bytes: ArraySlice<UInt8>) throws(DocumentError) -> (String, String?) {
    if let text = String(validating: bytes, as: UTF8.self) { return (text, nil) }
    // An image or an archive is none of the one-byte encodings, whose texts have no control characters.
    if let control = bytes.firstIndex(where: { $0 < 0x20 && !(0x09...0x0D).contains($0) && $0 != 0x1B }) {
      throw .malformed(
        place(of: control), found: "a control character", expected: Self.expected)
    }
    let data = Data(bytes)
    let repaired = String(decoding: bytes, as: UTF8.self)
    guard let text = String(data: data, encoding: .windowsCP1252) ?? String(data: data, encoding: .isoLatin1) else {
      return (repaired, nil)
    }
    let common = zip(repaired.utf8, bytes).prefix { $0 == $1 }.count
    return (text, "\(place(of: bytes.startIndex + common)): note: not UTF-8; read as Windows-1252")
  }

  private func utf16(_ unit: (UInt16, UInt16) -> UInt16) throws(DocumentError) -> String {
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { unit(UInt16(bytes[$0]), UInt16(bytes[$0 + 1])) }
    guard bytes.count.isMultiple(of: 2), let text = String(validating: units, as: UTF16.self) else {
      throw .malformed(
        Place(path: path, line: 1, column: 1), found: "a byte order mark of UTF-16 and other bytes behind it",
        expected: "UTF-8, UTF-16 or Windows-1252")
    }
    return text
  }

  private func place(of offset: Int) -> Place { Place(path: path, bytes: bytes, offset: offset) }

  /// A CR that stands alone ends a line for some programs and not for others.
  private static func withLineFeeds(_ text: String) -> String {
    var bytes = Array(text.utf8)
    guard bytes.contains(UInt8(ascii: "\r")) else { return text }
    for index in bytes.indices where bytes[index] == UInt8(ascii: "\r") {
      if index + 1 == bytes.count || bytes[index + 1] != UInt8(ascii: "\n") { bytes[index] = UInt8(ascii: "\n") }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

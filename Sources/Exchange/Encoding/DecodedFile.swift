import Localization

/// A file as UTF-8, whatever its encoding was.
struct DecodedFile {
  /// The path that messages name it by.
  let path: String
  /// The file in UTF-8, without a byte order mark.
  let bytes: [UInt8]
  /// Where the file is not what it says it is, one sentence each.
  private(set) var notices: [String] = []
  /// Where its lines start.
  let lines: Lines

  /// Charsets in which bytes of ASCII mean something other than ASCII.
  private static let shifting = ["utf-7", "iso-2022", "hz"]
  private static let utf8Names: Set<String> = ["utf-8", "utf8", "us-ascii", "ascii"]

  /// Reads bytes by their byte order mark, or else by the charset that the file says it has.
  ///
  /// - Throws: if the charset is unknown or the bytes are not valid in it.
  init(path: String, _ bytes: [UInt8]) throws(ExchangeError) {
    self.path = path
    if let wide = DecodedFile.wideCharset(bytes) {
      self.bytes = try DecodedFile.converted(bytes.dropFirst(wide.mark), from: wide.name, path, bytes)
    } else if let declared = DeclaredCharset(bytes), !DecodedFile.utf8Names.contains(declared.name.lowercased()) {
      let isShifting = DecodedFile.shifting.contains { declared.name.lowercased().hasPrefix($0) }
      if !isShifting, String(validating: bytes, as: UTF8.self) != nil {
        self.bytes = bytes
        // Plain ASCII is the same in every charset.
        if bytes.contains(where: { $0 >= 0x80 }) {
          let place = Place(path: path, bytes: bytes, offset: declared.offset)
          notices = ["\(place): the file says \"\(declared.name)\" and is UTF-8; it is read as UTF-8."]
        }
      } else {
        self.bytes = try DecodedFile.converted(bytes[...], from: declared.name, path, bytes, at: declared.offset)
      }
    } else if PathLanguage.fileExtension(of: path) == "properties", String(validating: bytes, as: UTF8.self) == nil {
      // What Java reads where a file is not UTF-8.
      self.bytes = try DecodedFile.converted(bytes[...], from: "ISO-8859-1", path, bytes)
    } else {
      self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    }
    lines = Lines(path: path, self.bytes)
  }

  /// The content as a text.
  ///
  /// - Throws: if it is not UTF-8; `format` is what was expected in it.
  func text(_ format: String) throws(ExchangeError) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    throw charsetError(format)
  }

  /// What is wrong with a file that is not UTF-8; `format` is what was expected in it.
  func charsetError(_ format: String) -> ExchangeError {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var offset = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) { offset += UTF8.width(scalar) }
    return ExchangeError(
      place: lines.place(offset), found: "bytes that are not UTF-8", expected: "\(format) in UTF-8")
  }

  /// An error at a byte.
  func error(at offset: Int, _ found: String, expected: String) -> ExchangeError {
    ExchangeError(place: lines.place(offset), found: found, expected: expected)
  }

  /// UTF-16, recognised by its mark or by the zero byte of its first character.
  private static func wideCharset(_ bytes: [UInt8]) -> (name: String, mark: Int)? {
    guard bytes.count > 1 else { return nil }
    switch (bytes[0], bytes[1]) {
    case (0xFF, 0xFE): return ("UTF-16LE", 2)
    case (0xFE, 0xFF): return ("UTF-16BE", 2)
    case (0x09...0x7E, 0): return ("UTF-16LE", 0)
    case (0, 0x09...0x7E): return ("UTF-16BE", 0)
    default: return nil
    }
  }

  private static func converted(
    _ part: ArraySlice<UInt8>, from charset: String, _ path: String, _ bytes: [UInt8], at offset: Int = 0
  ) throws(ExchangeError) -> [UInt8] {
    do throws(Iconv.Failure) {
      return try Iconv.utf8(part, from: charset)
    } catch {
      switch error {
      case .unknownCharset:
        throw ExchangeError(
          place: Place(path: path, bytes: bytes, offset: offset), found: "the charset \"\(charset)\"",
          expected: "UTF-8, or a charset that iconv knows")
      case .invalid(let converted):
        throw ExchangeError(
          place: Lines(path: path, converted).place(converted.count), found: "bytes that are not \(charset)",
          expected: "text in \(charset), as the file says, or in UTF-8")
      }
    }
  }
}

import Localization

/// Reads `.strings` of Apple: `"key" = "value";` with comments of C ("Resource Programming Guide", String Resources).
struct StringsReader {
  private let file: DecodedFile
  private var position = 0
  private var texts: KeyedTexts
  private var notes: [String] = []

  static func read(_ file: DecodedFile) throws(ExchangeError) -> TranslationFile {
    if file.bytes.starts(with: "bplist".utf8) {
      throw file.error(at: 0, "a binary property list", expected: "text, as plutil -convert strings makes it")
    }
    _ = try file.text("Apple .strings")
    var reader = StringsReader(file: file)
    try reader.readAll()
    return reader.texts.made()
  }

  private init(file: DecodedFile) {
    self.file = file
    texts = KeyedTexts(file, .strings, flags: ["objc-format"])
  }

  private var next: UInt8? { position < file.bytes.count ? file.bytes[position] : nil }

  private mutating func readAll() throws(ExchangeError) {
    try skip()
    while next != nil {
      let start = position
      let key = try string("a key")
      try skip()
      var value = key
      if next == UInt8(ascii: "=") {
        position += 1
        try skip()
        value = try string("a value")
        try skip()
      }
      try take(";", "';' after a value")
      try texts.add(key.text, at: start, value, notes: notes)
      notes = []
      try skip()
    }
  }

  private mutating func take(_ character: Unicode.Scalar, _ expected: String) throws(ExchangeError) {
    guard next == UInt8(ascii: character) else { throw unexpected(expected) }
    position += 1
  }

  private func unexpected(_ expected: String) -> ExchangeError {
    let rest = String(decoding: file.bytes[position...].prefix { $0 != 0x0A }.prefix(20), as: UTF8.self)
    return file.error(at: position, next == nil ? "the end of the file" : "\"\(rest)\"", expected: expected)
  }

  /// Passes over white space and comments, which belong to what follows.
  private mutating func skip() throws(ExchangeError) {
    while let byte = next {
      let rest = file.bytes[position...]
      if [0x20, 0x09, 0x0A, 0x0D].contains(byte) {
        position += 1
      } else if rest.starts(with: "//".utf8) {
        let end = rest.firstIndex(of: 0x0A) ?? rest.endIndex
        note(rest[..<end].dropFirst(2))
        position = end
      } else if rest.starts(with: "/*".utf8) {
        guard let end = rest.dropFirst(2).firstRange(of: "*/".utf8) else {
          throw file.error(at: position, "a comment without an end", expected: "*/")
        }
        note(rest[..<end.lowerBound].dropFirst(2))
        position = end.upperBound
      } else {
        return
      }
    }
  }

  private mutating func note(_ bytes: ArraySlice<UInt8>) {
    notes.append(String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }

  /// A text in quotes, or a word without.
  private mutating func string(_ expected: String) throws(ExchangeError) -> LocatedText {
    guard next == UInt8(ascii: "\"") else {
      let word = file.bytes[position...].prefix { $0.isASCIIWord || "$./:-".utf8.contains($0) }
      guard !word.isEmpty else { throw unexpected("\(expected) in quotes") }
      var text = PlacedText(at: position, in: file.lines)
      text.append(String(decoding: word, as: UTF8.self), at: position)
      position = word.endIndex
      return text.text
    }
    let start = position
    position += 1
    var text = PlacedText(at: position, in: file.lines)
    while let byte = next, byte != UInt8(ascii: "\"") {
      if byte == UInt8(ascii: "\\") {
        let escape = position
        text.append(try escaped(), at: escape)
      } else {
        let (scalar, length) = file.scalar(at: position)
        text.append(scalar, at: position)
        position += length
      }
    }
    guard next != nil else { throw file.error(at: start, "a text without an end", expected: "a closing quote") }
    position += 1
    return text.text
  }

  private static let escapes: [UInt8: String] = [
    UInt8(ascii: "n"): "\n", UInt8(ascii: "t"): "\t", UInt8(ascii: "r"): "\r", UInt8(ascii: "a"): "\u{7}",
    UInt8(ascii: "b"): "\u{8}", UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "v"): "\u{B}", 0x0A: "\n",
  ]

  /// What stands behind a backslash: "\n", "\"", "\U00e9", "\351".
  private mutating func escaped() throws(ExchangeError) -> String {
    let start = position
    position += 1
    guard let byte = next else { throw unexpected("a character after \\") }
    if byte == UInt8(ascii: "U") || byte == UInt8(ascii: "u") {
      position += 1
      return try file.utf16Escape(at: &position, start, prefix: ["\\U", "\\u"])
    }
    let (scalar, length) = file.scalar(at: position)
    position += length
    return StringsReader.escapes[byte] ?? String(scalar)
  }
}

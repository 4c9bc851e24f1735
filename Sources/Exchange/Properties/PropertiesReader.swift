import Localization

/// Reads `.properties` of Java (`java.util.Properties.load`): a key and a value per line, which a backslash continues.
struct PropertiesReader {
  private let file: DecodedFile
  private var position = 0
  private var texts: KeyedTexts
  private var notes: [String] = []

  static func read(_ file: DecodedFile) throws(ExchangeError) -> TranslationFile {
    _ = try file.text("Java .properties")
    var reader = PropertiesReader(file: file)
    while reader.position < file.bytes.count { try reader.readLine() }
    return reader.texts.made()
  }

  private init(file: DecodedFile) {
    self.file = file
    texts = KeyedTexts(file, .properties, flags: ["java-format"])
  }

  private var next: UInt8? { position < file.bytes.count ? file.bytes[position] : nil }

  private static let space: Set<UInt8> = [0x20, 0x09, 0x0C]
  private static let lineEnds: Set<UInt8> = [0x0A, 0x0D]

  private mutating func readLine() throws(ExchangeError) {
    skip(PropertiesReader.space.union(PropertiesReader.lineEnds))
    guard let first = next else { return }
    if first == UInt8(ascii: "#") || first == UInt8(ascii: "!") {
      let line = file.bytes[position...].prefix { !PropertiesReader.lineEnds.contains($0) }
      notes.append(String(decoding: line.dropFirst().drop { $0 == 0x20 }, as: UTF8.self))
      position = line.endIndex
      return
    }
    let start = position
    let key = try text { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: ":") || PropertiesReader.space.contains($0) }
    skip(PropertiesReader.space)
    if next == UInt8(ascii: "=") || next == UInt8(ascii: ":") {
      position += 1
      skip(PropertiesReader.space)
    }
    let value = try text { _ in false }
    try texts.add(key.text, at: start, value.withoutDoubledQuotes, notes: notes)
    notes = []
  }

  private mutating func skip(_ bytes: Set<UInt8>) {
    while let byte = next, bytes.contains(byte) { position += 1 }
  }

  /// The text up to a byte or the end of the line, its escapes resolved.
  private mutating func text(upTo isEnd: (UInt8) -> Bool) throws(ExchangeError) -> LocatedText {
    var text = PlacedText(at: position, in: file.lines)
    while let byte = next, !isEnd(byte), !PropertiesReader.lineEnds.contains(byte) {
      guard byte == UInt8(ascii: "\\") else {
        let (scalar, length) = file.scalar(at: position)
        text.append(scalar, at: position)
        position += length
        continue
      }
      let start = position
      position += 1
      text.append(try escaped(from: start), at: start)
    }
    return text.text
  }

  private static let escapes: [UInt8: String] = [
    UInt8(ascii: "n"): "\n", UInt8(ascii: "t"): "\t", UInt8(ascii: "r"): "\r", UInt8(ascii: "f"): "\u{C}",
  ]

  /// What a backslash and the bytes after it stand for; nothing if the line continues.
  private mutating func escaped(from start: Int) throws(ExchangeError) -> String {
    guard let byte = next else { return "" }
    if PropertiesReader.lineEnds.contains(byte) {
      position += 1
      if byte == 0x0D, next == 0x0A { position += 1 }
      skip(PropertiesReader.space)
      return ""
    }
    if byte == UInt8(ascii: "u") {
      position += 1
      return try file.utf16Escape(at: &position, start, prefix: ["\\u"])
    }
    let (scalar, length) = file.scalar(at: position)
    position += length
    return PropertiesReader.escapes[byte] ?? String(scalar)
  }
}

extension LocatedText {
  /// A text as `MessageFormat` of Java prints it: where it has placeholders, "''" is an apostrophe.
  fileprivate var withoutDoubledQuotes: LocatedText {
    guard text.contains("''"), text.contains(/\{[0-9]/) else { return self }
    var result = LocatedText(at: place)
    var offset = 0
    for part in text.split(separator: "''", omittingEmptySubsequences: false) {
      if offset > 0 { result.append("'", at: place(at: offset - 2)) }
      result.append(part, at: place(at: offset))
      offset += part.utf8.count + 2
    }
    return result
  }
}

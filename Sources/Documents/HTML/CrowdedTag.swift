/// Finds tags with more attributes than any page has: libxml2 compares each attribute of a tag with all before it.
enum CrowdedTag {
  /// No tag may have more.
  static let mostAttributes = 1_000

  /// Where the first one starts, in bytes of a text.
  static func first(in text: String) -> Int? {
    var scan = Scan(bytes: Array(text.utf8))
    return scan.firstCrowdedTag()
  }
}

/// Goes through the tags of a page once, by what a parser takes for one.
private struct Scan {
  let bytes: [UInt8]
  var position = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  mutating func firstCrowdedTag() -> Int? {
    while let start = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
      position = start + 1
      guard let byte = next, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) else { continue }
      let name = take { !Self.endsName($0) }
      if attributes() > CrowdedTag.mostAttributes { return start }
      // What looks like a tag in a program is none.
      if ["script", "style"].contains(String(decoding: name, as: UTF8.self).lowercased()) { skipProgram() }
    }
    return nil
  }

  /// How many attributes stand up to the end of the tag, or one more than may be.
  private mutating func attributes() -> Int {
    var count = 0
    while count <= CrowdedTag.mostAttributes {
      take { Self.isSpace($0) || $0 == UInt8(ascii: "/") }
      guard let byte = next, byte != UInt8(ascii: ">") else { return count }
      count += 1
      position += 1
      take { !Self.endsName($0) }
      take(while: Self.isSpace)
      if next == UInt8(ascii: "=") { skipValue() }
    }
    return count
  }

  private mutating func skipValue() {
    position += 1
    take(while: Self.isSpace)
    guard let quote = next, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      take { !Self.isSpace($0) && $0 != UInt8(ascii: ">") }
      return
    }
    position += 1
    take { $0 != quote }
    position = min(position + 1, bytes.count)
  }

  private mutating func skipProgram() {
    while let byte = next {
      if byte == UInt8(ascii: "<"), position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: "/") { return }
      position += 1
    }
  }

  @discardableResult
  private mutating func take(while belongs: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    let start = position
    while let byte = next, belongs(byte) { position += 1 }
    return bytes[start..<position]
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private static func endsName(_ byte: UInt8) -> Bool {
    isSpace(byte) || [UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "/")].contains(byte)
  }
}

import Manual

/// The characters that `&name;` and `&#number;` stand for, as HTML 5 names them.
struct CharacterReferences {
  private var known: [ArraySlice<UInt8>: [UInt8]] = [:]
  /// The longest name, `&CounterClockwiseContourIntegral;`, has 33 bytes.
  private static let longest = 40

  /// The reference that starts at the `&` of this index: its length and the text that it stands for.
  mutating func reference(in bytes: [UInt8], at start: Int) -> (length: Int, text: [UInt8])? {
    guard let semicolon = bytes[start...].prefix(Self.longest).firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let source = bytes[start...semicolon]
    guard source.dropFirst().dropLast().allSatisfy({ isNameByte($0) }) else { return nil }
    let text = known[source] ?? Array(CMark.plainText(String(decoding: source, as: UTF8.self)).utf8)
    known[source] = text
    return text.elementsEqual(source) ? nil : (source.count, text)
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "#"): true
    default: false
    }
  }
}

/// Some characters of ASCII, asked of each byte of a text.
struct ByteSet: ExpressibleByStringLiteral, Sendable {
  /// A bit for each, those from 0x40 on by themselves.
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  init(stringLiteral characters: String) {
    for byte in characters.utf8 {
      if byte < 0x40 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte & 0x3F) }
    }
  }

  func contains(_ byte: UInt8) -> Bool {
    byte < 0x80 && (byte < 0x40 ? low : high) & (1 << UInt64(byte & 0x3F)) != 0
  }
}

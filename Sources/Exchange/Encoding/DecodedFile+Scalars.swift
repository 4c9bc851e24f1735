/// The characters of a file, whose bytes are UTF-8.
extension DecodedFile {
  /// The character that starts at a byte, and how many bytes it has.
  func scalar(at offset: Int) -> (scalar: Unicode.Scalar, length: Int) {
    guard bytes[offset] >= 0x80 else { return (Unicode.Scalar(bytes[offset]), 1) }
    var decoder = UTF8()
    var iterator = bytes[offset...].makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return ("\u{FFFD}", 1) }
    return (scalar, UTF8.width(scalar))
  }

  /// The character of four hexadecimal digits at a byte, which is moved behind them; of two such escapes, each behind a
  /// `prefix`, where they are the halves of a pair.
  func utf16Escape(at offset: inout Int, _ start: Int, prefix: [String]) throws(ExchangeError) -> String {
    var units = [try utf16Unit(at: &offset, start)]
    if UTF16.isLeadSurrogate(units[0]), prefix.contains(where: { bytes[offset...].starts(with: $0.utf8) }) {
      offset += 2
      units.append(try utf16Unit(at: &offset, start))
    }
    guard let text = String(validating: units, as: UTF16.self) else {
      throw error(at: start, "half of a surrogate pair", expected: "escapes in whole pairs")
    }
    return text
  }

  private func utf16Unit(at offset: inout Int, _ start: Int) throws(ExchangeError) -> UInt16 {
    let digits = bytes[min(offset, bytes.count)...].prefix(4)
    guard digits.count == 4, let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16) else {
      throw error(at: start, "an escape without four hexadecimal digits", expected: "\\uXXXX")
    }
    offset += 4
    return unit
  }
}

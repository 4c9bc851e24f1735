/// Reads numbers from text without making strings of them.
enum DecimalParser {
  /// The number that the bytes write with a decimal point; "nan" and "inf" with or without sign count as numbers.
  static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Double? {
    var position = start
    let isNegative = position < end && bytes[position] == UInt8(ascii: "-")
    if isNegative || position < end && bytes[position] == UInt8(ascii: "+") { position += 1 }
    var first = position
    var digits: UInt64 = 0
    var fraction = 0
    while position < end, case let digit = bytes[position] &- UInt8(ascii: "0"), digit < 10 {
      digits = digits &* 10 &+ UInt64(digit)
      position += 1
    }
    if position < end, bytes[position] == UInt8(ascii: ".") {
      position += 1
      first += 1
      let point = position
      while position < end, case let digit = bytes[position] &- UInt8(ascii: "0"), digit < 10 {
        digits = digits &* 10 &+ UInt64(digit)
        position += 1
      }
      fraction = position - point
    }
    // 15 digits and a power of ten of at most 10^15 are exact, so that the quotient is rounded once.
    guard position == end, (1...15).contains(position - first) else { return slowNumber(bytes, start, end) }
    let magnitude = Double(digits) / powersOfTen[fraction]
    return isNegative ? -magnitude : magnitude
  }

  /// Numbers of more digits or with an exponent, and the words; the grammar is checked by hand, since the standard
  /// library takes hexadecimal numbers as well.
  private static func slowNumber(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Double? {
    let text = String(decoding: bytes[start..<end], as: UTF8.self).lowercased()
    let unsigned = text.first == "-" || text.first == "+" ? text.dropFirst() : text[...]
    if ["nan", "inf", "infinity"].contains(unsigned) {
      return unsigned == "nan" ? .nan : text.first == "-" ? -.infinity : .infinity
    }
    let parts = unsigned.split(separator: "e", maxSplits: 1, omittingEmptySubsequences: false)
    guard let mantissa = parts.first, mantissa.contains(where: isDigit),
      mantissa.allSatisfy({ $0 == "." || isDigit($0) })
    else { return nil }
    if parts.count == 2 {
      let exponent = parts[1].first == "-" || parts[1].first == "+" ? parts[1].dropFirst() : parts[1]
      guard !exponent.isEmpty, exponent.allSatisfy(isDigit) else { return nil }
    }
    return Double(text)
  }

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

  private static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]
}

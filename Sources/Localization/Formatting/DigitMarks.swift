/// Signs in the place of digits, so that products whose names and figures differ in digits alone are made once.
///
/// Nothing on the way to a page tells one digit from another: all are as wide, none is a letter, none is escaped. The signs
/// are digits too, those of mathematics, and each says which digit it stands for: of the name, or of the figures of a
/// text. No text may have digits.
package enum DigitMarks {
  private static let first: UInt32 = 0x1D7CE
  /// So many there are, of which the first are for names.
  private static let count = 50
  package static let ofNames = 0..<12
  static let ofFigures = ofNames.upperBound..<count
  /// The bytes that they start with in UTF-8; a last one from `lastByte` on tells them apart.
  private static let start: [UInt8] = [0xF0, 0x9D, 0x9F]
  private static let lastByte: UInt8 = 0x8E

  /// A name with signs for its digits, and the digits; nil for one that has none, too many, or one at its start, where a
  /// number says something else than a word.
  package static func marked(name: String) -> (name: String, digits: [UInt8])? {
    let digits = digits(of: name)
    guard !digits.isEmpty, name.utf8.first.map(isDigit) == false, !isMarked(name),
      let marked = marked(name, from: ofNames)
    else { return nil }
    return (marked, digits)
  }

  /// A text with the first of these signs for its digits; nil where there are too few.
  static func marked(_ text: String, from signs: Range<Int>) -> String? {
    var next = signs.lowerBound
    let scalars = text.unicodeScalars.map { scalar in
      guard scalar.isASCII, isDigit(UInt8(scalar.value)) else { return scalar }
      defer { next += 1 }
      return Unicode.Scalar(first + UInt32(next)) ?? scalar
    }
    return next <= signs.upperBound ? String(String.UnicodeScalarView(scalars)) : nil
  }

  /// The digits of a text, in ASCII.
  package static func digits(of text: String) -> [UInt8] { text.utf8.filter(isDigit) }

  /// A text with zeros for its digits.
  package static func blank(_ text: String) -> String {
    String(decoding: text.utf8.map { isDigit($0) ? UInt8(ascii: "0") : $0 }, as: UTF8.self)
  }

  /// Whether a text has signs of this kind itself.
  package static func isMarked(_ text: String) -> Bool {
    text.unicodeScalars.contains { (first..<first + UInt32(count)).contains($0.value) }
  }

  /// Which digit stands at a place in bytes; nil where no sign starts.
  package static func digit(at place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard place + start.count < bytes.count, start.indices.allSatisfy({ bytes[place + $0] == start[$0] }) else {
      return nil
    }
    return bytes[place + start.count] < lastByte ? nil : Int(bytes[place + start.count] - lastByte)
  }

  /// How many bytes a sign takes.
  package static var length: Int { start.count + 1 }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}

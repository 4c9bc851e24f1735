import SpecModel

/// Signs in the place of a name's digits, so that variants whose names differ in digits alone are made once.
///
/// Nothing on the way to a page tells one digit from another: all are as wide, none is a letter, none is escaped. The signs
/// are digits too, those of mathematics, and each says which digit of the name it stands for. No text may have digits.
enum DigitMarks {
  private static let first: UInt32 = 0x1D7CE
  /// So many there are.
  private static let count = 50
  /// The bytes that they start with in UTF-8; a last one from `lastByte` on tells them apart.
  private static let start: [UInt8] = [0xF0, 0x9D, 0x9F]
  private static let lastByte: UInt8 = 0x8E

  /// A name with signs for its digits, and the digits; nil for one that has none, too many, or one at its start, where a
  /// number says something else than a word.
  static func marked(_ name: String) -> (name: String, digits: [UInt8])? {
    let digits = name.utf8.filter(isDigit)
    guard !digits.isEmpty, digits.count <= count, name.utf8.first.map(isDigit) == false, !isMarked(name) else {
      return nil
    }
    var number: UInt32 = 0
    let scalars = name.unicodeScalars.map { scalar in
      guard scalar.isASCII, isDigit(UInt8(scalar.value)), let mark = Unicode.Scalar(first + number) else {
        return scalar
      }
      number += 1
      return mark
    }
    return (String(String.UnicodeScalarView(scalars)), digits)
  }

  /// Whether a text has signs of this kind itself.
  static func isMarked(_ text: String) -> Bool {
    text.unicodeScalars.contains { (first..<first + UInt32(count)).contains($0.value) }
  }

  /// Which digit stands at a place in bytes; nil where no sign starts.
  static func digit(at place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard place + start.count < bytes.count, start.indices.allSatisfy({ bytes[place + $0] == start[$0] }) else {
      return nil
    }
    return bytes[place + start.count] < lastByte ? nil : Int(bytes[place + start.count] - lastByte)
  }

  /// How many bytes a sign takes.
  static var length: Int { start.count + 1 }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}

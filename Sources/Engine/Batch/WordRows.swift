/// The rows of a table that decided, from one word for each row of the table to one number for each row of readings.
enum WordRows {
  /// Writes 64 numbers: the position of the word that has the row's bit, −1 where none has; no two words share a bit.
  static func write(_ words: UnsafeBufferPointer<UInt64>, to rows: UnsafeMutablePointer<Int16>) {
    for (position, word) in words.enumerated() where word != 0 {
      guard word == ~0 else { return mix(words, rows) }
      return rows.update(repeating: Int16(position), count: 64)
    }
    rows.update(repeating: -1, count: 64)
  }

  /// Puts the numbers together from the words of their binary digits; from 1, so that 0 stands for none.
  private static func mix(_ words: UnsafeBufferPointer<UInt64>, _ rows: UnsafeMutablePointer<Int16>) {
    let bytes = UnsafeMutableRawPointer(rows)
    let weights = SIMD8<UInt16>(1, 2, 4, 8, 16, 32, 64, 128)
    for group in 0..<8 { bytes.storeBytes(of: SIMD8(repeating: -1), toByteOffset: group * 16, as: SIMD8<Int16>.self) }
    var digit = 1
    while digit <= words.count {
      var word: UInt64 = 0
      for (position, bits) in words.enumerated() where (position + 1) & digit != 0 { word |= bits }
      for group in 0..<8 {
        let eight = SIMD8(repeating: UInt16(truncatingIfNeeded: word >> UInt64(group * 8))) & weights
        let numbers = bytes.load(fromByteOffset: group * 16, as: SIMD8<Int16>.self)
        let summand = SIMD8<Int16>().replacing(with: Int16(digit), where: eight .== weights)
        bytes.storeBytes(of: numbers &+ summand, toByteOffset: group * 16, as: SIMD8<Int16>.self)
      }
      digit *= 2
    }
  }
}

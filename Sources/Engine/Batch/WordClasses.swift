/// From one word for each comparison to the bits of all comparisons for each row.
enum WordClasses {
  /// Writes the bits of 64 rows; the first word has the lowest bit.
  static func write(_ words: UnsafePointer<UInt64>, count: Int, to classes: UnsafeMutablePointer<UInt64>) {
    let bytes = UnsafeMutableRawPointer(classes)
    for pair in 0..<32 { bytes.storeBytes(of: SIMD2(), toByteOffset: pair * 16, as: SIMD2<UInt64>.self) }
    for number in 0..<count where words[number] != 0 {
      var word = SIMD2(words[number], words[number] >> 1)
      for pair in 0..<32 {
        let others = bytes.load(fromByteOffset: pair * 16, as: SIMD2<UInt64>.self)
        bytes.storeBytes(of: others | (word & 1) &<< UInt64(number), toByteOffset: pair * 16, as: SIMD2<UInt64>.self)
        word &>>= 2
      }
    }
  }
}

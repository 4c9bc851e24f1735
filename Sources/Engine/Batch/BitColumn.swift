/// What is true or false in each of many rows, at one bit a row.
public struct BitColumn: Sendable, RandomAccessCollection {
  /// The bits, 64 rows in a word and the first row in the lowest bit; those after the last row are 0.
  public internal(set) var words: [UInt64]
  /// The number of rows.
  public let count: Int

  /// The first row.
  public var startIndex: Int { 0 }
  /// The row after the last.
  public var endIndex: Int { count }

  /// Whether it is true in a row.
  public subscript(row: Int) -> Bool {
    precondition(row >= 0 && row < count, "there is no row \(row)")
    return words[row / 64] >> UInt64(row % 64) & 1 == 1
  }

  /// In how many rows it is true.
  public var trueCount: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }
}

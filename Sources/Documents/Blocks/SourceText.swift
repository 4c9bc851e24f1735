/// The bytes of a text and where its lines start.
struct SourceText {
  /// A place in the text: line and column, in bytes, from 1.
  struct Position: Equatable {
    var page: Int?
    let line: Int
    let column: Int
  }

  let bytes: [UInt8]
  private let lineStarts: [Int]

  init(_ text: String) {
    bytes = Array(text.utf8)
    var starts = [0]
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") { starts.append(index + 1) }
    lineStarts = starts
  }

  /// The place of a byte.
  func position(of offset: Int) -> Position {
    var (low, high) = (0, lineStarts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return Position(line: low + 1, column: offset - lineStarts[low] + 1)
  }

  /// Where a line starts; the end of the text for a line behind it.
  func start(ofLine line: Int) -> Int { line <= lineStarts.count ? lineStarts[max(1, line) - 1] : bytes.count }

  /// The first place of some bytes in a range.
  func first(of pattern: some Collection<UInt8>, in range: Range<Int>) -> Int? {
    bytes[range.clamped(to: bytes.indices)].firstRange(of: pattern)?.lowerBound
  }
}

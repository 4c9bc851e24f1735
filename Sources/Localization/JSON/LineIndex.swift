import Foundation

/// Where the lines of a file start, for a file in which many places are asked for.
struct LineIndex: Sendable {
  private let starts: [Int]

  init(_ bytes: [UInt8]) {
    starts = bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return [0] }
      var starts = [0]
      var position = 0
      while let end = memchr(base + position, 0x0A, buffer.count - position) {
        position = UnsafeRawPointer(end) - base + 1
        starts.append(position)
      }
      return starts
    }
  }

  /// Line and column of a byte, both from 1.
  func position(of offset: Int) -> (line: Int, column: Int) {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return (low + 1, offset - starts[low] + 1)
  }
}

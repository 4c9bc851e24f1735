/// The lines of a file, to turn bytes into places without counting from the start each time.
package struct Lines: Sendable {
  private let path: String
  private let starts: [Int]

  /// Finds the lines.
  package init(path: String, _ bytes: [UInt8]) {
    self.path = path
    var starts = [0]
    bytes.withUnsafeBufferPointer { bytes in
      for offset in bytes.indices where bytes[offset] == 0x0A { starts.append(offset + 1) }
    }
    self.starts = starts
  }

  /// The place of a byte.
  package func place(_ offset: Int) -> Place {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return Place(path: path, line: low + 1, column: offset - starts[low] + 1)
  }
}

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A stretch of UTF-8 that is searched and cut by bytes: marks of HTML are ASCII, and no other sign has a byte of theirs.
typealias Bytes = ArraySlice<UInt8>

extension ArraySlice<UInt8> {
  /// The bytes as a text.
  var text: String { String(decoding: self, as: UTF8.self) }

  /// Where a text stands first.
  func range(of text: StaticString) -> Range<Int>? {
    let length = text.utf8CodeUnitCount
    let start = withUnsafeBytes { bytes -> Int? in
      guard let base = bytes.baseAddress else { return nil }
      var place = 0
      while place + length <= bytes.count,
        let found = memchr(base + place, Int32(text.utf8Start.pointee), bytes.count - length + 1 - place)
      {
        if memcmp(found, text.utf8Start, length) == 0 { return UnsafeRawPointer(found) - base }
        place = UnsafeRawPointer(found) - base + 1
      }
      return nil
    }
    return start.map { (startIndex + $0)..<(startIndex + $0 + length) }
  }

  /// Whether they start with a text.
  func starts(with text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    return withUnsafeBytes { bytes in
      bytes.count >= length && bytes.baseAddress.map { memcmp($0, text.utf8Start, length) == 0 } ?? false
    }
  }

  /// What follows a text that they start with; nil if they don't.
  func after(_ text: StaticString) -> Bytes? { starts(with: text) ? dropFirst(text.utf8CodeUnitCount) : nil }

  /// Whether they end with a text.
  func ends(with text: StaticString) -> Bool { suffix(text.utf8CodeUnitCount).starts(with: text) }

  /// What stands before the quotation mark that ends an attribute.
  var attribute: Bytes { prefix { $0 != UInt8(ascii: "\"") } }

  /// The lines, each without its end.
  var lines: [Bytes] {
    var lines = split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    // Each line ends; behind the last there is none.
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}

extension [UInt8] {
  mutating func append(_ text: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
  mutating func append(_ text: String) { append(contentsOf: text.utf8) }
}

extension String {
  /// Where another text stands in it, character code by character code.
  func occurrences(of other: String) -> [Range<String.Index>] {
    let wanted = Array(other.utf8)
    guard let first = wanted.first, wanted.count <= utf8.count else { return [] }
    var found: [Range<String.Index>] = []
    var position = utf8.startIndex
    while let start = utf8[position...].firstIndex(of: first) {
      position = utf8.index(after: start)
      guard let end = utf8.index(start, offsetBy: wanted.count, limitedBy: utf8.endIndex) else { break }
      if utf8[start..<end].elementsEqual(wanted) {
        found.append(start..<end)
        position = end
      }
    }
    return found
  }
}

extension String {
  /// The number of characters that have to be added, dropped, replaced or swapped with their neighbour.
  public func distance(to other: String) -> Int {
    let (left, right) = (Array(unicodeScalars), Array(other.unicodeScalars))
    guard !left.isEmpty, !right.isEmpty else { return Swift.max(left.count, right.count) }
    var before: [Int] = []
    var last = Array(0...right.count)
    for i in left.indices {
      var row = [i + 1]
      row.reserveCapacity(right.count + 1)
      for j in right.indices {
        var cost = Swift.min(last[j] + (left[i] == right[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] { cost = Swift.min(cost, before[j - 1] + 1) }
        row.append(cost)
      }
      (before, last) = (last, row)
    }
    return last[right.count]
  }
}

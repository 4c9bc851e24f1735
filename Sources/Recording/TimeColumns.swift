/// Columns of equal duration for a run of unknown length: when they run out, they are merged in pairs.
struct TimeColumns {
  let limit: Int
  private var start: Double?
  private var width = 0.0

  init(limit: Int) {
    precondition(limit > 0 && limit.isMultiple(of: 2), "columns have to come in pairs")
    self.limit = limit
  }

  /// The number of the column of a time that is not before the last one; calls `merge` when columns are merged.
  mutating func column(of time: Double, merge: () -> Void) -> Int {
    guard let start else {
      start = time
      return 0
    }
    let elapsed = min(time - start, .greatestFiniteMagnitude)
    guard elapsed > 0 else { return 0 }
    // At first half of the columns are left for what follows; so at least half of them are always in use.
    if width == 0 { width = max(elapsed / Double(limit) * 2, .leastNormalMagnitude) }
    while elapsed / width >= Double(limit) {
      width *= 2
      merge()
    }
    return Int(elapsed / width)
  }
}

/// What is kept of the samples of one column.
protocol Column {
  /// A column without samples.
  init()
  /// Takes in the column that follows.
  mutating func append(_ next: Self)
}

extension Array where Element: Column {
  /// Merges the columns in pairs.
  mutating func mergePairs() {
    for position in 0..<count / 2 {
      self[position] = self[2 * position]
      self[position].append(self[2 * position + 1])
    }
    for position in count / 2..<count { self[position] = Element() }
  }
}

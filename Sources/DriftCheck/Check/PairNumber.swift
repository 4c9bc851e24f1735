/// Which pair of a check it is.
struct PairNumber: Hashable, Comparable, Sendable {
  /// The number of its entry.
  let entry: Int32
  /// The number of its variant among those of the entry.
  let variant: Int32

  init(entry: Int, variant: Int) {
    self.entry = Int32(clamping: entry)
    self.variant = Int32(clamping: variant)
  }

  static func < (left: Self, right: Self) -> Bool { (left.entry, left.variant) < (right.entry, right.variant) }
}

extension Array {
  /// The first element that is at or behind a place, of elements in the order of their places.
  func firstIndex(from place: Int, by key: (Element) -> Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if key(self[middle]) < place { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

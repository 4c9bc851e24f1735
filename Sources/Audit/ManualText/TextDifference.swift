/// How two sequences of words differ, by the shortest edit that leads from one to the other (Myers).
struct TextDifference {
  /// A place where words are replaced, left out or added.
  struct Change {
    let old: Range<Int>
    let new: Range<Int>
  }

  let changes: [Change]

  init(from old: [String], to new: [String]) {
    var removed = [Bool](repeating: false, count: old.count)
    var inserted = [Bool](repeating: false, count: new.count)
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): removed[offset] = true
      case .insert(let offset, _, _): inserted[offset] = true
      }
    }
    var changes: [Change] = []
    var (one, other) = (0, 0)
    while one < old.count || other < new.count {
      let (start, place) = (one, other)
      while one < old.count, removed[one] { one += 1 }
      while other < new.count, inserted[other] { other += 1 }
      if one > start || other > place {
        changes.append(Change(old: start..<one, new: place..<other))
      } else {
        one += 1
        other += 1
      }
    }
    self.changes = changes
  }
}

/// A note of a pair.
struct Noted<Note: Sendable>: Sendable {
  let pair: PairNumber
  let note: Note
}

extension Sequence {
  /// The first result that a function has for an element.
  func firstResult<Result>(_ find: (Element) -> Result?) -> Result? {
    for element in self { if let result = find(element) { return result } }
    return nil
  }
}

extension Array {
  /// The elements that have something in common with another one, group by group.
  func repeated<Key: Hashable>(by key: (Element) -> Key) -> [[Element]] {
    var counts: [Key: Int] = [:]
    for element in self { counts[key(element), default: 0] += 1 }
    let groups = Dictionary(grouping: filter { counts[key($0), default: 0] > 1 }, by: key)
    return Array<[Element]>(groups.values)
  }
}

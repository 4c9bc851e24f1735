import SpecModel

/// The states of one table in one column, by their numbers; exact while it changes at most once.
struct LaneColumn: Column, Hashable {
  /// The time of the first sample; nil where there is none.
  private(set) var start: Double?
  private(set) var (first, last) = (0, 0)
  private(set) var changes = 0
  /// The time of the first change.
  private(set) var change = 0.0

  init() {}

  mutating func add(_ state: Int, at time: Double) {
    guard start != nil else {
      (start, first, last) = (time, state, state)
      return
    }
    guard state != last else { return }
    if changes == 0 { change = time }
    changes += 1
    last = state
  }

  mutating func append(_ next: LaneColumn) {
    guard let nextStart = next.start else { return }
    guard start != nil else {
      self = next
      return
    }
    add(next.first, at: nextStart)
    if changes == 0 { change = next.change }
    changes += next.changes
    last = next.last
  }
}

/// A stretch of time in which a table's state stayed the same, or changed too often to tell.
package struct Segment: Hashable, Sendable {
  /// The state in a stretch.
  package enum Content: Hashable, Sendable {
    /// A state; nil if no row of the table decided.
    case state(StateID?)
    /// Several states in less time than the recording resolves.
    case unresolved
  }

  /// The state in a stretch.
  package let content: Content
  /// Where it starts, in seconds; it ends where the next one starts.
  package let start: Double
}

extension [LaneColumn] {
  /// The stretches in the order of their time; `states` are the states by their numbers.
  func segments(_ states: [StateID?]) -> [Segment] {
    var segments: [Segment] = []
    func add(_ content: Segment.Content, _ start: Double) {
      if segments.last?.content != content { segments.append(Segment(content: content, start: start)) }
    }
    for column in self {
      guard let start = column.start else { continue }
      if column.changes > 1 {
        add(.unresolved, start)
      } else {
        add(.state(states[column.first]), start)
        if column.changes == 1 { add(.state(states[column.last]), column.change) }
      }
    }
    return segments
  }
}

/// What can come of what is remembered: every reachable state of it, and what every reading makes of that.
protocol Exploration: Sendable {
  /// What of the readings matters, a bit of `Requests` for each formula.
  var requests: [Formula] { get }
  /// What readings that ask for this can make of every state that can be reached, nearest states first.
  var moves: [Requests: [Move]] { get }

  /// Says whether the leaf holds with a move; nil if it is about something else than is remembered here.
  func answer(to leaf: Leaf) -> ((Move) -> Bool)?

  /// A way to the move by readings that ask for `requests`, with the seconds since the first sample; the move is the last.
  func way(to move: Move, by requests: Requests) -> [(requests: Requests, seconds: Double)]
}

/// What is remembered.
typealias Memory = Bits

/// Which of the formulas that matter hold for a reading, a bit for each.
typealias Requests = Bits

/// What one scan makes of what is remembered.
struct Move: Hashable, Sendable {
  /// What was remembered before the instant.
  var start: Memory
  /// What was remembered before the scan.
  var before: Memory
  /// What is remembered after it.
  var after: Memory
  /// Whether the scan changes nothing any more, so that what it decides can be seen.
  var isSettled = true
}

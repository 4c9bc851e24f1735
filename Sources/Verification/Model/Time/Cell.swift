/// Something that a behaviour remembers from one scan to the next, apart from its protections.
enum Cell: Hashable, Sendable {
  /// A timer: it runs while the formula holds, and has run out after so many millionths of a second.
  case timer(Formula, delay: Int)
  /// A counter, up to its target.
  case counter(counts: Formula, resets: Formula, target: Int)
  /// What a table decides: the formula of each of its states, and which it is taken to have decided at first.
  case state([Formula], initially: Int?)
  /// A timer of a property, which the product knows nothing of: its formula is judged when an instant has settled.
  case observer(Formula, delay: Int)

  /// What a timer remembers.
  enum Phase {
    static let rests = 0
    static let runs = 1
    static let hasElapsed = 2
  }

  /// The highest number that it remembers.
  var highest: Int {
    switch self {
    case .timer, .observer: Phase.hasElapsed
    case .counter(_, _, let target): 2 * target + 1
    case .state(let formulas, _): formulas.count
    }
  }

  /// The number that it remembers at first; a table without a state remembers one more than it has states.
  var initial: Int { if case .state(let formulas, let state) = self { state ?? formulas.count } else { 0 } }

  /// How long it runs, in millionths of a second; nil for what is no timer.
  var delay: Int? {
    switch self {
    case .timer(_, let delay), .observer(_, let delay): delay
    case .counter, .state: nil
    }
  }

  /// What it depends on.
  var formulas: [Formula] {
    switch self {
    case .timer(let formula, _), .observer(let formula, _): [formula]
    case .counter(let counts, let resets, _): [counts, resets]
    case .state(let formulas, _): formulas
    }
  }

  /// Whether it is a timer of a property.
  var isObserver: Bool { if case .observer = self { true } else { false } }
}

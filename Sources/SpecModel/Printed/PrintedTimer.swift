/// When a timer has run out, as a document prints it: for how long what has held.
public struct PrintedTimer: Hashable, Sendable {
  /// What has to hold without a break.
  public var condition: PrintedCondition
  /// How long.
  public var duration: FactID
  /// Whether more than that time has to pass.
  public var isExclusive: Bool

  /// Takes what is printed of a timer.
  public init(_ timer: Timer, in behaviour: Behaviour) {
    condition = PrintedCondition([timer.condition], in: behaviour).asItLasts
    duration = timer.duration
    isExclusive = timer.isExclusive
  }
}

extension PrintedCondition {
  /// What has held for some time says in the present what it says of the instant before at an instant.
  fileprivate var asItLasts: PrintedCondition {
    switch self {
    case .was(let table, let state): .state(table, state)
    case .not(let condition): .not(condition.asItLasts)
    case .all(let conditions): .all(conditions.map(\.asItLasts))
    case .any(let conditions): .any(conditions.map(\.asItLasts))
    default: self
    }
  }
}

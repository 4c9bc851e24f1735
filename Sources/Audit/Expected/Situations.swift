import SpecModel

/// What the tables of a product decide in the situations that texts speak of: protections that tripped, contacts that are
/// closed or open and nothing else that drives an input, readings that are unusable.
struct Situations {
  struct Situation {
    let trips: Set<ProtectionID>
    let isClosed: Bool
    let failsSafe: Bool
    /// Which tables have the state in which something is supplied, lit or on.
    let active: [TableID: Bool]

    /// Nothing has tripped, all is switched on and can be read.
    var isNormal: Bool { trips.isEmpty && isClosed && !failsSafe }
  }

  /// More protections than that are looked at one by one only.
  private static let mostTogether = 6

  let all: [Situation]
  /// The tables with two states that these situations decide.
  let tables: [DecisionTable]
  /// The state of each in which something is supplied, lit or on.
  let activeStates: [TableID: StateID]
  let protections: [Protection]

  init(_ behaviour: Behaviour) {
    var activeStates: [TableID: StateID] = [:]
    for column in behaviour.trace {
      if case .state(let table) = column.content, let state = column.solid { activeStates[table] = state }
    }
    for output in behaviour.outputs { activeStates[output.table] = output.sourcingState }
    self.activeStates = activeStates
    protections = behaviour.protections
    tables = behaviour.tables.filter { table in
      activeStates[table.id] != nil && Set(table.rows.map(\.outcome.state)).count == 2
        && table.isDecided(in: behaviour, depth: 0)
    }
    let single = [[]] + protections.map { [$0.id] }
    let trips =
      protections.count > Self.mostTogether
      ? single.map(Set.init)
      : protections.reduce(into: [Set<ProtectionID>()]) { sets, next in sets += sets.map { $0.union([next.id]) } }
    let decided = tables
    all = trips.flatMap { trips in
      [(true, false), (false, false), (true, true), (false, true)].map { isClosed, failsSafe in
        let evaluation = Evaluation(
          behaviour: behaviour, trips: failsSafe ? [] : trips, isClosed: isClosed, failsSafe: failsSafe)
        let active = decided.map { ($0.id, evaluation.state(of: $0) == activeStates[$0.id]) }
        return Situation(
          trips: evaluation.trips, isClosed: isClosed, failsSafe: failsSafe,
          active: Dictionary(active) { first, _ in first })
      }
    }
  }
}

extension Situations {
  /// The situation in which a protection has tripped and nothing else is unusual.
  func only(_ protection: ProtectionID) -> Situation? {
    all.first { $0.trips == [protection] && $0.isClosed && !$0.failsSafe }
  }
}

/// The tables of a behaviour in one situation.
private struct Evaluation {
  let behaviour: Behaviour
  let trips: Set<ProtectionID>
  let isClosed: Bool
  let failsSafe: Bool

  func state(of table: DecisionTable) -> StateID? {
    table.rows.first { $0.conditions.allSatisfy(holds) }?.outcome.state
  }

  private func holds(_ condition: Condition) -> Bool {
    switch condition {
    case .closed: isClosed
    case .tripped(let protection): trips.contains(protection)
    case .state(let table, let state): behaviour.table(table).map { self.state(of: $0) == state } ?? false
    case .failSafe: failsSafe
    case .not(let inner): !holds(inner)
    case .all(let list): list.allSatisfy(holds)
    case .any(let list): list.contains(where: holds)
    default: false
    }
  }
}

extension DecisionTable {
  /// No table of a product refers to others in more steps.
  private static let deepest = 8

  /// Whether protections, contacts and other such tables decide it, what is measured beside a contact left aside.
  fileprivate func isDecided(in behaviour: Behaviour, depth: Int) -> Bool {
    let conditions = rows.flatMap(\.conditions)
    let hasContact = conditions.contains { if case .closed = $0 { true } else { false } }
    func isDecided(_ condition: Condition) -> Bool {
      switch condition {
      case .closed, .tripped, .failSafe: true
      case .state(let table, _):
        depth < Self.deepest && behaviour.table(table)?.isDecided(in: behaviour, depth: depth + 1) ?? false
      case .compare: hasContact
      case .not(let inner): isDecided(inner)
      case .all(let list), .any(let list): list.allSatisfy(isDecided)
      default: false
      }
    }
    return conditions.allSatisfy(isDecided)
  }
}

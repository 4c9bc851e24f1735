import SpecModel

/// What of a behaviour some conditions depend on, directly or through what they ask for.
struct Dependencies {
  private(set) var inputs: Set<InputID> = []
  private(set) var protections: Set<ProtectionID> = []
  private(set) var timers: Set<TimerID> = []
  private(set) var counters: Set<CounterID> = []
  /// The tables that are asked what they decided before, and all that are looked at.
  private(set) var remembered: Set<TableID> = []
  private var tables: Set<TableID> = []

  /// Finds what the conditions depend on; `observers` are timers that the behaviour does not have.
  init(of conditions: [Condition], observers: [Timer], in behaviour: Behaviour) {
    var open = conditions
    while let condition = open.popLast() {
      for leaf in condition.leaves { open += follow(leaf, observers, behaviour) }
    }
  }

  /// Notes what a condition asks for; gives the conditions on which that depends and which are new.
  private mutating func follow(_ leaf: Condition, _ observers: [Timer], _ behaviour: Behaviour) -> [Condition] {
    switch leaf {
    case .compare(let input, _, let operand):
      inputs.formUnion([input, operand.input].compactMap(\.self))
      return []
    case .inside(let input, _), .closed(let input), .missing(let input), .holds(let input, _):
      inputs.insert(input)
      return []
    case .tripped(let id):
      guard protections.insert(id).inserted, let own = behaviour.protections.first(where: { $0.id == id }) else {
        return []
      }
      inputs.insert(own.input)
      return behaviour.diagnostics.filter { $0.disqualifies.contains(own.input) }.map(\.condition)
    case .state(let id, _): return rows(of: id, behaviour)
    case .was(let id, _):
      remembered.insert(id)
      return rows(of: id, behaviour)
    case .elapsed(let id):
      if let own = observers.first(where: { $0.id == id }) { return [own.condition] }
      guard timers.insert(id).inserted else { return [] }
      return behaviour.timers.filter { $0.id == id }.map(\.condition)
    case .reached(let id):
      guard counters.insert(id).inserted else { return [] }
      return behaviour.counters.filter { $0.id == id }.flatMap { [$0.counts, $0.resets] }
    case .failSafe: return behaviour.diagnostics.filter(\.failsSafe).map(\.condition)
    case .chosen, .not, .all, .any: return []
    }
  }

  private mutating func rows(of table: TableID, _ behaviour: Behaviour) -> [Condition] {
    guard tables.insert(table).inserted else { return [] }
    return behaviour.table(table)?.rows.flatMap(\.conditions) ?? []
  }
}

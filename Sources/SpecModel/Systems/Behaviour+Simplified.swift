extension Behaviour {
  /// The behaviour without what can't be any more because of what has been chosen or wired: rows that never decide, timers
  /// that never run, counters that never count, and tables that nobody asks for.
  ///
  /// It decides the same; only what a trace or an output shows of a table stays in any case.
  func simplified() -> Behaviour {
    var simple = mapConditions { $0.mapLeaves { $0 } }.withoutIdleRows()
    while case let constants = simple.constants, !constants.isEmpty {
      simple = simple.mapConditions { $0.mapLeaves { constants[$0] ?? $0 } }.withoutIdleRows()
    }
    simple.dropWhatNobodyAsks()
    return simple
  }

  /// The tables without rows that never decide.
  private func withoutIdleRows() -> Behaviour {
    var simple = self
    for number in tables.indices {
      var rows = tables[number].rows.filter { !$0.conditions.contains(.never) }
      for row in rows.indices { rows[row].conditions.removeAll { $0 == .always } }
      if let last = rows.firstIndex(where: \.conditions.isEmpty) { rows.removeSubrange((last + 1)...) }
      simple.tables[number].rows = rows
    }
    return simple
  }

  /// What conditions ask that has one answer for ever.
  private var constants: [Condition: Condition] {
    var constants: [Condition: Condition] = [:]
    for asked in askedLeaves {
      switch asked {
      case .elapsed(let id):
        if timers.contains(where: { $0.id == id && $0.condition == .never }) { constants[asked] = .never }
      case .reached(let id):
        if counters.contains(where: { $0.id == id && $0.counts == .never }) { constants[asked] = .never }
      case .state(let id, let state): constants[asked] = table(id)?.answer(to: state, [])
      case .was(let id, let state):
        constants[asked] = table(id).flatMap { $0.answer(to: state, [$0.initially].compactMap(\.self)) }
      default: break
      }
    }
    return constants
  }

  private mutating func dropWhatNobodyAsks() {
    let shown = Set(
      outputs.map(\.table)
        + trace.compactMap { column in
          switch column.content {
          case .state(let table), .amount(let table, _): table
          case .time, .voltage, .current, .diagnostics: nil
          }
        })
    var count = -1
    while count != timers.count + counters.count + tables.count {
      count = timers.count + counters.count + tables.count
      let asked = askedLeaves
      timers.removeAll { !asked.contains(.elapsed($0.id)) }
      counters.removeAll { !asked.contains(.reached($0.id)) }
      tables.removeAll { table in
        !shown.contains(table.id)
          && !asked.contains { leaf in
            switch leaf {
            case .state(let id, _), .was(let id, _): id == table.id
            default: false
            }
          }
      }
    }
  }

  /// What conditions ask, those of a table about itself included.
  private var askedLeaves: Set<Condition> {
    let conditions =
      diagnostics.map(\.condition) + timers.map(\.condition) + counters.flatMap { [$0.counts, $0.resets] }
      + tables.flatMap(\.rows).flatMap(\.conditions)
      + properties.flatMap(\.implications).flatMap { [$0.before, $0.when, $0.then] + $0.timers.map(\.condition) }
    return Set(conditions.flatMap(\.leaves))
  }
}

extension DecisionTable {
  /// Whether it always or never is in a state, `others` being states that it can be in beside those that it decides for;
  /// nil if it can change.
  fileprivate func answer(to state: StateID, _ others: [StateID]) -> Condition? {
    let states = Set(rows.map(\.outcome.state) + others)
    guard states.contains(state) else { return .never }
    return states.count == 1 && rows.last?.conditions.isEmpty == true ? .always : nil
  }
}

extension Condition {
  /// The parts that are neither negations nor lists.
  var leaves: [Condition] {
    switch self {
    case .not(let condition): condition.leaves
    case .all(let conditions), .any(let conditions): conditions.flatMap(\.leaves)
    default: [self]
    }
  }
}

extension Behaviour {
  /// The behaviour in which what can't be any more because of what has been chosen or wired never holds: rows that never
  /// decide, and what conditions ask that has one answer for ever.
  ///
  /// It decides the same, and everything keeps its place.
  func pruned() -> Behaviour {
    var pruned = excludingIdleParts()
    while case let constants = pruned.constants, !constants.isEmpty {
      pruned = pruned.mapConditions { $0.mapLeaves { constants[$0] ?? $0 } }.excludingIdleParts()
    }
    return pruned
  }

  /// Whether a condition asks for what has been chosen.
  package var asksForChoices: Bool { askedLeaves.contains { if case .chosen = $0 { true } else { false } } }

  /// The behaviour in which rows that never decide have that as their only condition, and counters that are always reset
  /// never count.
  private func excludingIdleParts() -> Behaviour {
    var pruned = self
    for number in tables.indices { pruned.tables[number].excludeIdleRows() }
    for number in counters.indices where counters[number].resets == .always { pruned.counters[number].counts = .never }
    return pruned
  }

  /// What conditions ask that has one answer for ever.
  private var constants: [Condition: Condition] {
    askedLeaves.reduce(into: [:]) { constants, asked in
      constants[asked] = answer(to: asked).map { $0 ? .always : .never }
    }
  }

  /// The answer for ever to what is asked of timers, counters and tables; nil if it can change, or if the name is unknown.
  package func answer(to asked: Condition) -> Bool? {
    switch asked {
    case .elapsed(let id): timers.contains { $0.id == id && $0.condition == .never } ? false : nil
    case .reached(let id): counters.contains { $0.id == id && $0.counts == .never } ? false : nil
    case .state(let id, let state): table(id)?.answer(to: state, nil)
    case .was(let id, let state): table(id).flatMap { $0.initially == nil ? nil : $0.answer(to: state, $0.initially) }
    default: nil
    }
  }

  /// What conditions ask, those of a table about itself included.
  var askedLeaves: Set<Condition> {
    let conditions =
      diagnostics.map(\.condition) + timers.map(\.condition) + counters.flatMap { [$0.counts, $0.resets] }
      + tables.flatMap(\.rows).flatMap(\.conditions)
      + properties.flatMap(\.implications).flatMap { [$0.before, $0.when, $0.then] + $0.timers.map(\.condition) }
    return Set(conditions.flatMap(\.leaves))
  }
}

extension DecisionTable {
  fileprivate mutating func excludeIdleRows() {
    var isDecided = false
    for number in rows.indices {
      rows[number].conditions.removeAll { $0 == .always }
      if isDecided || rows[number].isExcluded { rows[number].conditions = [.never] }
      isDecided = isDecided || rows[number].conditions.isEmpty
    }
  }

  /// Whether it always or never is in a state, `other` being one that it can be in beside those that it decides for; nil
  /// if it can change, or if there is no such state.
  fileprivate func answer(to state: StateID, _ other: StateID?) -> Bool? {
    let others = [other].compactMap(\.self)
    guard (rows.map(\.outcome.state) + others).contains(state) else { return nil }
    let left = rows.filter { !$0.isExcluded }
    let states = Set(left.map(\.outcome.state) + others)
    guard states.contains(state) else { return false }
    return states.count == 1 && left.last?.conditions.isEmpty == true ? true : nil
  }
}

extension DecisionTable.Row {
  /// Whether one of its conditions never holds, as where what has been chosen excludes it.
  package var isExcluded: Bool { conditions.contains(.never) }
}

extension Condition {
  /// The parts that are neither negations nor lists.
  package var leaves: [Condition] {
    switch self {
    case .not(let condition): condition.leaves
    case .all(let conditions), .any(let conditions): conditions.flatMap(\.leaves)
    default: [self]
    }
  }
}

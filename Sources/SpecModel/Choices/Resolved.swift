extension FactIndex {
  /// The facts as they are when these choices are made.
  public func resolved(_ choices: Choices) -> FactIndex {
    choices.values.isEmpty ? self : mapForms { $0.resolved(choices) }
  }
}

extension Specification {
  /// The product as it is when these choices are made: facts without alternatives, and no condition that asks for one.
  ///
  /// Rows that can't be reached any more stay, so that a row keeps its place in its table.
  public func resolved(_ choices: Choices) -> Specification {
    var resolved = self
    resolved.facts = facts.resolved(choices)
    resolved.behaviour = behaviour.resolved(choices)
    return resolved
  }
}

extension Behaviour {
  /// The behaviour when these choices are made: no condition asks for them any more.
  public func resolved(_ choices: Choices) -> Behaviour {
    guard !choices.values.isEmpty else { return self }
    var resolved = self
    for number in diagnostics.indices { resolved.diagnostics[number].condition.resolve(choices) }
    for number in timers.indices { resolved.timers[number].condition.resolve(choices) }
    for number in counters.indices {
      resolved.counters[number].counts.resolve(choices)
      resolved.counters[number].resets.resolve(choices)
    }
    for number in properties.indices {
      resolved.properties[number].implications = properties[number].implications.map { $0.resolved(choices) }
    }
    for table in tables.indices {
      for row in tables[table].rows.indices {
        for number in tables[table].rows[row].conditions.indices {
          resolved.tables[table].rows[row].conditions[number].resolve(choices)
        }
      }
    }
    return resolved
  }
}

extension SafetyProperty.Implication {
  /// The implication when these choices are made.
  fileprivate func resolved(_ choices: Choices) -> Self {
    Self(
      before: before.resolved(choices), when: when.resolved(choices), then: then.resolved(choices),
      afterDelayOf: afterDelayOf, timers: timers.map { $0.resolved(choices) })
  }
}

extension Timer {
  fileprivate func resolved(_ choices: Choices) -> Timer {
    var timer = self
    timer.condition.resolve(choices)
    return timer
  }
}

extension Condition {
  /// The condition when these choices are made; what they settle is left out.
  public func resolved(_ choices: Choices) -> Condition {
    switch self {
    case .chosen(let parameter, let value): choices[parameter].map { $0 == value ? .always : .never } ?? self
    case .not(let condition):
      switch condition.resolved(choices) {
      case .always: .never
      case .never: .always
      case let open: .not(open)
      }
    case .all(let conditions): .all(of: conditions.map { $0.resolved(choices) })
    case .any(let conditions): .any(of: conditions.map { $0.resolved(choices) })
    default: self
    }
  }

  fileprivate mutating func resolve(_ choices: Choices) { self = resolved(choices) }

  private static func all(of parts: [Condition]) -> Condition {
    if parts.contains(.never) { return .never }
    let open = parts.filter { $0 != .always }
    return open.count == 1 ? open[0] : .all(open)
  }

  private static func any(of parts: [Condition]) -> Condition {
    if parts.contains(.always) { return .always }
    let open = parts.filter { $0 != .never }
    return open.count == 1 ? open[0] : .any(open)
  }
}

extension Condition {
  /// What always holds.
  public static let always = Condition.all([])
  /// What never holds.
  public static let never = Condition.any([])
}

extension FactIndex {
  /// The facts as they are when these choices are made.
  public func resolved(_ choices: Choices) -> FactIndex {
    choices.values.isEmpty ? self : mapForms { $0.form.resolved(choices) }
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
  /// The behaviour when these choices are made: no condition asks for them any more, or for what they decide.
  public func resolved(_ choices: Choices) -> Behaviour {
    guard !choices.values.isEmpty, asksForChoices else { return self }
    return mapConditions { $0.resolved(choices) }.pruned()
  }

  /// The behaviour with another condition in the place of each.
  func mapConditions(_ transform: (Condition) -> Condition) -> Behaviour {
    var mapped = self
    for number in diagnostics.indices {
      mapped.diagnostics[number].condition = transform(diagnostics[number].condition)
    }
    for number in timers.indices { mapped.timers[number].condition = transform(timers[number].condition) }
    for number in counters.indices {
      mapped.counters[number].counts = transform(counters[number].counts)
      mapped.counters[number].resets = transform(counters[number].resets)
    }
    for number in properties.indices {
      mapped.properties[number].implications = properties[number].implications.map { $0.mapConditions(transform) }
    }
    for table in tables.indices {
      for row in tables[table].rows.indices {
        mapped.tables[table].rows[row].conditions = tables[table].rows[row].conditions.map(transform)
      }
    }
    return mapped
  }
}

extension SafetyProperty.Implication {
  /// The implication with another condition in the place of each.
  fileprivate func mapConditions(_ transform: (Condition) -> Condition) -> Self {
    Self(
      before: transform(before), when: transform(when), then: transform(then), afterDelayOf: afterDelayOf,
      timers: timers.map { timer in
        var mapped = timer
        mapped.condition = transform(timer.condition)
        return mapped
      })
  }
}

extension Condition {
  /// The condition when these choices are made; what they settle is left out.
  public func resolved(_ choices: Choices) -> Condition {
    mapLeaves { leaf in
      guard case .chosen(let parameter, let value) = leaf, let chosen = choices[parameter] else { return leaf }
      return chosen == value ? .always : .never
    }
  }

  /// The condition with others in the place of what it asks; what always or never holds is left out.
  func mapLeaves(_ transform: (Condition) -> Condition) -> Condition {
    switch self {
    case .not(let condition):
      switch condition.mapLeaves(transform) {
      case .always: .never
      case .never: .always
      case let open: .not(open)
      }
    case .all(let conditions): .all(of: conditions.map { $0.mapLeaves(transform) })
    case .any(let conditions): .any(of: conditions.map { $0.mapLeaves(transform) })
    default: transform(self)
    }
  }

  private static func all(of parts: [Condition]) -> Condition {
    if parts.contains(.never) { return .never }
    let open = parts.filter { $0 != .always }
    return open.count == 1 ? open[0] : .all(open)
  }

  static func any(of parts: [Condition]) -> Condition {
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

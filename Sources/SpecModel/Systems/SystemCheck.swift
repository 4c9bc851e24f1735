/// What has to be right in a structure before its components can be taken for one product.
struct SystemCheck {
  let structure: SystemStructure

  /// What is wrong.
  var faults: [SystemFault] {
    let names = componentFaults
    // What is named twice or not at all can't be looked at further.
    guard names.isEmpty else { return names }
    let faults = structure.sharedInputs.flatMap(faults) + structure.connections.flatMap(faults)
    return faults.isEmpty ? structure.components.flatMap(earlyFaults) + disqualified : faults
  }

  // MARK: Components

  private var componentFaults: [SystemFault] {
    structure.components.flatMap { component -> [SystemFault] in
      let place = SystemFault.Place.component(component.id)
      guard structure.components.count(where: { $0.id == component.id }) == 1 else {
        return [SystemFault(place: place, reason: .duplicate)]
      }
      do throws(UnknownName) {
        _ = try component.specification.behaviour.completed(component.choices)
        return []
      } catch {
        return [SystemFault(place: place, reason: .unknownName(error))]
      }
    }
  }

  /// The inputs of all components by their names in the system.
  private var inputs: [InputID: Input] {
    structure.components.reduce(into: [:]) { inputs, component in
      for input in component.specification.behaviour.inputs { inputs[input.id.inside(component.id)] = input }
    }
  }

  /// The tables of all components, with the position of their component.
  private var tables: [TableID: (component: Int, table: DecisionTable)] {
    structure.components.enumerated().reduce(into: [:]) { tables, component in
      for table in component.element.specification.behaviour.tables {
        tables[table.id.inside(component.element.id)] = (component.offset, table)
      }
    }
  }

  private func position(of input: InputID) -> Int? {
    structure.components.firstIndex { component in
      component.specification.behaviour.inputs.contains { $0.id.inside(component.id) == input }
    }
  }

  private func unknown(_ input: InputID) -> SystemFault.Reason {
    .unknownName(UnknownName(input.name, kind: "input", known: inputs.keys.map(\.name).sorted()))
  }

  // MARK: Shared inputs

  private func faults(of shared: SharedInput) -> [SystemFault] {
    let place = SystemFault.Place.sharedInput(shared.id)
    var reasons: [SystemFault.Reason] = shared.takers.filter { inputs[$0] == nil }.map(unknown)
    let takers = shared.takers.compactMap { taker in inputs[taker].map { (id: taker, kind: $0.kind) } }
    if let first = takers.first {
      reasons += takers.dropFirst().filter { $0.kind.ends != first.kind.ends }.map {
        .unlikeEnds("\(first.id) takes \(first.kind.ends)", other: "\($0.id) \($0.kind.ends)")
      }
    }
    for other in structure.sharedInputs
    where other.id != shared.id && !Set(other.takers).isDisjoint(with: shared.takers) {
      reasons.append(.drivenTwice(by: "shared input \(other.id)"))
    }
    return reasons.map { SystemFault(place: place, reason: $0) }
  }

  // MARK: Wires

  private func faults(of connection: Connection) -> [SystemFault] {
    let place = SystemFault.Place.connection(connection)
    guard let (component, table) = tables[connection.output] else {
      let known = tables.keys.map(\.name).sorted()
      return [
        SystemFault(
          place: place, reason: .unknownName(UnknownName(connection.output.name, kind: "output", known: known)))
      ]
    }
    guard let input = inputs[connection.input], let taker = position(of: connection.input) else {
      return [SystemFault(place: place, reason: unknown(connection.input))]
    }
    var reasons = ends(of: connection, table, input)
    if taker <= component { reasons.append(.backwards) }
    if let other = structure.connections.first(where: { $0.input == connection.input && $0 != connection })
      ?? (structure.connections.count(where: { $0 == connection }) > 1 ? connection : nil)
    {
      reasons.append(.drivenTwice(by: "\(other.output)"))
    }
    if let shared = structure.sharedInputs.first(where: { $0.takers.contains(connection.input) }) {
      reasons.append(.drivenTwice(by: "shared input \(shared.id)"))
    }
    return reasons.map { SystemFault(place: place, reason: $0) }
  }

  private func ends(of connection: Connection, _ table: DecisionTable, _ input: Input) -> [SystemFault.Reason] {
    let known: [StateID]
    switch input.kind {
    case .quantity:
      return [.unlikeEnds("\(connection.output) has states", other: "\(connection.input) takes \(input.kind.ends)")]
    case .contact: known = [Connection.closed, Connection.open]
    case .choice(let states, _): known = states
    }
    var reasons: [SystemFault.Reason] = []
    for row in table.rows {
      guard case .state(let state) = row.outcome else {
        return [
          .unlikeEnds("\(connection.output) does not always have a state", other: "\(connection.input) takes one")
        ]
      }
      if connection.states[state] == nil, !reasons.contains(.untranslated(state)) {
        reasons.append(.untranslated(state))
      }
    }
    for state in connection.states.values.sorted(by: { $0.name < $1.name }) where !known.contains(state) {
      reasons.append(.impossible(state, known: known))
    }
    return reasons
  }

  /// Protections and diagnostics depend on readings alone.
  private func earlyFaults(of component: Component) -> [SystemFault] {
    let asked = ComponentBehaviour(component, in: structure).earlyInputs
    return structure.connections.flatMap { connection in
      asked.filter { $0.inputs.contains { $0.inside(component.id) == connection.input } }.map { asker, _ in
        SystemFault(place: .connection(connection), reason: .askedTooEarly(by: "\(asker) of \(component.id)"))
      }
    }
  }

  // MARK: Readings that can't be used

  /// A diagnostic that disqualifies a shared reading would hold protections of other components as well.
  private var disqualified: [SystemFault] {
    structure.sharedInputs.flatMap { shared in
      structure.components.filter { component in
        component.specification.behaviour.diagnostics.flatMap(\.disqualifies).contains { input in
          shared.takers.contains(input.inside(component.id))
        } && isWatched(shared, otherThanBy: component.id)
      }.map { SystemFault(place: .sharedInput(shared.id), reason: .disqualified(by: $0.id)) }
    }
  }

  private func isWatched(_ shared: SharedInput, otherThanBy id: ComponentID) -> Bool {
    structure.components.contains { component in
      component.id != id
        && component.specification.behaviour.protections.contains {
          shared.takers.contains($0.input.inside(component.id))
        }
    }
  }
}

extension Input.Kind {
  /// What it takes, in words; two inputs can have one reading where these are the same.
  fileprivate var ends: String {
    switch self {
    case .quantity(let unit, let absence): "a quantity in \(unit) (\(absence))"
    case .contact(let closed, let open): "a contact (\(closed) or \(open))"
    case .choice(let states, let absence):
      "one of \(states.map(\.name).joined(separator: ", ")) (\(absence) if there is none)"
    }
  }
}

extension SystemStructure {
  /// The behaviour of all components as that of one product, what is chosen for them being chosen.
  ///
  /// What drives an input stands in the place of the input, so that nothing that reads a behaviour has to know of systems.
  /// - Parameter properties: What must hold of them together; each component's own properties are proven of it alone.
  /// - Returns: the behaviour; one with faults and nothing else where the structure is wrong.
  public func behaviour(properties: [SafetyProperty] = []) -> Behaviour {
    let faults = SystemCheck(structure: self).faults
    guard faults.isEmpty else {
      var refused = Behaviour()
      refused.faults = faults
      return refused
    }
    let parts = components.map { ComponentBehaviour($0, in: self) }
    return Behaviour(
      parameters: parts.flatMap(\.parameters), inputs: inputs(parts), diagnostics: parts.flatMap(\.diagnostics),
      protections: parts.flatMap(\.protections), timers: parts.flatMap(\.timers), counters: parts.flatMap(\.counters),
      tables: parts.flatMap(\.tables), outputs: parts.flatMap(\.outputs), profiles: profiles, trace: trace(parts),
      properties: properties,
      gradedThresholds: parts.flatMap(\.gradedThresholds)
        + sharedInputs.map { input in
          parts.flatMap { $0.thresholds(of: input.id) }
        }, orders: parts.flatMap(\.orders)
    ).simplified()
  }

  /// What is read from outside, each shared input in the place of the first that it stands for.
  private func inputs(_ parts: [ComponentBehaviour]) -> [Input] {
    let driven = Set(connections.map(\.input))
    var seen: Set<InputID> = []
    return parts.flatMap(\.inputs).filter { !driven.contains($0.id) }.compactMap { input in
      guard let shared = sharedInputs.first(where: { $0.takers.contains(input.id) }) else { return input }
      guard seen.insert(shared.id).inserted else { return nil }
      return Input(shared.id, column: shared.column, input.kind, symbol: input.symbol, of: input.aggregate)
    }
  }

  /// The profiles of all components by their names; a component without one of a name has its default there.
  private var profiles: [Profile] {
    var names: [String] = []
    for profile in components.flatMap(\.specification.behaviour.profiles) where !names.contains(profile.id) {
      names.append(profile.id)
    }
    return names.map { name in
      let parts = components.compactMap { component in
        let own = component.specification.behaviour.profiles
        return (own.first { $0.id == name } ?? own.first).map { (component.id, $0) }
      }
      func all(_ facts: (Profile) -> [ProtectionID: FactID]) -> [ProtectionID: FactID] {
        parts.reduce(into: [:]) { all, part in
          for (protection, fact) in facts(part.1) { all[protection.inside(part.0)] = fact.inside(part.0) }
        }
      }
      return Profile(
        name, releases: all(\.releases), tripDelays: all(\.tripDelays), releaseDelays: all(\.releaseDelays))
    }
  }

  /// The columns of all components, that of the time and that of the diagnostics once.
  private func trace(_ parts: [ComponentBehaviour]) -> [TraceColumn] {
    var (hasTime, hasDiagnostics) = (false, false)
    return parts.flatMap(\.trace).filter { column in
      switch column.content {
      case .time:
        defer { hasTime = true }
        return !hasTime
      case .diagnostics:
        defer { hasDiagnostics = true }
        return !hasDiagnostics
      default: return true
      }
    }
  }

  /// What users see of the names of inputs, parameters, results and codes.
  var visibleNames: (inputs: VisibleNames, options: VisibleNames, trace: VisibleNames, codes: VisibleNames) {
    let shared = Set(sharedInputs.flatMap(\.takers) + connections.map(\.input))
    func names(_ each: (Component) -> [String]) -> [[String]] { components.map(each) }
    return (
      VisibleNames(
        names { component in
          component.specification.behaviour.inputs.filter { !shared.contains($0.id.inside(component.id)) }.map(\.column)
        }, separator: "_"),
      VisibleNames(
        names { component in
          component.specification.behaviour.parameters.filter { component.choices[$0.id] == nil }.map(\.option)
        }, separator: "-"),
      VisibleNames(
        names { component in
          component.specification.behaviour.trace.filter(\.isOfComponent).map(\.name)
        }, separator: "_"),
      VisibleNames(
        names { component in
          let behaviour = component.specification.behaviour
          return behaviour.diagnostics.map(\.code) + behaviour.outputs.compactMap(\.limit?.code)
        }, separator: "-")
    )
  }
}

extension TraceColumn {
  /// Whether it is not one that a system has once.
  fileprivate var isOfComponent: Bool {
    switch content {
    case .time, .diagnostics: false
    case .state, .amount, .voltage, .current: true
    }
  }
}

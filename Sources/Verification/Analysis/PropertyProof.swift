import SpecModel

extension Analysis {
  /// Looks for situations in which the properties do not hold.
  mutating func checkProperties() {
    for number in properties.indices { report.properties.append(verdict(of: number)) }
  }

  /// Looks for a situation in which a property, by its position, does not hold.
  mutating func verdict(of number: Int) -> PropertyVerdict {
    let property = properties[number]
    let statesBefore = witnesses.states
    var failures: [PropertyVerdict.Failure] = []
    for (number, (implication, violations)) in implications[number].enumerated() {
      var example: Counterexample?
      for violation in violations where example == nil {
        example = search(violation, .settled) { sample in
          "\(sample): \(property.id) asks for \(implication.then.words), and that is not so"
        } confirmedBy: { sample in
          var sample = sample
          sample.timers = implication.timers
          return sample.heldBefore(implication.before) && sample.holds(implication.when)
            && !sample.holds(implication.then) && !(implication.afterDelayOf.map(sample.waits) ?? false)
        }
      }
      if let example { failures.append(.init(implication: number, counterexample: example)) }
    }
    return PropertyVerdict(
      id: property.id, sources: property.sources, states: witnesses.states - statesBefore, failures: failures)
  }

  /// A property that does not hold, and those that do, of all that depend on more than readings and protections.
  ///
  /// What can happen is explored until a property is violated: where one is, that is much faster than a whole proof.
  func firstViolatedOverTime() -> (violated: PropertyID?, holding: [PropertyID]) {
    var groups: [(slice: Slice, violations: [(property: Int, formula: Formula)])] = []
    var holding = Set(properties.indices)
    for (number, implications) in implications.enumerated() {
      for violation in implications.flatMap(\.violations) {
        let slice = Slice(of: [violation], in: model)
        if slice.cells.isEmpty {
          holding.remove(number)
        } else if let place = groups.firstIndex(where: { $0.slice == slice }) {
          groups[place].violations.append((number, violation))
        } else {
          groups.append((slice, [(number, violation)]))
        }
      }
    }
    for group in groups.sorted(by: { $0.slice.cells.count < $1.slice.cells.count }) {
      let exploration = TimedExploration(model, grid, group.slice, watching: group.violations.map(\.formula))
      if let found = exploration.found { return (properties[group.violations[found.formula].property].id, []) }
      // Of an instant without an end nothing that is claimed is so.
      if exploration.endless != nil { return (group.violations.first.map { properties[$0.property].id }, []) }
    }
    return (nil, holding.sorted().map { properties[$0].id })
  }
}

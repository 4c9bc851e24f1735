import SpecModel

extension Analysis {
  /// Looks for a situation in which a property does not hold.
  mutating func checkProperties() {
    for (property, implications) in zip(properties, implications) {
      let statesBefore = witnesses.states
      var failures: [PropertyVerdict.Failure] = []
      for (number, (implication, violations)) in implications.enumerated() {
        var example: Counterexample?
        for violation in violations where example == nil {
          example = search(violation, .settled) { sample in
            "\(sample): \(property.id) asks for \(implication.then.words), and that is not so"
          } confirmedBy: { sample in
            var sample = sample
            sample.timers = implication.timers
            return sample.heldBefore(implication.before) && sample.holds(implication.when)
              && !sample.holds(implication.then)
              && !(implication.afterDelayOf.map(sample.waits) ?? false)
          }
        }
        if let example { failures.append(.init(implication: number, counterexample: example)) }
      }
      report.properties.append(
        PropertyVerdict(
          id: property.id, sources: property.sources, states: witnesses.states - statesBefore,
          failures: failures))
    }
  }
}

import SpecModel

extension Analysis {
  /// Looks for a situation in which a property does not hold.
  mutating func checkProperties() {
    for (property, implications) in zip(properties, implications) {
      let statesBefore = witnesses.states
      var counterexamples: [Counterexample] = []
      for (implication, violated) in implications {
        let example = search(violated) { sample in
          "\(sample): \(property.id) asks for \(implication.then.words), and that is not so"
        } confirmedBy: { sample in
          sample.heldBefore(implication.before) && sample.holds(implication.when) && !sample.holds(implication.then)
            && !(implication.afterDelayOf.map(sample.waits) ?? false)
        }
        if let example { counterexamples.append(example) }
      }
      report.properties.append(
        PropertyVerdict(
          id: property.id, sources: property.sources, states: witnesses.states - statesBefore,
          counterexamples: counterexamples))
    }
  }
}

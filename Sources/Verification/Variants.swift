import Engine
import SpecModel

/// The choices that a proof has to look at: every combination of the values of those parameters on which something
/// depends, in the order of the product's data.
package struct Variants {
  /// Settings for each combination; one where there is nothing to choose.
  package let settings: [Settings]

  /// Leaves what the settings choose already as it is; `asked` are facts that a proof depends on beside the behaviour's.
  package init(_ behaviour: Behaviour, _ facts: FactIndex, _ settings: Settings, asking asked: [FactID] = []) {
    let ids = behaviour.factsThatMatter + asked
    let open = ids.reduce(behaviour.chosenParameters) { $0.union(facts[$1]?.form.parameters ?? []) }
      .subtracting(settings.choices.values.keys)
    self.settings = behaviour.combinations(of: open).map { combination in
      var variant = settings
      variant.choices.values.merge(combination.values) { chosen, _ in chosen }
      return variant
    }
  }
}

extension Behaviour {
  /// Every condition, those of properties included.
  private var askedConditions: [Condition] {
    let implications = properties.flatMap(\.implications)
    return allConditions + implications.flatMap { [$0.before, $0.when, $0.then] + $0.timers.map(\.condition) }
  }

  /// The parameters that conditions ask for.
  fileprivate var chosenParameters: Set<ParameterID> {
    Set(
      askedConditions.flatMap(\.leaves).compactMap {
        if case .chosen(let parameter, _) = $0 { parameter } else { nil }
      })
  }

  /// The facts that something is compared with, lasts for or is counted up to.
  fileprivate var factsThatMatter: [FactID] {
    let compared = askedConditions.flatMap(\.leaves).compactMap { leaf -> FactID? in
      switch leaf {
      case .compare(_, _, let operand): operand.fact
      case .inside(_, let range): range
      default: nil
      }
    }
    let times = (timers + properties.flatMap(\.implications).flatMap(\.timers)).map(\.duration)
    return compared + times + counters.map(\.target) + protections.map(\.threshold)
      + profiles.flatMap { [$0.releases, $0.tripDelays, $0.releaseDelays] }.flatMap(\.values)
  }
}

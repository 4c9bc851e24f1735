import Quantities
import SpecModel

extension Specification {
  /// How tables, protections and profiles compare an input with each fact, what holds where that does not included.
  ///
  /// A text may say when something happens, or when it does not; it can say neither by another comparison.
  var comparedLimits: [FactID: Set<Comparator>] {
    var limits: [FactID: Set<Comparator>] = [:]
    func add(_ comparator: Comparator, _ fact: FactID) {
      limits[fact, default: []].formUnion([comparator, comparator.negated])
    }
    let conditions =
      behaviour.diagnostics.map(\.condition) + behaviour.timers.map(\.condition)
      + behaviour.counters.flatMap { [$0.counts, $0.resets] } + behaviour.tables.flatMap(\.rows).flatMap(\.conditions)
    for case .compare(_, let comparator, .fact(let fact)) in conditions.flatMap(\.leaves) { add(comparator, fact) }
    for protection in behaviour.protections {
      add(protection.trips, protection.threshold)
      for profile in behaviour.profiles {
        if let release = profile.releases[protection.id] { add(protection.releases, release) }
      }
    }
    return limits
  }
}

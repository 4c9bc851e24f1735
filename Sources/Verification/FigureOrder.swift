import Quantities
import SpecModel

/// How the figures of a product stand to each other that are compared with readings and used for nothing else.
///
/// Only their order counts for what is proven of the product, as `Grid` says: what holds with some holds with all others in
/// the same order. Figures that something is computed from, or lasts for, are none of them.
package struct FigureOrder: Sendable {
  /// The positions of the facts whose values do not matter beside their order.
  package let positions: Set<Int>
  /// Those whose order is asked for.
  private let ranked: [Int]
  /// The numbers of the conditions themselves.
  private let constants: [ExactDecimal]

  /// Finds the figures of a product, and of all that share its behaviour.
  package init(of specification: Specification) {
    let (behaviour, facts) = (specification.behaviour, specification.facts.unnoted)
    let claims = specification.claimants.flatMap(\.kind.claims)
    let implications = behaviour.properties.flatMap(\.implications) + claims.compactMap(\.implication)
    let conditions = behaviour.allConditions + implications.flatMap(\.conditions) + claims.compactMap(\.condition)
    var (compared, others): ([FactID], [FactID]) = ([], [])
    var constants: [ExactDecimal] = []
    for leaf in conditions.flatMap(\.leaves) {
      switch leaf {
      case .inside(_, let range): compared.append(range)
      case .compare(_, _, .fact(let fact)): compared.append(fact)
      case .compare(_, _, .constant(let number)): constants.append(number)
      case .compare(_, _, .offset(_, let offset)): others.append(offset.fact)
      default: break
      }
    }
    compared += behaviour.protections.map(\.threshold) + behaviour.profiles.flatMap(\.releases.values)
    // What a table decides is told from other things that it decides, and no more is asked of it.
    compared += behaviour.tables.flatMap(\.rows).compactMap { row in
      if case .fact(let fact) = row.outcome { fact } else { nil }
    }
    others += behaviour.figuresThatCount + implications.flatMap(\.timers).map(\.duration) + claims.flatMap(\.facts)
    let ordered = behaviour.gradedThresholds.joined() + behaviour.orders.flatMap { [$0.first, $0.second] }
    func places(_ ids: [FactID]) -> Set<Int> { Set(ids.compactMap(facts.position(around:))) }
    positions = places(compared).subtracting(places(others))
    ranked = places(compared + ordered).sorted()
    self.constants = constants
  }

  /// The place of each number among those of its unit, equal numbers at one, in an order that all variants have.
  package func ranks(of facts: FactIndex) -> [Int] {
    let quantities = ranked.flatMap { facts.shapes[$0].form.numbers }
    let units = Dictionary(grouping: quantities, by: \.unit).mapValues { Set($0.map(\.number) + constants).sorted() }
    return quantities.map { quantity in units[quantity.unit]?.firstIndex(of: quantity.number) ?? 0 }
      + units.keys.sorted().flatMap { unit in constants.map { units[unit]?.firstIndex(of: $0) ?? 0 } }
  }
}

extension Behaviour {
  /// The facts that more than the order of matters: times, counts, and what outputs are computed from.
  fileprivate var figuresThatCount: [FactID] {
    let delays = profiles.flatMap { [$0.tripDelays, $0.releaseDelays] }.flatMap(\.values)
    let electrical = outputs.flatMap { output -> [FactID?] in
      switch output.voltage {
      case .supply(_, let drop): [drop, output.limit?.maximum]
      case .stated(let voltage): [voltage, output.limit?.maximum]
      case nil: [output.limit?.maximum]
      }
    }
    return timers.map(\.duration) + counters.map(\.target) + delays + electrical.compactMap(\.self)
  }
}

extension SafetyProperty.Implication {
  fileprivate var conditions: [Condition] { [before, when, then] + timers.map(\.condition) }
}

extension Claim {
  fileprivate var implication: SafetyProperty.Implication? {
    if case .always(let implication) = self { implication } else { nil }
  }

  fileprivate var condition: Condition? { if case .initially(let condition) = self { condition } else { nil } }
}

extension FactForm {
  /// All numbers in it, in units without a prefix.
  fileprivate var numbers: [(unit: String, number: ExactDecimal)] {
    plainForms.flatMap { form -> [(unit: String, number: ExactDecimal)] in
      switch form {
      case .quantity(let quantity), .limit(_, let quantity), .drop(_, let quantity): [quantity].map(\.pair)
      case .range(let lower, let upper): [lower, upper].map(\.pair)
      case .quantities(let list), .dimensions(let list): list.map(\.pair)
      case .count(let number): [("", ExactDecimal(coefficient: number))]
      default: []
      }
    }
  }
}

extension AnyQuantity {
  fileprivate var pair: (unit: String, number: ExactDecimal) { (unit, baseValue) }
}

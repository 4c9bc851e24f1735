import Engine
import Quantities
import SpecModel

/// A behaviour with one slip, or settings with one.
struct Mutant {
  let name: String
  let behaviour: Behaviour
  let settings: Settings

  /// Every single slip in a condition, a comparator, a threshold, an outcome, or the order of rows.
  static func all(of behaviour: Behaviour, _ engine: Engine, _ settings: Settings) -> [Mutant] {
    var mutants: [Mutant] = []
    func add(_ name: String, _ change: (inout Behaviour) -> Void) {
      var mutated = behaviour
      change(&mutated)
      mutants.append(Mutant(name: name, behaviour: mutated, settings: settings))
    }
    for (number, rule) in behaviour.diagnostics.enumerated() {
      for (name, condition) in rule.condition.mutants(engine.facts) {
        add("\(rule.code): \(name)") { $0.diagnostics[number].condition = condition }
      }
      add("\(rule.code): fails safe \(!rule.failsSafe)") { $0.diagnostics[number].failsSafe.toggle() }
    }
    for (number, table) in behaviour.tables.enumerated() {
      for (place, row) in table.rows.enumerated() {
        for (part, condition) in row.conditions.enumerated() {
          for (name, mutated) in condition.mutants(engine.facts) {
            add("\(table.id).\(row.id): \(name)") { $0.tables[number].rows[place].conditions[part] = mutated }
          }
          add("\(table.id).\(row.id): without condition \(part + 1)") {
            $0.tables[number].rows[place].conditions.remove(at: part)
          }
        }
        for outcome in Set(table.rows.map(\.outcome)) where outcome != row.outcome {
          add("\(table.id).\(row.id): \(outcome)") { $0.tables[number].rows[place].outcome = outcome }
        }
        add("\(table.id).\(row.id): dropped") { $0.tables[number].rows.remove(at: place) }
        for other in table.rows.indices.dropFirst(place + 1) {
          add("\(table.id).\(row.id): swapped with \(table.rows[other].id)") {
            $0.tables[number].rows.swapAt(place, other)
          }
        }
      }
    }
    return mutants + protections(behaviour, engine, settings)
  }

  private static func protections(_ behaviour: Behaviour, _ engine: Engine, _ settings: Settings) -> [Mutant] {
    var mutants: [Mutant] = []
    for (number, protection) in behaviour.protections.enumerated() {
      guard let limits = engine.limits(of: protection.id) else { continue }
      for comparator in Comparator.allCases {
        var (tripping, releasing) = (behaviour, behaviour)
        tripping.protections[number].trips = comparator
        releasing.protections[number].releases = comparator
        if comparator != protection.trips {
          mutants.append(
            Mutant(name: "\(protection.id): trips \(comparator)", behaviour: tripping, settings: settings))
        }
        if comparator != protection.releases, limits.releaseThreshold != nil {
          mutants.append(
            Mutant(name: "\(protection.id): releases \(comparator)", behaviour: releasing, settings: settings))
        }
      }
      for threshold in limits.threshold.neighbours {
        var other = settings
        other.overrides[protection.id, default: .init()].threshold = threshold
        mutants.append(Mutant(name: "\(protection.id): trips at \(threshold)", behaviour: behaviour, settings: other))
      }
      for release in limits.releaseThreshold?.neighbours ?? [] {
        var other = settings
        other.overrides[protection.id, default: .init()].releaseThreshold = release
        mutants.append(Mutant(name: "\(protection.id): releases at \(release)", behaviour: behaviour, settings: other))
      }
    }
    return mutants
  }
}

extension ExactDecimal {
  /// The numbers one step of the last digit below and above.
  var neighbours: [ExactDecimal] {
    let step = ExactDecimal(coefficient: 1, fractionDigits: fractionDigits)
    return [self - step, self + step]
  }
}

extension Condition {
  /// The condition with one slip in one place.
  func mutants(_ facts: FactIndex) -> [(name: String, condition: Condition)] {
    switch self {
    case .not(let condition):
      return [("not not", condition)] + condition.mutants(facts).map { ($0, .not($1)) }
    case .all(let parts): return Self.mutants(parts, facts).map { ($0, .all($1)) } + [("any", .any(parts))]
    case .any(let parts): return Self.mutants(parts, facts).map { ($0, .any($1)) } + [("all", .all(parts))]
    case .compare(let input, let comparator, let operand):
      let comparators = Comparator.allCases.filter { $0 != comparator }.map { other in
        ("\(other)", Condition.compare(input, other, operand))
      }
      let bounds = operand.number(facts)?.neighbours ?? []
      return comparators + bounds.map { ("\($0)", .compare(input, comparator, .constant($0))) }
        + [("not", .not(self))]
    case .inside(let input, let fact):
      guard case .range(let lower, let upper) = facts[fact]?.form else { return [] }
      return Condition.all([
        .compare(input, .atLeast, .constant(lower.baseValue)), .compare(input, .atMost, .constant(upper.baseValue)),
      ]).mutants(facts) + [("not", .not(self))]
    default: return [("not", .not(self))]
    }
  }

  private static func mutants(_ parts: [Condition], _ facts: FactIndex) -> [(name: String, conditions: [Condition])] {
    parts.indices.flatMap { place in
      parts[place].mutants(facts).map { name, mutated in
        var all = parts
        all[place] = mutated
        return (name, all)
      }
    }
  }
}

extension Operand {
  fileprivate func number(_ facts: FactIndex) -> ExactDecimal? {
    switch self {
    case .fact(let id): if case .quantity(let quantity) = facts[id]?.form { quantity.baseValue } else { nil }
    case .input, .offset: nil
    case .constant(let number): number
    }
  }
}

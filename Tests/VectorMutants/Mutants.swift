import Engine
import Quantities
import SpecModel

/// A behaviour with one slip, or facts or settings with one.
struct Mutant {
  let name: String
  let behaviour: Behaviour
  let facts: FactIndex
  let settings: Settings

  /// Every single slip in a condition, a comparator, a bound, a time, a target, an outcome, or the order of rows, made from
  /// the tables themselves; those of protections are in what the engine runs them with.
  static func all(
    of behaviour: Behaviour, _ facts: FactIndex, _ settings: Settings = Settings()
  ) throws -> [Mutant] {
    var maker = MutantMaker(behaviour, facts, settings)
    try maker.makeAll()
    return maker.mutants
  }
}

/// Makes the mutants of a behaviour.
private struct MutantMaker {
  private(set) var mutants: [Mutant] = []
  private let behaviour: Behaviour
  private let facts: FactIndex
  private let settings: Settings

  init(_ behaviour: Behaviour, _ facts: FactIndex, _ settings: Settings) {
    (self.behaviour, self.facts, self.settings) = (behaviour, facts, settings)
  }

  mutating func makeAll() throws {
    for (number, rule) in behaviour.diagnostics.enumerated() {
      add(rule.code, rule.condition) { $0.diagnostics[number].condition = $1 }
      add("\(rule.code): fails safe \(!rule.failsSafe)") { $0.diagnostics[number].failsSafe.toggle() }
    }
    for (number, timer) in behaviour.timers.enumerated() { add(timer, number) }
    for (number, counter) in behaviour.counters.enumerated() { add(counter, number) }
    for (number, table) in behaviour.tables.enumerated() { add(table, number) }
    try addProtections()
  }

  private mutating func add(_ name: String, _ form: FactForm? = nil, _ change: (inout Behaviour) -> Void) {
    var mutated = behaviour
    change(&mutated)
    mutants.append(
      Mutant(
        name: name, behaviour: mutated, facts: form.map { facts.adding(Slip.fact, $0) } ?? facts, settings: settings))
  }

  private mutating func add(
    _ place: String, _ condition: Condition, _ change: (inout Behaviour, Condition) -> Void
  ) {
    for slip in condition.slips(behaviour, facts) {
      add("\(place): \(slip.name)", slip.form) { change(&$0, slip.condition) }
    }
  }

  private mutating func add(_ timer: Timer, _ number: Int) {
    add("\(timer.id)", timer.condition) { $0.timers[number].condition = $1 }
    add("\(timer.id): exclusive \(!timer.isExclusive)") { $0.timers[number].isExclusive.toggle() }
    for form in facts[timer.duration]?.form.neighbours ?? [] {
      add("\(timer.id): \(form.words)", form) { $0.timers[number].duration = Slip.fact }
    }
  }

  private mutating func add(_ counter: Counter, _ number: Int) {
    add("\(counter.id): counts", counter.counts) { $0.counters[number].counts = $1 }
    add("\(counter.id): resets", counter.resets) { $0.counters[number].resets = $1 }
    for form in facts[counter.target]?.form.neighbours ?? [] {
      add("\(counter.id): \(form.words)", form) { $0.counters[number].target = Slip.fact }
    }
  }

  private mutating func add(_ table: DecisionTable, _ number: Int) {
    for (place, row) in table.rows.enumerated() {
      let name = "\(table.id).\(row.id)"
      for (part, condition) in row.conditions.enumerated() {
        add(name, condition) { $0.tables[number].rows[place].conditions[part] = $1 }
        add("\(name): without condition \(part + 1)") { $0.tables[number].rows[place].conditions.remove(at: part) }
      }
      for outcome in Set(table.rows.map(\.outcome)) where outcome != row.outcome {
        add("\(name): \(outcome)") { $0.tables[number].rows[place].outcome = outcome }
      }
      add("\(name): dropped") { $0.tables[number].rows.remove(at: place) }
      for other in table.rows.indices.dropFirst(place + 1) {
        add("\(name): swapped with \(table.rows[other].id)") { $0.tables[number].rows.swapAt(place, other) }
      }
    }
  }

  // MARK: Protections

  private mutating func addProtections() throws {
    let engine = try Engine(behaviour, facts, settings)
    for (number, protection) in behaviour.protections.enumerated() {
      guard let limits = engine.limits(of: protection.id) else { continue }
      for comparator in Comparator.allCases where comparator != protection.trips {
        add("\(protection.id): trips \(comparator)") { $0.protections[number].trips = comparator }
      }
      for comparator in Comparator.allCases where comparator != protection.releases && limits.releaseThreshold != nil {
        add("\(protection.id): releases \(comparator)") { $0.protections[number].releases = comparator }
      }
      for form in facts[protection.threshold]?.form.neighbours ?? [] {
        add("\(protection.id): trips at \(form.words)", form) { $0.protections[number].threshold = Slip.fact }
      }
      for release in limits.releaseThreshold?.neighbours ?? [] {
        add("\(protection.id): releases at \(release)", protection.id) { $0.releaseThreshold = release }
      }
      for (delay, name) in [(limits.tripDelay, "trip"), (limits.releaseDelay, "release")] where delay > 0 {
        for other in [delay - 1, delay + 1] {
          add("\(protection.id): \(name) delay \(other)", protection.id) {
            if name == "trip" { $0.tripDelay = other } else { $0.releaseDelay = other }
          }
        }
      }
    }
  }

  private mutating func add(
    _ name: String, _ protection: ProtectionID, _ change: (inout Settings.Override) -> Void
  ) {
    var other = settings
    change(&other.overrides[protection, default: .init()])
    mutants.append(Mutant(name: name, behaviour: behaviour, facts: facts, settings: other))
  }
}

/// A condition with one slip in one place.
private struct Slip {
  /// The fact that only a slip refers to.
  static let fact: FactID = "slip"

  let name: String
  let condition: Condition
  /// What that fact is.
  var form: FactForm?
}

extension ExactDecimal {
  /// The numbers one step of the last digit below and above.
  var neighbours: [ExactDecimal] {
    let step = ExactDecimal(coefficient: 1, fractionDigits: fractionDigits)
    return [self - step, self + step]
  }
}

extension FactForm {
  /// The form one step below and above, with each choice.
  fileprivate var neighbours: [FactForm] {
    switch self {
    case .quantity(let quantity):
      quantity.number.neighbours.map { .quantity(quantity.with($0, isDirect: quantity.isDirect)) }
    case .count(let number): [.count(number - 1), .count(number + 1)]
    case .byChoice(let parameter, let choices):
      [0, 1].map { place in
        .byChoice(
          parameter,
          choices.map { choice in
            Choice(
              value: choice.value,
              form: choice.form.neighbours.indices.contains(place) ? choice.form.neighbours[place] : choice.form)
          })
      }
    default: []
    }
  }

  fileprivate var words: String {
    switch self {
    case .quantity(let quantity): "\(quantity.number) \(quantity.symbol)"
    case .count(let number): "\(number)"
    case .byChoice(_, let choices): choices.map(\.form.words).joined(separator: " or ")
    default: "\(self)"
    }
  }
}

extension Condition {
  /// The condition with one slip in one place.
  fileprivate func slips(_ behaviour: Behaviour, _ facts: FactIndex) -> [Slip] {
    let negated = [Slip(name: "not", condition: .not(self))]
    switch self {
    case .not(let condition):
      return [Slip(name: "not not", condition: condition)]
        + condition.slips(behaviour, facts).map { Slip(name: $0.name, condition: .not($0.condition), form: $0.form) }
    case .all(let parts):
      return Self.slips(parts, behaviour, facts) { .all($0) } + [Slip(name: "any", condition: .any(parts))]
    case .any(let parts):
      return Self.slips(parts, behaviour, facts) { .any($0) } + [Slip(name: "all", condition: .all(parts))]
    case .compare(let input, let comparator, let operand):
      return Comparator.allCases.filter { $0 != comparator }.map { other in
        Slip(name: "\(other)", condition: .compare(input, other, operand))
      }
        + operand.slips(facts).map { name, other, form in
          Slip(name: name, condition: .compare(input, comparator, other), form: form)
        } + negated
    case .inside(let input, let fact):
      guard case .range(let lower, let upper) = facts[fact]?.form else { return negated }
      return Condition.all([
        .compare(input, .atLeast, .constant(lower.baseValue)), .compare(input, .atMost, .constant(upper.baseValue)),
      ]).slips(behaviour, facts) + negated
    case .state(let table, let state):
      return behaviour.others(table, state).map { Slip(name: "\($0)", condition: .state(table, $0)) } + negated
    case .was(let table, let state):
      return behaviour.others(table, state).map { Slip(name: "was \($0)", condition: .was(table, $0)) } + negated
    case .chosen(let parameter, let value):
      let values = behaviour.parameters.first { $0.id == parameter }?.values ?? []
      return values.filter { $0 != value }.map { Slip(name: "\($0)", condition: .chosen(parameter, $0)) } + negated
    case .holds(let input, let state):
      guard case .choice(let states, _)? = behaviour.inputs.first(where: { $0.id == input })?.kind else {
        return negated
      }
      return states.filter { $0 != state }.map { Slip(name: "\($0)", condition: .holds(input, $0)) } + negated
    case .closed, .missing, .tripped, .elapsed, .reached, .failSafe: return negated
    }
  }

  private static func slips(
    _ parts: [Condition], _ behaviour: Behaviour, _ facts: FactIndex, _ join: ([Condition]) -> Condition
  ) -> [Slip] {
    parts.indices.flatMap { place in
      parts[place].slips(behaviour, facts).map { slip in
        var all = parts
        all[place] = slip.condition
        return Slip(name: slip.name, condition: join(all), form: slip.form)
      }
    }
  }
}

extension Operand {
  /// The bound one step away, where it is a number.
  fileprivate func slips(_ facts: FactIndex) -> [(name: String, operand: Operand, form: FactForm?)] {
    switch self {
    case .fact(let id): (facts[id]?.form.neighbours ?? []).map { ($0.words, .fact(Slip.fact), $0) }
    case .constant(let number): number.neighbours.map { ("\($0)", .constant($0), nil) }
    case .input, .offset: []
    }
  }
}

extension Behaviour {
  /// The other states that a table decides for.
  fileprivate func others(_ table: TableID, _ state: StateID) -> [StateID] {
    (self.table(table)?.rows ?? []).reduce(into: []) { others, row in
      if case .state(let other) = row.outcome, other != state, !others.contains(other) { others.append(other) }
    }
  }
}

import Engine
import Quantities
import SpecModel

/// The faults that vectors of a product that remembers have to show.
///
/// For every condition of every decision, that it is stuck at either value: a vector that shows this is one in which the
/// condition has the other value and decides, and in which that can be seen at the end (observable MC/DC: Whalen, Gay, You,
/// Heimdahl and Staats, 2013). For every comparison, that its bound is on the wrong side or one step of its digits away;
/// for every question of a state, that it asks for another or the contrary; for every timer, that it is a little too short or
/// too long, or takes exactly its time for more than it; for every counter, that it is one off; for every row, that it
/// decides something else or comes after a row below it; and for every question of what is chosen, that it is asked the other
/// way or about another value.
struct Faults {
  private(set) var all: [Fault] = []
  private let engine: Engine
  private let settings: Settings
  private let part: Model.Part
  private let figures: Figures

  /// Finds the faults of what an engine runs, and the formulas that they need in the model.
  init(_ engine: Engine, _ settings: Settings, _ part: Model.Part, _ model: inout Model) {
    (self.engine, self.settings, self.part, figures) = (engine, settings, part, Figures(engine.facts))
    let behaviour = engine.behaviour
    for (number, rule) in behaviour.diagnostics.enumerated() {
      add("diagnostic \(rule.code)", rule.code, rule.condition, &model) { $0.diagnostics[number].condition = $1 }
    }
    for number in behaviour.protections.indices { addProtection(number) }
    for (number, timer) in behaviour.timers.enumerated() { add(timer, number, &model) }
    for (number, counter) in behaviour.counters.enumerated() { add(counter, number, &model) }
    for (number, table) in behaviour.tables.enumerated() { add(table, number, &model) }
  }

  private func fault(
    _ decision: String, _ place: String, _ part: String, _ purpose: TestVector.Purpose,
    _ change: (inout Fault) -> Void
  ) -> Fault {
    var fault = Fault(
      decision: decision, place: place, part: part, purpose: purpose, behaviour: engine.behaviour,
      facts: engine.facts, settings: settings)
    change(&fault)
    return fault
  }

  // MARK: Conditions

  private mutating func add(
    _ decision: String, _ place: String, _ condition: Condition, given: Formula = .constant(true),
    _ model: inout Model, _ set: (inout Behaviour, Condition) -> Void
  ) {
    let figures = figures
    let whole = Decision(decision, id: place, condition, in: part, figures, &model)
    for (number, leaf) in whole.parts.enumerated() {
      let depends = Formula.all([given, whole.depends(on: number)])
      let words = leaf.condition.words
      let same = whole.parts.prefix(number).count { $0.condition == leaf.condition }
      let name = same == 0 ? words : "\(words) \(same + 1)"
      let replaced = { (new: Condition) in condition.replacing(number, by: new, figures) }
      for value in [true, false] {
        all.append(
          fault(decision, place, name, .observable) {
            ($0.condition, $0.value) = (words, value)
            $0.must = .all([depends, value ? leaf.formula : .not(leaf.formula)])
            // Not a constant: the engine refuses some that can be seen not to change.
            let both = [leaf.condition, .not(leaf.condition)]
            set(&$0.behaviour, replaced(value ? .all(both) : .any(both)))
          })
      }
      for (what, other) in leaf.condition.otherQuestions(in: engine.behaviour) {
        let isAsked = Formula.all([depends, .differ(leaf.formula, model.formula(other, in: part, figures))])
        all.append(
          fault(decision, place, "\(name) \(what)", .observable) {
            $0.must = isAsked
            set(&$0.behaviour, replaced(other))
          })
      }
      for (what, near) in leaf.condition.nearMisses(figures) {
        all.append(
          fault(decision, place, "\(name) \(what)", .bound) {
            $0.must = depends
            set(&$0.behaviour, replaced(near))
          })
      }
    }
  }

  // MARK: Choices

  /// Every question of what is chosen, asked the other way and about another value: in what the engine runs it is answered.
  mutating func addChoices(of declared: Behaviour, _ facts: FactIndex) {
    func add(
      _ decision: String, _ place: String, _ condition: Condition, _ set: (inout Behaviour, Condition) -> Void
    ) {
      for (what, other) in condition.otherChoices(in: declared) {
        all.append(
          fault(decision, place, what, .observable) {
            ($0.behaviour, $0.facts) = (declared, facts)
            set(&$0.behaviour, other)
          })
      }
    }
    for (number, rule) in declared.diagnostics.enumerated() {
      add("diagnostic \(rule.code)", rule.code, rule.condition) { $0.diagnostics[number].condition = $1 }
    }
    for (number, timer) in declared.timers.enumerated() {
      add("timer \(timer.id)", timer.id.name, timer.condition) { $0.timers[number].condition = $1 }
    }
    for (number, counter) in declared.counters.enumerated() {
      let (decision, place) = ("counter \(counter.id)", counter.id.name)
      add("\(decision) counts", "\(place).counts", counter.counts) { $0.counters[number].counts = $1 }
      add("\(decision) resets", "\(place).resets", counter.resets) { $0.counters[number].resets = $1 }
    }
    for (number, table) in declared.tables.enumerated() {
      for (place, row) in table.rows.enumerated() {
        add("table \(table.id), row \(row.id)", "\(table.id).\(row.id)", .all(row.conditions)) {
          $0.tables[number].rows[place].conditions = [$1]
        }
      }
    }
  }

  // MARK: Protections, timers and counters

  private mutating func addProtection(_ number: Int) {
    let protection = engine.behaviour.protections[number]
    guard let limits = engine.limits(of: protection.id) else { return }
    let (decision, place) = ("protection \(protection.id)", protection.id.name)
    for comparator in Comparator.allCases where comparator != protection.trips {
      all.append(
        fault(decision, place, "trips \(comparator.rawValue)", .bound) {
          $0.behaviour.protections[number].trips = comparator
        })
    }
    for threshold in limits.threshold.neighbours {
      all.append(
        fault(decision, place, "trips at \(threshold)", .bound) {
          $0.settings.overrides[protection.id, default: .init()].threshold = threshold
        })
    }
    for release in limits.releaseThreshold?.neighbours ?? [] {
      all.append(
        fault(decision, place, "releases at \(release)", .bound) {
          $0.settings.overrides[protection.id, default: .init()].releaseThreshold = release
        })
    }
  }

  private mutating func add(_ timer: Timer, _ number: Int, _ model: inout Model) {
    let (decision, place) = ("timer \(timer.id)", timer.id.name)
    add(decision, place, timer.condition, &model) { $0.timers[number].condition = $1 }
    all.append(
      fault(decision, place, timer.isExclusive ? "exactly" : "more", .time) {
        $0.behaviour.timers[number].isExclusive.toggle()
      })
    guard case .quantity(let quantity)? = engine.facts[timer.duration]?.form, let seconds = quantity.seconds else {
      return
    }
    for time in seconds.neighbours where time > 0 {
      all.append(
        fault(decision, place, "\(time) s", .time) {
          $0.behaviour.timers[number].duration = Self.faulty
          $0.facts = $0.facts.adding(Self.faulty, Quantity<Second>(time).form)
        })
    }
  }

  private mutating func add(_ counter: Counter, _ number: Int, _ model: inout Model) {
    let (decision, place) = ("counter \(counter.id)", counter.id.name)
    add("\(decision) counts", "\(place).counts", counter.counts, &model) { $0.counters[number].counts = $1 }
    add("\(decision) resets", "\(place).resets", counter.resets, &model) { $0.counters[number].resets = $1 }
    guard let target = figures.count(counter.target) else { return }
    for count in [target - 1, target + 1] where count > 0 {
      all.append(
        fault(decision, place, "\(count) times", .count) {
          $0.behaviour.counters[number].target = Self.faulty
          $0.facts = $0.facts.adding(Self.faulty, count.form)
        })
    }
  }

  /// The fact that only a fault refers to.
  private static let faulty: FactID = "fault"

  // MARK: Rows

  private mutating func add(_ table: DecisionTable, _ number: Int, _ model: inout Model) {
    let formulas = part.tables[number]
    for (place, row) in table.rows.enumerated() where !row.isExcluded {
      let (decision, id) = ("table \(table.id), row \(row.id)", "\(table.id).\(row.id)")
      let isFree = Formula.all(formulas.prefix(place).map(Formula.not))
      let decides = Formula.all([isFree, formulas[place]])
      add(decision, id, .all(row.conditions), given: isFree, &model) {
        $0.tables[number].rows[place].conditions = [$1]
      }
      for outcome in table.outcomes where outcome != row.outcome {
        all.append(
          fault(decision, id, "decides \(outcome.state)", .row) {
            $0.must = decides
            $0.behaviour.tables[number].rows[place].outcome = outcome
          })
      }
      for below in table.rows.indices.dropFirst(place + 1) where table.rows[below].outcome != row.outcome {
        all.append(
          fault(decision, id, "before \(table.rows[below].id)", .order) {
            $0.must = .all([decides, formulas[below]])
            $0.behaviour.tables[number].rows.swapAt(place, below)
          })
      }
    }
  }
}

extension ExactDecimal {
  /// The numbers one step of the last digit below and above.
  fileprivate var neighbours: [ExactDecimal] {
    let step = ExactDecimal(coefficient: 1, fractionDigits: fractionDigits)
    return [self - step, self + step]
  }
}

extension Condition {
  /// The condition with another one in place of a part, by its number in a `Decision`.
  fileprivate func replacing(_ number: Int, by new: Condition, _ figures: Figures) -> Condition {
    var next = 0
    return replacing(number, by: new, figures, &next)
  }

  private func replacing(_ number: Int, by new: Condition, _ figures: Figures, _ next: inout Int) -> Condition {
    switch self {
    case .not(let condition): return .not(condition.replacing(number, by: new, figures, &next))
    case .all(let conditions): return .all(conditions.map { $0.replacing(number, by: new, figures, &next) })
    case .any(let conditions): return .any(conditions.map { $0.replacing(number, by: new, figures, &next) })
    case .inside(let input, let fact):
      guard let (lower, upper) = figures.range(fact) else { return self }
      return Condition.all([.compare(input, .atLeast, .constant(lower)), .compare(input, .atMost, .constant(upper))])
        .replacing(number, by: new, figures, &next)
    default:
      next += 1
      return next - 1 == number ? new : self
    }
  }

  /// The condition with one question of what is chosen asked the other way, or about another value.
  fileprivate func otherChoices(in behaviour: Behaviour) -> [(name: String, condition: Condition)] {
    switch self {
    case .chosen(let parameter, let value):
      let values = behaviour.parameters.first { $0.id == parameter }?.values ?? []
      return [("\(words) not", .not(self))]
        + values.filter { $0 != value }.map { ("\(words) as \($0)", .chosen(parameter, $0)) }
    case .not(let part): return part.otherChoices(in: behaviour).map { ($0.name, .not($0.condition)) }
    case .all(let parts): return Self.otherChoices(of: parts, behaviour) { .all($0) }
    case .any(let parts): return Self.otherChoices(of: parts, behaviour) { .any($0) }
    default: return []
    }
  }

  private static func otherChoices(
    of parts: [Condition], _ behaviour: Behaviour, _ join: ([Condition]) -> Condition
  ) -> [(name: String, condition: Condition)] {
    parts.indices.flatMap { place in
      parts[place].otherChoices(in: behaviour).map { other in
        var all = parts
        all[place] = other.condition
        return (other.name, join(all))
      }
    }
  }

  /// The contrary, and the same question about another state.
  fileprivate func otherQuestions(in behaviour: Behaviour) -> [(name: String, condition: Condition)] {
    let others: [Condition]
    switch self {
    case .state(let table, let state): others = behaviour.others(table, state).map { .state(table, $0) }
    case .was(let table, let state): others = behaviour.others(table, state).map { .was(table, $0) }
    case .holds(let input, let state):
      let states = behaviour.inputs.first { $0.id == input }?.states ?? []
      others = states.filter { $0 != state }.map { .holds(input, $0) }
    default: others = []
    }
    return [("not", .not(self))] + others.map { ("as \($0.words)", $0) }
  }

  /// A comparison with its bound on the other side, and one step of its digits away in either direction.
  fileprivate func nearMisses(_ figures: Figures) -> [(name: String, condition: Condition)] {
    guard case .compare(let input, let comparator, let operand) = self else { return [] }
    let opposite = comparator.withOtherBound
    var misses = [(opposite.rawValue, Condition.compare(input, opposite, operand))]
    let bound: ExactDecimal? =
      switch operand {
      case .fact(let fact): figures.number(fact)
      case .constant(let number): number
      case .input, .offset: nil
      }
    for number in bound?.neighbours ?? [] {
      misses.append(("at \(number)", .compare(input, comparator, .constant(number))))
    }
    return misses
  }
}

extension Comparator {
  /// The comparator that takes the bound itself the other way.
  fileprivate var withOtherBound: Comparator {
    switch self {
    case .lessThan: .atMost
    case .atMost: .lessThan
    case .greaterThan: .atLeast
    case .atLeast: .greaterThan
    }
  }
}

extension Behaviour {
  /// The other states that a table decides for.
  fileprivate func others(_ table: TableID, _ state: StateID) -> [StateID] {
    self.table(table)?.states.filter { $0 != state } ?? []
  }
}

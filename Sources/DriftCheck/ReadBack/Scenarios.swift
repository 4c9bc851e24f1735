import Linguistics
import Quantities
import SpecModel

/// What claims say that has a contrary: for each of their implications, what goes together.
struct Scenarios: Sendable {
  /// An implication.
  struct Scenario: Sendable {
    /// What it says of the situation.
    var when: Set<Sense>
    /// What it says happens then.
    var then: Set<Sense>
    /// Whether a claim is said the other way around: "switched off only when a cell is low".
    var isTurned = false

    var all: Set<Sense> { when.union(then) }
  }

  let each: [Scenario]
  /// What happens by each of the claims as they stand.
  private let consequences: [Set<Sense>]
  /// All that any of them says.
  let all: Set<Sense>
  /// Whether they deny once what has no contrary: that a current is none, or that none of several things is so.
  let deniesOnce: Bool

  /// Takes what claims say, or only what they say of their situations, where something else says what happens then.
  init(_ claims: [Claim], onlySituations: Bool, _ reader: ConditionReader) {
    let direct = claims.flatMap(reader.scenarios)
    let each =
      onlySituations ? direct.filter { !$0.isTurned }.map { Scenario(when: $0.when, then: []) } : direct
    self.each = each
    consequences = onlySituations ? [] : direct.filter { !$0.isTurned }.map(\.then)
    all = each.reduce(into: []) { $0.formUnion($1.all) }
    deniesOnce = claims.contains(where: \.deniesOnce)
  }

  /// Whether claims say all of this, and what stands in one sentence in one of them, unless it names both sides of
  /// something.
  func agree(_ sentences: [Set<Sense>]) -> Bool {
    sentences.allSatisfy { senses in
      senses.isSubset(of: all)
        && (each.contains { senses.isSubset(of: $0.all) } || senses.contains { senses.contains($0.opposite) })
    } && saysBothWays(sentences)
  }

  /// Whether nothing is said but what happens by claims, of which none has the contrary happen.
  func areConsequences(_ sentences: [Set<Sense>]) -> Bool {
    let said = sentences.reduce(into: Set<Sense>()) { $0.formUnion($1) }
    return !said.isEmpty
      && sentences.allSatisfy { senses in senses.isEmpty || consequences.contains(where: senses.isSubset) }
      && said.allSatisfy { sense in
        guard case .side = sense else { return true }
        return !consequences.contains { $0.contains(sense.opposite) }
      }
  }

  /// Whether something that claims say both ways is said both ways, or stands beside what tells them apart.
  private func saysBothWays(_ sentences: [Set<Sense>]) -> Bool {
    let said = sentences.reduce(into: Set<Sense>()) { $0.formUnion($1) }
    return said.allSatisfy { sense in
      guard case .side = sense, all.contains(sense.opposite), !said.contains(sense.opposite) else { return true }
      return sentences.contains { sentence in
        sentence.contains(sense)
          && !each.contains { $0.all.isSuperset(of: sentence.subtracting([sense])) && $0.all.contains(sense.opposite) }
      }
    }
  }
}

/// What typed conditions say that has a contrary.
struct ConditionReader: Sendable {
  private let behaviour: Behaviour
  private let facts: FactIndex
  private let meanings: StateMeanings
  private let meaningsOfFacts: [FactID: Set<Sense>]

  init(_ specification: Specification, _ meanings: StateMeanings) {
    behaviour = specification.behaviour
    facts = specification.facts
    self.meanings = meanings
    meaningsOfFacts = meanings.facts(in: specification)
  }

  /// What each implication of a claim says.
  func scenarios(of claim: Claim) -> [Scenarios.Scenario] {
    switch claim {
    case .always(let implication): return scenarios(of: implication)
    case .initially(let condition): return [.init(when: [], then: senses(condition))]
    case .row(let table, let row):
      guard let row = behaviour.table(table)?.rows.first(where: { $0.id == row }) else { return [] }
      let then: Set<Sense> = if case .state(let state) = row.outcome { senses(of: state, in: table) } else { [] }
      return [.init(when: senses(.all(row.conditions)), then: then)]
    case .trip(let id): return [.init(when: senses(.tripped(id)), then: [])]
    case .floatsOn(let output, let list):
      guard let output = powerOutput(output) else { return [] }
      guard case .alternatives(let terms)? = facts[list]?.form else { return [] }
      return [.init(when: terms.reduce(into: []) { $0.formUnion(meanings[$1]) }, then: idle(output))]
    case .voltage(let id, let fact):
      guard let output = powerOutput(id) else { return [] }
      return [.init(when: senses(of: output.sourcingState, in: output.table), then: meaningsOfFacts[fact, default: []])]
    case .rated(let id, let fact):
      guard let output = powerOutput(id) else { return [] }
      let named = meaningsOfFacts[fact, default: []]
      return [Comparator.atMost, .greaterThan].map {
        .init(when: senses(of: output.sourcingState, in: output.table), then: named.union([.comparison(fact.name, $0)]))
      }
    case .limited(let id, _):
      guard let output = powerOutput(id) else { return [] }
      return [.init(when: senses(of: output.sourcingState, in: output.table), then: [])]
    case .sinks(let id, let fact):
      guard let output = powerOutput(id) else { return [] }
      return [.init(when: idle(output), then: meaningsOfFacts[fact, default: []])]
    }
  }

  private func powerOutput(_ id: OutputID) -> PowerOutput? { behaviour.outputs.first { $0.id == id } }

  private func scenarios(of implication: SafetyProperty.Implication) -> [Scenarios.Scenario] {
    let timers = implication.timers + behaviour.timers
    let when = senses(.all([implication.before, implication.when]), timers: timers)
    var made = [Scenarios.Scenario(when: when, then: senses(implication.then, timers: timers))]
    // What is never so while the other is, is said the other way around as well.
    if implication.when.isPlain, implication.then.isPlain, implication.before == .all([]) {
      made.append(
        .init(
          when: senses(implication.then, isTrue: false, timers: timers),
          then: senses(implication.when, isTrue: false, timers: timers), isTurned: true))
    }
    return made
  }

  /// What an output is while it sources nothing.
  private func idle(_ output: PowerOutput) -> Set<Sense> { others(than: output.sourcingState, in: output.table) }

  /// What a state is called, whose it is, and whether what an output feeds is on.
  private func senses(of state: StateID, in table: TableID) -> Set<Sense> {
    var said = meanings[TextKey("table.\(table)")]
    for key in StateMeanings.names(of: state, in: table) { said.formUnion(meanings[key]) }
    if let output = behaviour.outputs.first(where: { $0.table == table }) {
      said.insert(.side(Sense.flow, .second))
      said.insert(.side(Sense.power, output.sourcingState == state ? .first : .second))
    }
    return said
  }

  private func senses(_ condition: Condition, isTrue: Bool = true, timers: [SpecModel.Timer]? = nil) -> Set<Sense> {
    let timers = timers ?? behaviour.timers
    switch condition {
    case .not(let inner): return senses(inner, isTrue: !isTrue, timers: timers)
    case .all(let parts), .any(let parts):
      var said = parts.reduce(into: Set<Sense>()) { $0.formUnion(senses($1, isTrue: isTrue, timers: timers)) }
      // "Both outputs": several things in states of one name.
      let states = parts.compactMap { if case .state(let table, let state) = $0 { (table, state) } else { nil } }
      if Set(states.map(\.0)).count > 1, Set(states.map(\.1)).count < states.count {
        said.insert(.side(Sense.quantity, .first))
      }
      return said
    case .state(let table, let state), .was(let table, let state):
      return isTrue ? senses(of: state, in: table) : others(than: state, in: table)
    case .holds(let input, let state):
      let said = meanings[TextKey("input.\(input).\(state)")]
      return isTrue ? said : Set(said.map(\.opposite))
    case .closed(let input):
      var said = meanings[TextKey("input.\(input).closed")]
      said.insert(.side(Sense.opening, .second))
      return isTrue ? said : Set(said.map(\.opposite))
    case .missing(let input):
      guard case .quantity(_, let absence)? = behaviour.inputs.first(where: { $0.id == input })?.kind,
        absence != .missingReading
      else { return [] }
      let said: Set<Sense> = [.side(Sense.connection, .second), .side(Sense.opening, .first)]
      return isTrue ? said : Set(said.map(\.opposite))
    case .tripped(let id):
      guard let protection = behaviour.protections.first(where: { $0.id == id }) else { return [] }
      return senses(
        .compare(protection.input, protection.trips, .fact(protection.threshold)), isTrue: isTrue, timers: timers)
    case .compare(let input, let comparator, let operand):
      return senses(comparing: input, isTrue ? comparator : comparator.negated, operand)
    case .inside(_, let range):
      let ends = [("lower", Comparator.atLeast), ("upper", .atMost)]
      return Set(ends.map { .comparison("\(range).\($0.0)", isTrue ? $0.1 : $0.1.negated) })
    case .elapsed(let id):
      guard let timer = timers.first(where: { $0.id == id }) else { return [] }
      var said = senses(timer.condition, isTrue: isTrue, timers: [])
      let relations: [Comparator] = isTrue ? [.atLeast, .greaterThan] : [.lessThan, .atMost]
      said.formUnion(relations.map { .comparison(timer.duration.name, $0) })
      return isTrue ? said.union([.side(Sense.order, .second)]) : said
    case .reached, .chosen, .failSafe: return []
    }
  }

  private func others(than state: StateID, in table: TableID) -> Set<Sense> {
    let states = Set(behaviour.table(table)?.rows.map(\.outcome.state) ?? []).subtracting([state])
    return states.reduce(into: []) { $0.formUnion(senses(of: $1, in: table)) }
  }

  /// A comparison, what trips by it, and whether one of several values or all are so.
  private func senses(comparing input: InputID, _ comparator: Comparator, _ operand: Operand) -> Set<Sense> {
    var said: Set<Sense> = []
    switch operand {
    case .input: said.formUnion(meanings[StateMeanings.batteryPlus])
    case .constant(0): said.formUnion(meanings[StateMeanings.batteryMinus])
    default: break
    }
    if let other = operand.input, let symbol = behaviour.inputs.first(where: { $0.id == other })?.symbol {
      said.insert(.comparison(symbol.name, comparator))
    }
    guard let fact = operand.fact else { return said }
    said.insert(.comparison(fact.name, comparator))
    said.insert(.side(Sense.trend, comparator.isUpward ? .first : .second))
    said.formUnion(meaningsOfFacts[fact, default: []])
    for protection in behaviour.protections where protection.threshold == fact && protection.trips == comparator {
      said.formUnion(meanings[protection.text])
    }
    if case .quantity(let quantity)? = facts[fact]?.form, quantity.unit == "°C" {
      said.insert(.side(Sense.warmth, comparator.isUpward ? .second : .first))
    }
    switch behaviour.inputs.first(where: { $0.id == input })?.aggregate {
    case .lowest: said.insert(.side(Sense.quantity, comparator.isUpward ? .first : .second))
    case .highest: said.insert(.side(Sense.quantity, comparator.isUpward ? .second : .first))
    case nil: break
    }
    return said
  }
}

extension Claim {
  /// Whether it says that a current is none, or what is so if none of several things is.
  fileprivate var deniesOnce: Bool {
    switch self {
    case .sinks: true
    case .always(let implication): if case .not(.any) = implication.when { true } else { false }
    default: false
    }
  }
}

extension Condition {
  /// Whether it is about one thing.
  fileprivate var isPlain: Bool {
    switch self {
    case .all, .any: false
    case .not(let inner): inner.isPlain
    default: true
    }
  }
}

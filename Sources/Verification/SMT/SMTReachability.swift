import Engine
import Quantities
import SpecModel

/// An implication as rules by which Z3 finds what can be reached over time, as fixed points of Horn clauses.
///
/// A state is what is remembered, the readings at last, and the time that has passed on what runs, as real numbers. It is
/// `settled` between instants and `open` within one. From a settled state readings change before anything runs out, or what
/// runs out first does so with the readings that were there; then the product is scanned, time standing still, until
/// nothing changes. Only what the implication depends on is in it. That `bad` can be derived is that it can be broken; that
/// it can't is a proof for all time, which Z3 finds by invariants of its own.
struct SMTReachability {
  /// Something that a state has.
  private struct Variable {
    let name: String
    let sort: String
    let initial: String
    /// What a scan makes of it.
    var after: String
    /// What the end of an instant makes of it, where that is more than the last scan.
    var settled: String?
    /// What it is when an instant begins, by time alone or by what was.
    var begun: String?
    /// The bounds of what readings can be; nil for what is no reading.
    var reading: String?
  }

  /// A time that passes until it is over.
  private struct Clock {
    let time: String
    let delay: String
    /// That it runs and is not over.
    let runs: String
  }

  private let number: Int
  /// Whether a delay that is over makes an instant; if not, it has elapsed with the next sample or has not.
  private let hasInstantsOfTime: Bool
  private var variables: [Variable] = []
  /// The clocks that run out at instants of their own.
  private var clocks: [Clock] = []
  /// What says of names of one scan what they are over time.
  private var links: [String] = []
  private var extra: [(name: String, sort: String)] = []
  private let violation: String

  /// What the rules speak of, each with its sort; several sets of rules may share some.
  private(set) var declarations: [(name: String, sort: String)] = []
  /// The rules, a line each.
  private(set) var lines: [String] = []

  /// What is asked for.
  var query: String { "|bad \(number)|" }

  /// Makes the rules of an implication, the number of which tells its names from those of others.
  init(
    _ implication: SafetyProperty.Implication, _ number: Int, _ engine: Engine, _ terms: SMTTerms, _ own: SMTTerms
  ) {
    let behaviour = engine.behaviour
    (self.number, hasInstantsOfTime) = (number, behaviour.remembers)
    var asked = [implication.before, implication.when, implication.then] + implication.timers.map(\.condition)
    if let protection = implication.afterDelayOf { asked.append(.tripped(protection)) }
    let needed = Dependencies(of: asked, observers: implication.timers, in: behaviour)
    let names = Dictionary(
      implication.timers.map { ($0.id, "|\(number) observed \($0.id)|") }, uniquingKeysWith: { first, _ in first })
    let seen = own.observing(names)
    var parts = [
      "|\(number) before|", seen.text(implication.when), terms.not(seen.text(implication.then)),
    ]
    if let protection = implication.afterDelayOf { parts.append(terms.not(terms.protection(protection, "waits"))) }
    violation = terms.all(parts)

    for input in behaviour.inputs where needed.inputs.contains(input.id) { add(input, terms) }
    for protection in behaviour.protections where needed.protections.contains(protection.id) {
      add(protection, engine, terms)
    }
    for timer in behaviour.timers where needed.timers.contains(timer.id) { add(timer, terms) }
    for counter in behaviour.counters where needed.counters.contains(counter.id) { add(counter, terms) }
    let begun = Set(asked.flatMap(\.leaves).compactMap { if case .was(let table, _) = $0 { table } else { nil } })
    for table in behaviour.tables where needed.remembered.contains(table.id) {
      add(table, isBegun: begun.contains(table.id), terms)
    }
    addBefore(implication.before, own)
    for timer in implication.timers { add(observer: timer, seen) }
    write(terms)
  }

  // MARK: What is remembered

  private mutating func add(_ input: Input, _ terms: SMTTerms) {
    func add(_ name: String, _ sort: String, _ initial: String, _ bounds: String = "true") {
      variables.append(
        Variable(name: name, sort: sort, initial: initial, after: name, begun: nil, reading: bounds))
    }
    switch input.kind {
    case .quantity:
      add(terms.value(input.id), "Real", "0.0")
      add(terms.isPresent(input.id), "Bool", "false")
    case .contact: add(terms.isPresent(input.id), "Bool", "false")
    case .choice(let states, _):
      let new = Self.next(terms.value(input.id))
      add(terms.value(input.id), "Int", "0", "(and (<= 0 \(new)) (< \(new) \(states.count)))")
    }
  }

  private mutating func add(_ protection: Protection, _ engine: Engine, _ terms: SMTTerms) {
    guard let limits = engine.limits(of: protection.id) else { return }
    let name = { terms.protection(protection.id, $0) }
    variables.append(
      Variable(name: name("was"), sort: "Bool", initial: "false", after: terms.tripped(protection.id)))
    guard max(limits.tripDelay, limits.releaseDelay) > 0 else {
      links.append(terms.not(name("elapsed")))
      extra.append((name("elapsed"), "Bool"))
      return
    }
    let waits = terms.all([name("asks"), terms.not(name("changes"))])
    variables.append(Variable(name: name("pending"), sort: "Bool", initial: "false", after: waits))
    extra.append((name("elapsed"), "Bool"))
    guard hasInstantsOfTime else { return links.append("(=> \(name("elapsed")) \(name("pending")))") }
    let delays = [limits.releaseDelay, limits.tripDelay].map { terms.seconds(Int(Microseconds(seconds: $0))) }
    let delay = "(ite \(name("was")) \(delays[0]) \(delays[1]))"
    addClock(name("time"), delay, runs: name("pending"), goesOn: terms.all([name("pending"), waits]), terms)
    links.append("(= \(name("elapsed")) (and \(name("pending")) (>= \(name("time")) \(delay))))")
  }

  private mutating func add(_ timer: Timer, _ terms: SMTTerms) {
    let (runs, condition) = (terms.timer(timer.id, "was running"), terms.text(timer.condition))
    variables.append(Variable(name: runs, sort: "Bool", initial: "false", after: condition))
    addClock(
      terms.timer(timer.id, "time"), terms.delay(of: timer), runs: runs,
      goesOn: terms.all([runs, condition]), terms)
  }

  private mutating func addClock(_ time: String, _ delay: String, runs: String, goesOn: String, _ terms: SMTTerms) {
    let clock = Clock(time: time, delay: delay, runs: terms.all([runs, "(< \(time) \(delay))"]))
    variables.append(
      Variable(
        name: time, sort: "Real", initial: "0.0", after: "(ite \(goesOn) \(time) 0.0)", begun: passed(clock)))
    clocks.append(clock)
  }

  private mutating func add(_ counter: Counter, _ terms: SMTTerms) {
    let (was, held) = (terms.counter(counter.id, "was"), terms.counter(counter.id, "counted already"))
    variables.append(Variable(name: was, sort: "Int", initial: "0", after: terms.count(of: counter)))
    variables.append(Variable(name: held, sort: "Bool", initial: "false", after: terms.text(counter.counts)))
  }

  private mutating func add(_ table: DecisionTable, isBegun: Bool, _ terms: SMTTerms) {
    let states = table.states
    let initial = table.initially.flatMap { states.firstIndex(of: $0) } ?? states.count
    let decided = states.enumerated().reversed().reduce("\(states.count)") { rest, state in
      "(ite \(terms.state(table.id, state.element)) \(state.offset) \(rest))"
    }
    variables.append(Variable(name: terms.was(table.id), sort: "Int", initial: "\(initial)", after: decided))
    guard isBegun else { return }
    variables.append(
      Variable(
        name: terms.began(table.id), sort: "Int", initial: "\(initial)", after: terms.began(table.id),
        begun: terms.was(table.id)))
  }

  // MARK: What a property remembers

  /// Nothing held before the first instant; of protections alone it is known that none had tripped.
  private mutating func addBefore(_ condition: Condition, _ own: SMTTerms) {
    let name = "|\(number) before|"
    let held = condition.leaves.allSatisfy(\.isTripped) && condition.holdsWithoutTrips
    variables.append(
      Variable(name: name, sort: "Bool", initial: "\(held)", after: name, settled: own.text(condition)))
  }

  private mutating func add(observer timer: Timer, _ seen: SMTTerms) {
    guard let held = seen.observed?[timer.id] else { return }
    let (runs, time) = ("|\(number) runs \(timer.id)|", "|\(number) time \(timer.id)|")
    let (condition, delay) = (seen.text(timer.condition), seen.delay(of: timer))
    let clock = Clock(time: time, delay: delay, runs: seen.all([runs, "(< \(time) \(delay))"]))
    variables.append(Variable(name: runs, sort: "Bool", initial: "false", after: runs, settled: condition))
    variables.append(
      Variable(
        name: time, sort: "Real", initial: "0.0", after: time,
        settled: "(ite \(seen.all([runs, condition])) \(time) 0.0)", begun: passed(clock)))
    extra.append((held, "Bool"))
    links.append("(= \(held) (and \(runs) (>= \(time) \(delay))))")
  }

  // MARK: Rules

  private static let passing = "|seconds|"

  /// The name of a reading that takes the place of another.
  private static func next(_ name: String) -> String { name.dropLast() + " next|" }

  /// The time after some has passed; what is over stays so.
  private func passed(_ clock: Clock) -> String {
    "(ite \(clock.runs) (+ \(clock.time) \(Self.passing)) \(clock.time))"
  }

  private mutating func write(_ terms: SMTTerms) {
    let (settled, open) = ("|settled \(number)|", "|open \(number)|")
    func state(_ relation: String, _ values: [String]) -> String { "(\(relation) \(values.joined(separator: " ")))" }
    func rule(_ conditions: [String], _ head: String) { lines.append("(rule (=> \(terms.all(conditions)) \(head)))") }
    let now = variables.map(\.name)
    let unchanged = terms.all(
      zip(variables, now).filter { $0.0.after != $0.1 }.map { "(= \($0.0.after) \($0.1))" })
    let scanned = [state(open, now)] + links

    declarations =
      variables.map { ($0.name, $0.sort) }
      + variables.filter { $0.reading != nil }.map { (Self.next($0.name), $0.sort) } + extra + [(Self.passing, "Real")]
    for relation in [settled, open] {
      lines.append("(declare-rel \(relation) (\(variables.map(\.sort).joined(separator: " "))))")
    }
    lines.append("(declare-rel \(query) ())")
    lines.append("(rule \(state(settled, variables.map(\.initial))))")
    rule(
      [state(settled, now), "(<= 0.0 \(Self.passing))"] + variables.compactMap(\.reading).filter { $0 != "true" }
        + clocks.map { "(=> \($0.runs) (< (+ \($0.time) \(Self.passing)) \($0.delay)))" },
      state(open, variables.map { $0.reading == nil ? $0.begun ?? $0.name : Self.next($0.name) }))
    if !clocks.isEmpty {
      rule(
        [state(settled, now), "(<= 0.0 \(Self.passing))"]
          + clocks.map { "(=> \($0.runs) (<= (+ \($0.time) \(Self.passing)) \($0.delay)))" }
          + [terms.any(clocks.map { "(and \($0.runs) (= (+ \($0.time) \(Self.passing)) \($0.delay)))" })],
        state(open, variables.map { $0.begun ?? $0.name }))
    }
    rule(scanned + [terms.not(unchanged)], state(open, variables.map(\.after)))
    rule(scanned + [unchanged], state(settled, variables.map { $0.settled ?? $0.after }))
    rule(scanned + [unchanged, violation], query)
  }
}

extension Condition {
  /// Whether a condition on protections holds while none has tripped.
  fileprivate var holdsWithoutTrips: Bool {
    switch self {
    case .not(let condition): !condition.holdsWithoutTrips
    case .all(let conditions): conditions.allSatisfy(\.holdsWithoutTrips)
    case .any(let conditions): conditions.contains(where: \.holdsWithoutTrips)
    default: false
    }
  }
}

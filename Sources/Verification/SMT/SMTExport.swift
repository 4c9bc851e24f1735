import Engine
import Quantities
import SpecModel

/// A behaviour as SMT-LIB 2, so that a prover that shares nothing with this one can be asked the same questions.
///
/// The logic is QF_LRA: a quantity is a real number with a Boolean that says whether it is there, a contact a Boolean. A
/// protection starts from any state and takes one sample; a delay is a Boolean that says whether it has elapsed. This
/// is more than can happen: what is proven so holds for states that no readings lead to as well.
///
/// Of a product that remembers it is one scan, in QF_LIRA: a timer is a real number that says for how long it has run, a
/// counter an integer, and so is the state that a table had. A property is asked of a scan that changes nothing any more;
/// what needs to know the instant before, or times of its own, takes more than one and is not asked.
public struct SMTExport: Sendable {
  /// A question, named in the output in front of its answer.
  public struct Query: Hashable, Sendable {
    /// What is asked for.
    public enum Subject: Hashable, Sendable {
      /// A situation in which no row of the table holds; a complete table has none.
      case gap(TableID)
      /// A situation in which the row decides; a row without one is of no use.
      case decides(TableID, RowID)
      /// A situation in which an implication of the property, by its position, does not hold.
      case violation(PropertyID, Int)
    }

    /// What is asked for.
    public let subject: Subject

    /// Whether there should be such a situation.
    public var shouldBeSatisfiable: Bool { if case .decides = subject { true } else { false } }

    /// The name in the text.
    public var name: String {
      switch subject {
      case .gap(let table): "gap \(table)"
      case .decides(let table, let row): "decides \(table) \(row)"
      case .violation(let property, let number): "violation \(property) \(number + 1)"
      }
    }
  }

  /// The questions, in the order of the text.
  public private(set) var queries: [Query] = []
  /// The definitions and the questions.
  public private(set) var text = ""
  private let behaviour: Behaviour

  /// The text for a product with these settings.
  public static func text(
    of specification: Specification, _ settings: Settings = Settings()
  ) throws(EngineError) -> String {
    try SMTExport(specification.behaviour, specification.facts, settings).text
  }

  /// Writes a behaviour that refers to `facts`.
  public init(_ behaviour: Behaviour, _ facts: FactIndex, _ settings: Settings = Settings()) throws(EngineError) {
    let engine = try Engine(behaviour, facts, settings)
    let (behaviour, facts) = (engine.behaviour, engine.facts)
    self.behaviour = behaviour
    let (figures, terms) = (Figures(facts), SMTTerms(behaviour, Figures(facts)))
    let usesIntegers =
      !remembered.isEmpty || !behaviour.counters.isEmpty || behaviour.inputs.contains { !$0.states.isEmpty }
    line("(set-logic \(usesIntegers ? "QF_LIRA" : "QF_LRA"))")
    declareInputs(terms)
    for table in remembered { declare(terms.was(table.id), upTo: table.states.count) }
    for rule in behaviour.diagnostics { define(terms.diagnostic(rule.code), terms.text(rule.condition)) }
    define(terms.failSafe, terms.any(behaviour.diagnostics.filter(\.failsSafe).map { terms.diagnostic($0.code) }))
    for protection in behaviour.protections { define(protection, engine, terms) }
    for timer in behaviour.timers { define(timer, figures, terms) }
    for counter in behaviour.counters { define(counter, figures, terms) }
    for table in behaviour.tables { define(table, terms) }
    if remembers { define(terms.isSettled, terms.all(remembered.map { settles($0, terms) })) }
    for table in behaviour.tables { ask(table, terms) }
    let profile = settings.profile ?? behaviour.profiles.first
    let own = SMTTerms(behaviour, Figures(engine, settings))
    for property in behaviour.properties where property.profile == nil || property.profile == profile?.id {
      for (number, implication) in property.implications.enumerated() { ask(property, number, implication, own) }
    }
  }

  /// The tables of which it is asked what they were.
  private var remembered: [DecisionTable] {
    let asked = Set(
      behaviour.allConditions.flatMap(\.leaves).compactMap { if case .was(let table, _) = $0 { table } else { nil } })
    return behaviour.tables.filter { asked.contains($0.id) }
  }

  /// Whether more than protections is remembered.
  private var remembers: Bool { !remembered.isEmpty || !behaviour.timers.isEmpty || !behaviour.counters.isEmpty }

  /// That the table decides what it was.
  private func settles(_ table: DecisionTable, _ terms: SMTTerms) -> String {
    let states = table.states.map { terms.state(table.id, $0) }
    let same = zip(table.states, states).map { state, isDecided in
      "(= \(terms.text(.was(table.id, state))) \(isDecided))"
    }
    return terms.all(same)
  }

  /// A timer that has run for some time, up to its own; it has run out if it goes on running and that time is over.
  private mutating func define(_ timer: Timer, _ figures: Figures, _ terms: SMTTerms) {
    let microsecond = ExactDecimal(coefficient: 1, fractionDigits: 6)
    let delay = terms.number(ExactDecimal(coefficient: figures.microseconds(timer) ?? 0) * microsecond)
    let (runs, time) = (terms.timer(timer.id, "was running"), terms.timer(timer.id, "time"))
    declare(runs, "Bool")
    declare(time, "Real")
    line("(assert (and (<= 0.0 \(time)) (<= \(time) \(delay))))")
    define(terms.elapsed(timer.id), terms.all([terms.text(timer.condition), runs, "(>= \(time) \(delay))"]))
  }

  /// A counter that has counted up to some number; it counts what has become true, unless it is reset.
  private mutating func define(_ counter: Counter, _ figures: Figures, _ terms: SMTTerms) {
    let target = figures.count(counter.target) ?? 0
    let (was, held) = (terms.counter(counter.id, "was"), terms.counter(counter.id, "counted already"))
    declare(was, upTo: target)
    declare(held, "Bool")
    let counts = terms.all([terms.text(counter.counts), terms.not(held), "(< \(was) \(target))"])
    let count = "(ite \(terms.text(counter.resets)) 0 (ite \(counts) (+ \(was) 1) \(was)))"
    define(terms.reached(counter.id), "(= \(count) \(target))")
  }

  /// An integer from 0 on.
  private mutating func declare(_ name: String, upTo highest: Int) {
    declare(name, "Int")
    line("(assert (and (<= 0 \(name)) (<= \(name) \(highest))))")
  }

  private mutating func declareInputs(_ terms: SMTTerms) {
    for input in behaviour.inputs {
      switch input.kind {
      case .quantity:
        declare(terms.value(input.id), "Real")
        declare(terms.isPresent(input.id), "Bool")
      case .contact: declare(terms.isPresent(input.id), "Bool")
      case .choice(let states, _): declare(terms.value(input.id), upTo: states.count - 1)
      }
    }
  }

  private mutating func define(_ protection: Protection, _ engine: Engine, _ terms: SMTTerms) {
    guard let limits = engine.limits(of: protection.id) else { return }
    let name = { terms.protection(protection.id, $0) }
    let untrusted = behaviour.diagnostics.filter { $0.disqualifies.contains(protection.input) }
    let trips = Condition.compare(protection.input, protection.trips, .constant(limits.threshold))
    let releases =
      limits.releaseThreshold.map { Condition.compare(protection.input, protection.releases, .constant($0)) }
      ?? .not(trips)
    declare(name("was"), "Bool")
    declare(name("elapsed"), "Bool")
    let delay = "(ite \(name("was")) \(limits.releaseDelay > 0) \(limits.tripDelay > 0))"
    let isUnusable = [terms.text(.missing(protection.input))] + untrusted.map { terms.diagnostic($0.code) }
    let wanted = "(ite \(name("was")) \(terms.text(releases)) \(terms.text(trips)))"
    define(name("asks"), terms.all([terms.not(terms.any(isUnusable)), wanted]))
    define(name("changes"), terms.all([name("asks"), terms.any([terms.not(delay), name("elapsed")])]))
    define(terms.tripped(protection.id), "(xor \(name("was")) \(name("changes")))")
    define(name("waits"), terms.all([name("asks"), terms.not(name("was")), terms.not(name("changes"))]))
  }

  private mutating func define(_ table: DecisionTable, _ terms: SMTTerms) {
    for row in table.rows { define(terms.row(table.id, row.id), terms.all(row.conditions.map(terms.text))) }
    for (number, row) in table.rows.enumerated() {
      let above = table.rows.prefix(number).map { terms.not(terms.row(table.id, $0.id)) }
      define(terms.decides(table.id, row.id), terms.all(above + [terms.row(table.id, row.id)]))
    }
    let states = table.rows.compactMap { row in if case .state(let state) = row.outcome { state } else { nil } }
    for state in Set(states).sorted(by: { $0.name < $1.name }) {
      let rows = table.rows.filter { $0.outcome == .state(state) }
      define(terms.state(table.id, state), terms.any(rows.map { terms.decides(table.id, $0.id) }))
    }
  }

  private mutating func ask(_ table: DecisionTable, _ terms: SMTTerms) {
    ask(.gap(table.id), terms.not(terms.any(table.rows.map { terms.row(table.id, $0.id) })))
    for row in table.rows where !row.isExcluded { ask(.decides(table.id, row.id), terms.decides(table.id, row.id)) }
  }

  private mutating func ask(
    _ property: SafetyProperty, _ number: Int, _ implication: SafetyProperty.Implication, _ terms: SMTTerms
  ) {
    let asked = [implication.when, implication.then].flatMap(\.leaves)
    let isOfOneInstant =
      implication.timers.isEmpty && implication.before.leaves.allSatisfy(\.isTripped)
      && !asked.contains { if case .was = $0 { true } else { false } }
    guard isOfOneInstant else { return line("; violation \(property.id) \(number + 1) takes more than one instant") }
    var parts = [
      terms.before(implication.before), terms.text(implication.when), terms.not(terms.text(implication.then)),
    ]
    if remembers { parts.insert(terms.isSettled, at: 0) }
    if let protection = implication.afterDelayOf { parts.append(terms.not(terms.protection(protection, "waits"))) }
    ask(.violation(property.id, number), terms.all(parts))
  }

  private mutating func ask(_ subject: Query.Subject, _ term: String) {
    let query = Query(subject: subject)
    queries.append(query)
    line("(push 1)\n(echo \"\(query.name)\")\n(assert \(term))\n(check-sat)\n(pop 1)")
  }

  private mutating func declare(_ name: String, _ sort: String) { line("(declare-const \(name) \(sort))") }

  private mutating func define(_ name: String, _ term: String) { line("(define-fun \(name) () Bool \(term))") }

  private mutating func line(_ text: String) { self.text += text + "\n" }
}

import Engine
import Quantities
import SpecModel

/// A behaviour as SMT-LIB 2, so that a prover that shares nothing with this one can be asked the same questions.
///
/// The logic is QF_LRA: a quantity is a real number with a Boolean that says whether it is there, a contact a Boolean. A
/// protection starts from any state and takes one sample; a delay is a Boolean that says whether it has elapsed. This
/// is more than can happen: what is proven so holds for states that no readings lead to as well.
///
/// Of a product that remembers the tables are one scan, in QF_LIRA: a timer is a real number that says for how long it has
/// run, a counter an integer, and so is the state that a table had. A property, or what a sentence claims, is asked of all
/// that can be reached over time, as rules of Z3's fixed points (`SMTReachability`), and so is what needs to know the
/// instant before of any product.
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
  private var declared: Set<String> = []
  /// Whether something is asked of more than one instant.
  private let asksTime: Bool

  /// The text for a product with these settings, with what its document claims as properties.
  public static func text(
    of specification: Specification, _ settings: Settings = Settings()
  ) throws(EngineError) -> String {
    try SMTExport(specification, settings).text
  }

  /// Writes a product, with what its document claims as properties: `claim`, the name of what claims it, and a number.
  ///
  /// The document speaks of the first profile, so that with another nothing is claimed.
  public init(_ specification: Specification, _ settings: Settings = Settings()) throws(EngineError) {
    var behaviour = specification.behaviour.decidingQuantitiesAsStates
    let isDocumented =
      settings.overrides.isEmpty && [nil, behaviour.profiles.first?.id].contains(settings.profile?.id)
    behaviour.properties += (isDocumented ? specification.claimants : []).flatMap { claimant in
      claimant.kind.claims.enumerated().compactMap { number, claim in
        guard case .always(let implication) = claim else { return nil }
        return SafetyProperty(PropertyID("claim \(claimant.name) \(number + 1)"), [implication])
      }
    }
    try self.init(behaviour, specification.facts, settings)
  }

  /// Writes a behaviour that refers to `facts`.
  public init(_ behaviour: Behaviour, _ facts: FactIndex, _ settings: Settings = Settings()) throws(EngineError) {
    let engine = try Engine(behaviour, facts, settings)
    let (behaviour, facts) = (engine.behaviour, engine.facts)
    self.behaviour = behaviour
    asksTime = behaviour.remembers || behaviour.properties.flatMap(\.implications).contains(where: \.takesTime)
    let terms = SMTTerms(behaviour, Figures(facts))
    let usesIntegers =
      !behaviour.remembered.isEmpty || !behaviour.counters.isEmpty || behaviour.inputs.contains { !$0.states.isEmpty }
    line("(set-logic \(usesIntegers ? "QF_LIRA" : "QF_LRA"))")
    declareInputs(terms)
    for table in behaviour.remembered { declare(terms.was(table.id), upTo: table.states.count) }
    for rule in behaviour.diagnostics { define(terms.diagnostic(rule.code), terms.text(rule.condition)) }
    define(terms.failSafe, terms.any(behaviour.diagnostics.filter(\.failsSafe).map { terms.diagnostic($0.code) }))
    for protection in behaviour.protections { define(protection, engine, terms) }
    for timer in behaviour.timers { define(timer, terms) }
    for counter in behaviour.counters { define(counter, terms) }
    for table in behaviour.tables { define(table, terms) }
    for table in behaviour.tables { ask(table, terms) }
    let profile = settings.profile ?? behaviour.profiles.first
    let own = SMTTerms(behaviour, Figures(engine, settings))
    for property in behaviour.properties where property.profile == nil || property.profile == profile?.id {
      for (number, implication) in property.implications.enumerated() {
        if behaviour.remembers || implication.takesTime {
          askOverTime(property, number, implication, engine, terms, own)
        } else {
          ask(property, number, implication, own)
        }
      }
    }
  }

  /// A timer that has run for some time, up to its own; it has run out if it goes on running and that time is over.
  private mutating func define(_ timer: Timer, _ terms: SMTTerms) {
    let delay = terms.delay(of: timer)
    let (runs, time) = (terms.timer(timer.id, "was running"), terms.timer(timer.id, "time"))
    declare(runs, "Bool")
    declare(time, "Real")
    line("(assert (and (<= 0.0 \(time)) (<= \(time) \(delay))))")
    define(terms.elapsed(timer.id), terms.all([terms.text(timer.condition), runs, "(>= \(time) \(delay))"]))
  }

  /// A counter that has counted up to some number.
  private mutating func define(_ counter: Counter, _ terms: SMTTerms) {
    let target = terms.target(of: counter)
    declare(terms.counter(counter.id, "was"), upTo: target)
    declare(terms.counter(counter.id, "counted already"), "Bool")
    define(terms.reached(counter.id), "(= \(terms.count(of: counter)) \(target))")
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
    var parts = [
      terms.before(implication.before), terms.text(implication.when), terms.not(terms.text(implication.then)),
    ]
    if let protection = implication.afterDelayOf { parts.append(terms.not(terms.protection(protection, "waits"))) }
    ask(.violation(property.id, number), terms.all(parts))
  }

  private mutating func askOverTime(
    _ property: SafetyProperty, _ number: Int, _ implication: SafetyProperty.Implication, _ engine: Engine,
    _ terms: SMTTerms, _ own: SMTTerms
  ) {
    let rules = SMTReachability(implication, queries.count + 1, engine, terms, own)
    for (name, sort) in rules.declarations { declare(name, sort) }
    let query = Query(subject: .violation(property.id, number))
    queries.append(query)
    for rule in rules.lines { line(rule) }
    line("(echo \"\(query.name)\")\n(query \(rules.query))")
  }

  private mutating func ask(_ subject: Query.Subject, _ term: String) {
    let query = Query(subject: subject)
    queries.append(query)
    line("(push 1)\n(echo \"\(query.name)\")\n(assert \(term))\n(check-sat)\n(pop 1)")
  }

  /// Declares a name once; what rules speak of is a variable of Z3's.
  private mutating func declare(_ name: String, _ sort: String) {
    guard declared.insert(name).inserted else { return }
    line("(\(asksTime ? "declare-var" : "declare-const") \(name) \(sort))")
  }

  private mutating func define(_ name: String, _ term: String) { line("(define-fun \(name) () Bool \(term))") }

  private mutating func line(_ text: String) { self.text += text + "\n" }
}

extension Behaviour {
  /// The tables of which it is asked what they were.
  var remembered: [DecisionTable] {
    let asked = Set(
      allConditions.flatMap(\.leaves).compactMap { if case .was(let table, _) = $0 { table } else { nil } })
    return tables.filter { asked.contains($0.id) }
  }

  /// Whether more than protections is remembered.
  var remembers: Bool { !remembered.isEmpty || !timers.isEmpty || !counters.isEmpty }
}

extension SafetyProperty.Implication {
  /// Whether it asks for more than one instant.
  fileprivate var takesTime: Bool {
    !timers.isEmpty || !before.leaves.allSatisfy(\.isTripped)
      || [when, then].flatMap(\.leaves).contains { if case .was = $0 { true } else { false } }
  }
}

import Engine
import SpecModel

/// What all checks share: the model of a behaviour, its finite readings, and the report in the making.
struct Analysis {
  let engine: Engine
  let settings: Settings
  let part: Model.Part
  var witnesses: Witnesses
  /// The implications of every property that applies, as formulas.
  let implications: [[(implication: SafetyProperty.Implication, violations: [Formula])]]
  let properties: [SafetyProperty]
  var report = VerificationReport()
  /// What was looked at: of a row that no choice lets hold here there is nothing to say.
  private(set) var subjects: Set<String> = []

  var behaviour: Behaviour { engine.behaviour }
  var model: Model { witnesses.universe.model }
  var grid: Grid { witnesses.universe.grid }

  init(_ engine: Engine, _ settings: Settings) {
    (self.engine, self.settings) = (engine, settings)
    let figures = Figures(engine, settings)
    var model = Model(reading: engine.behaviour)
    let part = model.add(engine)
    let profile = settings.profile ?? engine.behaviour.profiles.first
    properties = engine.behaviour.properties.filter { $0.profile == nil || $0.profile == profile?.id }
    implications = properties.map { property in
      property.implications.map { ($0, model.violations(of: $0, in: part, figures)) }
    }
    self.part = part
    let grid = Grid(model, remarkable: part.diagnostics + model.protections.map(\.trips))
    witnesses = Witnesses(engine, figures, Universe(model, grid))
    report.figures.readings = grid.tupleCount
    report.figures.rows = part.tables.reduce(0) { $0 + $1.count }
  }

  /// What the proofs depend on, without the figures.
  var logic: Logic {
    let formulas = part.diagnostics + part.tables.joined() + implications.joined().flatMap(\.violations)
    return Logic(model, grid, formulas)
  }

  /// Checks everything.
  mutating func checkAll() {
    checkTables()
    checkDiagnostics()
    checkProtections()
    checkTimers()
    checkCounters()
    checkThresholds()
    checkChain()
    checkProperties()
    checkSettling()
    report.figures.states = witnesses.states
  }

  /// Notes that something is looked at.
  mutating func look(at subject: String) { subjects.insert(subject) }

  /// The counterexample at the end of the trace, and whether the engine agrees that it is one.
  func counterexample(
    _ trace: Trace, _ words: (String) -> String, confirmedBy isShown: (Sample) -> Bool
  ) -> Counterexample {
    counterexample(trace, words, isConfirmed: witnesses.isConfirmed(trace, by: isShown))
  }

  /// A situation in which the formula holds; nil if there is none.
  mutating func search(
    _ formula: Formula, _ moments: Moments = .scans, _ words: (String) -> String, confirmedBy isShown: (Sample) -> Bool
  ) -> Counterexample? {
    witnesses.first(formula, moments, confirmedBy: isShown).map {
      counterexample($0.trace, words, isConfirmed: $0.isConfirmed)
    }
  }

  private func counterexample(_ trace: Trace, _ words: (String) -> String, isConfirmed: Bool) -> Counterexample {
    let start = trace.rows.count > 1 ? "after \(trace.rows.count - 1) earlier sample(s), with " : "with "
    return Counterexample(
      words: words(start + trace.lastSample), trace: trace, choices: settings.choices, isConfirmed: isConfirmed)
  }

  func formula(_ condition: Condition) -> Formula {
    var model = model
    return model.formula(condition, in: part, Figures(engine.facts))
  }
}

extension Model {
  /// The ways in which the implication may not hold: one for each thing it asks for, since each of them depends on less
  /// than all together.
  mutating func violations(of implication: SafetyProperty.Implication, in part: Part, _ figures: Figures) -> [Formula] {
    guard implication.before != .never, implication.when != .never, implication.then != .always else { return [] }
    let part = observing(implication.timers, part, figures)
    let waiting = part.behaviour.protections.firstIndex { $0.id == implication.afterDelayOf }
    let given = [
      formulaBefore(implication.before, in: part, figures), formula(implication.when, in: part, figures),
      waiting.map { .not(.leaf(.waits(part.protections[$0]))) } ?? .constant(true),
    ]
    return implication.then.conjuncts.map { .all(given + [.not(formula($0, in: part, figures))]) }
  }
}

extension Condition {
  /// The conditions that all have to hold.
  fileprivate var conjuncts: [Condition] {
    if case .all(let conditions) = self { conditions.flatMap(\.conjuncts) } else { [self] }
  }
}

import Engine
import SpecModel

/// What all checks share: the model of a behaviour, its finite readings, and the report in the making.
struct Analysis {
  let engine: Engine
  let figures: Figures
  let part: Model.Part
  var universe: Universe
  /// The implications of every property that applies, as formulas.
  let implications: [[(implication: SafetyProperty.Implication, violated: Formula)]]
  let properties: [SafetyProperty]
  var report = VerificationReport()

  var behaviour: Behaviour { engine.behaviour }
  var model: Model { universe.model }
  var grid: Grid { universe.grid }

  init(_ engine: Engine, _ settings: Settings) {
    self.engine = engine
    let figures = Figures(engine, settings)
    var model = Model(inputs: engine.behaviour.inputs)
    let part = model.add(engine)
    let profile = settings.profile ?? engine.behaviour.profiles.first
    properties = engine.behaviour.properties.filter { $0.profile == nil || $0.profile == profile?.id }
    implications = properties.map { property in
      property.implications.map { ($0, model.violation(of: $0, in: part, figures)) }
    }
    (self.figures, self.part) = (figures, part)
    universe = Universe(model, Grid(model, remarkable: part.diagnostics + model.protections.map(\.trips)))
    report.figures.readings = grid.tupleCount
    report.figures.rows = part.tables.reduce(0) { $0 + $1.count }
  }

  /// The counterexample at the end of the trace, if the engine agrees that it is one.
  func counterexample(
    _ trace: Trace, _ words: (String) -> String, confirmedBy isShown: (Sample) -> Bool
  ) -> Counterexample {
    let isConfirmed = Sample(trace, on: engine, figures).map(isShown) ?? false
    let start = trace.rows.count > 1 ? "after \(trace.rows.count - 1) earlier sample(s), with " : "with "
    return Counterexample(words: words(start + trace.lastSample), trace: trace, isConfirmed: isConfirmed)
  }

  /// The first situation in which the formula holds, preferably one that the engine confirms; nil if there is none.
  ///
  /// The model lets delays elapse in any order. A trace that was put together for one situation may not be able to make
  /// them elapse so, while that for another can.
  mutating func search(
    _ formula: Formula, _ words: (String) -> String, confirmedBy isShown: (Sample) -> Bool
  ) -> Counterexample? {
    let space = universe.space(of: [formula])
    var found: Counterexample?
    var attempts = 0
    report.figures.states += space.forEach { situation, holds in
      guard holds[0] else { return true }
      let example = counterexample(space.trace(of: situation), words, confirmedBy: isShown)
      if found == nil || example.isConfirmed { found = example }
      attempts += 1
      return !example.isConfirmed && attempts < Self.attempts
    }
    return found
  }

  func formula(_ condition: Condition) -> Formula {
    var model = model
    return model.formula(condition, in: part, Figures(engine.facts))
  }

  private static let attempts = 1000
}

extension Model {
  /// That the implication does not hold.
  mutating func violation(of implication: SafetyProperty.Implication, in part: Part, _ figures: Figures) -> Formula {
    let waiting = part.behaviour.protections.firstIndex { $0.id == implication.afterDelayOf }
    return .all([
      formula(implication.before, in: part, figures).before, formula(implication.when, in: part, figures),
      .not(formula(implication.then, in: part, figures)),
      waiting.map { .not(.leaf(.waits(part.firstProtection + $0))) } ?? .constant(true),
    ])
  }
}

import Engine
import Quantities
import SpecModel

/// What an exhaustive search says of claims, and what the engine says of those about electricity.
struct ProofOfClaims {
  private let engine: Engine
  private let figures: Figures
  private var analysis: Analysis
  private var counterexamples: [PropertyID: [Counterexample]] = [:]
  private var printed: PrintedProof?
  private var holding: [PropertyID: Bool] = [:]

  /// What is known of behaviours of this logic.
  var known: KnownClaims {
    get { KnownClaims(holding: holding, impossible: printed?.impossible ?? [:]) }
    set {
      holding = newValue.holding
      printed?.impossible = newValue.impossible
    }
  }

  /// What the proofs depend on, without the figures.
  var logic: [Logic] { [analysis.logic] + [printed?.logic].compactMap(\.self) }

  static func neverSources(_ output: OutputID) -> PropertyID { "never sources \(output)" }
  static func neverFloats(_ output: OutputID) -> PropertyID { "never floats \(output)" }
  static func floats(_ output: OutputID, on protection: ProtectionID) -> PropertyID { "\(output) on \(protection)" }

  /// The same of the behaviour alone, whatever is claimed of it.
  var logicOfBehaviour: Logic { Logic(of: engine) }

  /// The settings with which it is proven.
  var settings: Settings { analysis.settings }

  /// Prepares to prove or refute properties of the engine's behaviour and what is printed of it.
  init(_ engine: Engine, _ settings: Settings, _ printed: PrintedProof?) {
    self.engine = engine
    self.printed = printed
    figures = Figures(engine, settings)
    analysis = Analysis(engine, settings)
  }

  /// Looks for a property that does not hold over time, no longer than until there is one, and notes those that hold.
  mutating func firstDeniedOverTime() -> PropertyID? {
    let (denied, holding) = analysis.firstViolatedOverTime()
    for id in holding { counterexamples[id] = [] }
    return denied
  }

  /// Where the property does not hold.
  private mutating func counterexample(_ id: PropertyID) -> Counterexample? {
    if let known = counterexamples[id] { return known.first }
    guard holding[id] != true else { return nil }
    let numbers = analysis.properties.indices.filter { analysis.properties[$0].id == id }
    counterexamples[id] = numbers.flatMap { analysis.verdict(of: $0).failures.map(\.counterexample) }
    holding[id] = counterexamples[id]?.isEmpty
    return counterexamples[id]?.first
  }

  private mutating func holds(_ id: PropertyID) -> Bool { holding[id] ?? (counterexample(id) == nil) }

  /// How the claim fails; nil if it holds.
  mutating func denial(of claim: Claim, named id: PropertyID) -> ClaimVerdict.Denial? {
    switch claim {
    case .always(let implication):
      return counterexample(id).map { example in
        ClaimVerdict.Denial(
          words: "\(example.trace.lastSample) does not give \(implication.then.words)", trace: example.trace)
      }
    case .initially(let condition): return initially(condition)
    case .floatsOn(let output, let list): return floatsOn(output, list)
    case .voltage(let output, let fact): return voltage(output, fact)
    case .sinks(let output, let fact): return sinks(output, fact)
    case .rated(let output, let fact): return rated(output, fact)
    case .limited(let output, let fact): return limited(output, fact)
    case .row(let table, let row): return printed?.denial(of: row, in: table)
    case .trip(let protection): return printed?.denial(of: protection)
    }
  }

  private func initially(_ condition: Condition) -> ClaimVerdict.Denial? {
    let nothing = Trace.Row(time: 0, values: engine.behaviour.inputs.map { _ in nil })
    let trace = Trace(Model(reading: engine.behaviour), rows: [nothing])
    guard Sample(trace, on: engine, figures)?.holds(condition) != true else { return nil }
    return ClaimVerdict.Denial(words: "before the first reading, not \(condition.words)", trace: trace)
  }

  private mutating func floatsOn(_ output: OutputID, _ list: FactID) -> ClaimVerdict.Denial? {
    let keys: [TextKey]
    switch engine.facts[list]?.form {
    case .terms(let terms), .alternatives(let terms): keys = terms
    default: return unknown(list)
    }
    for protection in engine.behaviour.protections {
      let id = Self.floats(output, on: protection.id)
      guard holds(id) != keys.contains(protection.text) else { continue }
      return ClaimVerdict.Denial(
        words: keys.contains(protection.text)
          ? "\(protection.id) has tripped, and output \(output) does not float"
          : "\(protection.id) floats output \(output), and \(list) does not name it", trace: counterexample(id)?.trace)
    }
    return nil
  }

  private mutating func voltage(_ output: OutputID, _ fact: FactID) -> ClaimVerdict.Denial? {
    let form = engine.facts[fact]?.form
    return whileSourcing(output) { run in
      let expected: Double
      switch (form, run.supply) {
      case (.drop(_, let drop)?, let supply?): expected = supply - drop.baseValue.doubleValue
      case (.quantity(let quantity)?, _): expected = quantity.baseValue.doubleValue
      default: return "\(fact) is no voltage that output \(output) can have"
      }
      guard let voltage = run.outputs(into: .nan).voltage(of: output), abs(voltage - expected) < 1e-9 else {
        return "output \(output) does not have \(expected) V"
      }
      return nil
    }
  }

  private mutating func sinks(_ output: OutputID, _ fact: FactID) -> ClaimVerdict.Denial? {
    guard let current = figures.number(fact) else { return unknown(fact) }
    guard current == 0 else {
      return ClaimVerdict.Denial(words: "a floating output sinks no current, and \(fact) is \(current) A", trace: nil)
    }
    guard let trace = counterexample(Self.neverFloats(output))?.trace else {
      return ClaimVerdict.Denial(words: "output \(output) never floats", trace: nil)
    }
    guard let outputs = trace.run(on: engine).last?.outputs,
      outputs.voltage(of: output) == nil, outputs.current(of: output) == nil
    else { return ClaimVerdict.Denial(words: "output \(output) floats and has a voltage", trace: trace) }
    return nil
  }

  /// Just below the largest current and just above it; a millionth is far more than rounding and less than any rating.
  private mutating func rated(_ output: OutputID, _ fact: FactID) -> ClaimVerdict.Denial? {
    guard let maximum = figures.number(fact)?.doubleValue else { return unknown(fact) }
    return whileSourcing(output) { run in
      guard let voltage = run.outputs(into: .nan).voltage(of: output) else { return "output \(output) has no voltage" }
      if run.isOver(into: voltage / maximum * 1.000001) { return "\(maximum) A from output \(output) is an overload" }
      if !run.isOver(into: voltage / maximum / 1.000001) {
        return "more than \(maximum) A from output \(output) is no overload"
      }
      return nil
    }
  }

  private mutating func limited(_ output: OutputID, _ fact: FactID) -> ClaimVerdict.Denial? {
    guard case .flag(let isLimited)? = engine.facts[fact]?.form else { return unknown(fact) }
    return whileSourcing(output) { run in
      guard run.isLimited else { return "nothing is said of the current out of output \(output)" }
      let current = run.outputs(into: 0).current(of: output) ?? .infinity
      guard current.isFinite != isLimited else { return nil }
      return "a short circuit of output \(output) \(isLimited ? "is not" : "is") limited"
    }
  }

  private func unknown(_ fact: FactID) -> ClaimVerdict.Denial {
    ClaimVerdict.Denial(words: "there is no such fact as \(fact), or of another kind", trace: nil)
  }

  private mutating func whileSourcing(
    _ output: OutputID, _ check: (SourcingRun) -> String?
  ) -> ClaimVerdict.Denial? {
    guard let trace = counterexample(Self.neverSources(output))?.trace,
      let run = SourcingRun(trace, output, on: engine)
    else { return ClaimVerdict.Denial(words: "output \(output) never sources current", trace: nil) }
    return check(run).map { ClaimVerdict.Denial(words: $0, trace: trace) }
  }
}

/// The last sample of a trace at whose end an output sources current, with anything connected to it.
private struct SourcingRun {
  private let engine: Engine
  private let output: PowerOutput
  private let before: State
  private let inputs: Inputs
  private let seconds: Double

  /// The voltage that it is fed with; nil where no input says.
  var supply: Double? { if case .supply(let input, _)? = output.voltage { inputs[input] } else { nil } }

  /// Whether it is worked out how much current flows.
  var isLimited: Bool { output.limit != nil }

  init?(_ trace: Trace, _ id: OutputID, on engine: Engine) {
    guard let output = engine.behaviour.outputs.first(where: { $0.id == id }), let row = trace.rows.last else {
      return nil
    }
    self.engine = engine
    self.output = output
    before = trace.run(on: engine).dropLast().last?.state ?? engine.initialState
    seconds = row.time - (trace.rows.dropLast().last?.time ?? row.time)
    var inputs = engine.inputs
    for (input, value) in zip(engine.behaviour.inputs, row.values) { inputs[input.id] = value?.doubleValue ?? .nan }
    self.inputs = inputs
  }

  func outputs(into resistance: Double) -> Outputs {
    var inputs = inputs
    if let limit = output.limit { inputs[limit.connected] = resistance }
    return engine.step(before, inputs, after: seconds).outputs
  }

  func isOver(into resistance: Double) -> Bool {
    output.limit.map { outputs(into: resistance).diagnostics.contains($0.code) } ?? false
  }
}

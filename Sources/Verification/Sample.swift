import Engine
import Quantities
import SpecModel

/// The last sample of a trace as the engine saw it: conditions are asked of what it decided, not of the model.
struct Sample {
  /// A row of the trace, and what the engine made of it.
  private struct Step {
    let time: Double
    let inputs: Inputs
    let state: State
    let outputs: Outputs
  }

  /// Timers of a property, which conditions can ask as well.
  var timers: [Timer] = []
  private let engine: Engine
  private let figures: Figures
  private let steps: [Step]
  private let last: Step
  /// What was decided before; nil before the first sample.
  private let previous: Outputs?

  var state: State { last.state }
  var outputs: Outputs { last.outputs }
  private var inputs: Inputs { last.inputs }

  /// Runs the trace; nil if it has no samples.
  init?(_ trace: Trace, on engine: Engine, _ figures: Figures) {
    self.init(Self.steps(trace, engine), engine, figures)
  }

  private init?(_ steps: [Step], _ engine: Engine, _ figures: Figures, _ timers: [Timer] = []) {
    guard let last = steps.last else { return nil }
    (self.engine, self.figures, self.steps, self.last, self.timers) = (engine, figures, steps, last, timers)
    previous = steps.dropLast().last?.outputs
  }

  private init(_ scan: Outputs, after previous: Outputs?, of sample: Sample) {
    (engine, figures, steps) = (sample.engine, sample.figures, sample.steps)
    last = Step(time: sample.last.time, inputs: sample.inputs, state: sample.state, outputs: scan)
    self.previous = previous
  }

  /// The scans of the last sample, the last of which is the sample itself.
  var scans: [Sample] {
    let before = steps.dropLast().last
    let scans = engine.scans(
      before?.state ?? engine.initialState, inputs, after: last.time - (before?.time ?? 0))
    return zip([before?.outputs] + scans, scans).map { Sample($1, after: $0, of: self) }
  }

  private static func steps(_ trace: Trace, _ engine: Engine) -> [Step] {
    zip(trace.rows, trace.run(on: engine)).map { row, step in
      var inputs = engine.inputs
      for (input, value) in zip(engine.behaviour.inputs, row.values) { inputs[input.id] = value?.doubleValue ?? .nan }
      return Step(time: row.time, inputs: inputs, state: step.state, outputs: step.outputs)
    }
  }

  func holds(_ condition: Condition) -> Bool {
    switch condition {
    case .compare(let id, let comparator, .fact(let fact)):
      figures.number(fact).map { comparator.holds(inputs[id], $0.doubleValue) } ?? false
    case .compare(let id, let comparator, .input(let other)): comparator.holds(inputs[id], inputs[other])
    case .compare(let id, let comparator, .offset(let other, let offset)):
      figures.amount(of: offset).map { comparator.holds(inputs[id], inputs[other] + $0.doubleValue) } ?? false
    case .compare(let id, let comparator, .constant(let bound)): comparator.holds(inputs[id], bound.doubleValue)
    case .inside(let id, let fact):
      figures.range(fact).map { $0.lower.doubleValue <= inputs[id] && inputs[id] <= $0.upper.doubleValue } ?? false
    case .closed(let id): !inputs[id].isNaN
    case .missing(let id): inputs[id].isNaN
    case .holds(let id, let state): engine.behaviour.state(of: id, at: inputs[id]) == state
    // The engine runs what has been chosen; nothing asks for a choice any more.
    case .chosen: false
    case .tripped(let id): outputs.isTripped(id) ?? false
    case .elapsed(let id): timers.first { $0.id == id }.map(hasHeld) ?? outputs.isElapsed(id) ?? false
    case .reached(let id): outputs.isReached(id) ?? false
    case .was(let table, let state):
      (previous.map { $0.state(of: table) } ?? engine.behaviour.table(table)?.initially) == state
    case .state(let table, let state): outputs.state(of: table) == state
    case .failSafe: outputs.failsSafe
    case .not(let condition): !holds(condition)
    case .all(let conditions): conditions.allSatisfy(holds)
    case .any(let conditions): conditions.contains(where: holds)
    }
  }

  /// Whether a condition held before the sample; before the first one nothing did, and nothing had tripped.
  func heldBefore(_ condition: Condition) -> Bool {
    if let before = Sample(steps.dropLast(), engine, figures, timers) { return before.holds(condition) }
    switch condition {
    case .not(let condition): return condition.leaves.allSatisfy(\.isTripped) && !heldBefore(condition)
    case .all(let conditions): return conditions.allSatisfy(heldBefore)
    case .any(let conditions): return conditions.contains(where: heldBefore)
    default: return false
    }
  }

  /// Whether the protection has not tripped, and its delay runs.
  func waits(_ id: ProtectionID) -> Bool {
    guard let number = engine.behaviour.protections.firstIndex(where: { $0.id == id }) else { return false }
    return !state.protections[number].isTripped && state.protections[number].pending != nil
  }

  /// Whether the condition of a timer of a property has held for its time, up to this sample.
  private func hasHeld(_ timer: Timer) -> Bool {
    guard let duration = figures.microseconds(timer) else { return false }
    var start: Double?
    for number in steps.indices.dropLast().reversed() {
      guard Sample(Array(steps[...number]), engine, figures)?.holds(timer.condition) == true else { break }
      start = steps[number].time
    }
    return start.map { Int(Microseconds(seconds: last.time - $0)) >= duration } ?? false
  }
}

extension Condition {
  /// Whether it asks whether a protection has tripped.
  var isTripped: Bool { if case .tripped = self { true } else { false } }
}

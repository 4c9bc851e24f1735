import Engine
import Quantities
import SpecModel

/// The last sample of a trace as the engine saw it: conditions are asked of what it decided, not of the model.
struct Sample {
  private let engine: Engine
  private let figures: Figures
  private let before: State
  private let inputs: Inputs
  let state: State
  let outputs: Outputs

  /// Runs the trace; nil if it has no samples.
  init?(_ trace: Trace, on engine: Engine, _ figures: Figures) {
    let steps = trace.run(on: engine)
    guard let last = steps.last, let row = trace.rows.last else { return nil }
    (self.engine, self.figures) = (engine, figures)
    before = steps.dropLast().last?.state ?? engine.initialState
    var inputs = engine.inputs
    for (input, value) in zip(engine.behaviour.inputs, row.values) { inputs[input.id] = value?.doubleValue ?? .nan }
    (self.inputs, state, outputs) = (inputs, last.state, last.outputs)
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
    case .tripped(let id): outputs.isTripped(id) ?? false
    case .state(let table, let state): outputs.state(of: table) == state
    case .holds(let id, let state): engine.behaviour.state(of: id, at: inputs[id]) == state
    // Choices are made before an engine runs.
    case .chosen: false
    case .elapsed(let id): outputs.isElapsed(id) ?? false
    case .reached(let id): outputs.isReached(id) ?? false
    case .was(let table, let state): outputs.state(of: table) == state
    case .failSafe: outputs.failsSafe
    case .not(let condition): !holds(condition)
    case .all(let conditions): conditions.allSatisfy(holds)
    case .any(let conditions): conditions.contains(where: holds)
    }
  }

  /// Whether a condition on protections held before the sample.
  func heldBefore(_ condition: Condition) -> Bool {
    switch condition {
    case .tripped(let id): protection(id, in: before)?.isTripped ?? false
    case .not(let condition): !heldBefore(condition)
    case .all(let conditions): conditions.allSatisfy(heldBefore)
    case .any(let conditions): conditions.contains(where: heldBefore)
    default: false
    }
  }

  /// Whether the protection has not tripped, and its delay runs.
  func waits(_ id: ProtectionID) -> Bool {
    protection(id, in: state).map { !$0.isTripped && $0.pending != nil } ?? false
  }

  private func protection(_ id: ProtectionID, in state: State) -> State.Protection? {
    engine.behaviour.protections.firstIndex { $0.id == id }.map { state.protections[$0] }
  }
}

import Engine
import Quantities
import SpecModel

/// Why the engine refuses a behaviour, with a reading that shows it where there is one.
struct Refusal {
  private let behaviour: Behaviour
  private let facts: FactIndex
  private let settings: Settings

  init(_ behaviour: Behaviour, _ facts: FactIndex, _ settings: Settings) {
    (self.behaviour, self.facts, self.settings) = (behaviour, facts, settings)
  }

  func finding(_ error: EngineError) -> Finding {
    Finding(
      kind: .refused, place: error.place.description, message: error.reason.description,
      counterexample: counterexample(error))
  }

  /// For a release on the wrong side: a reading that trips and releases at once.
  ///
  /// The engine is asked without the release threshold whether it trips.
  private func counterexample(_ error: EngineError) -> Counterexample? {
    guard case .protection(let id) = error.place,
      case .releaseOnWrongSide(let trips, let threshold, let releases, let release) = error.reason,
      let protection = behaviour.protections.first(where: { $0.id == id })
    else { return nil }
    let step = ExactDecimal(coefficient: 1, fractionDigits: max(threshold.fractionDigits, release.fractionDigits) + 1)
    let candidates = [threshold, release].flatMap { [$0, $0 + step, $0 - step] }
    guard let reading = candidates.first(where: { trips.holds($0, threshold) && releases.holds($0, release) }) else {
      return nil
    }
    let values = behaviour.inputs.map { $0.id == protection.input ? reading : nil }
    let trace = Trace(Model(reading: behaviour), rows: [.init(time: 0, values: values)])
    var limited = settings
    limited.profile = Profile("", releases: [:])
    limited.overrides[id]?.releaseThreshold = nil
    limited.overrides[id]?.tripDelay = 0
    var plain = behaviour
    plain.diagnostics = []
    let engine = try? Engine(plain, facts, limited)
    return Counterexample(
      words: "with \(protection.input) \(reading) the protection \(id) would both trip and release", trace: trace,
      choices: settings.choices,
      isConfirmed: engine.map { trace.run(on: $0).last?.outputs.isTripped(id) == true } ?? false)
  }
}

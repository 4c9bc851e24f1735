import Engine
import SpecModel

extension Recording {
  /// Runs an engine over example values, in straight lines from one point to the next.
  public init(
    _ engine: Engine, of readings: ExampleReadings, showing selection: Figure.Selection = Figure.Selection()
  ) throws(EngineError) {
    let known = engine.behaviour.inputs.map(\.id)
    for id in readings.inputs + readings.points.flatMap(\.closed) + readings.points.flatMap(\.states.keys)
    where !known.contains(id) {
      throw EngineError(.example, .unknownInput(id))
    }
    self.init(engine, showing: selection)
    var (inputs, state, outputs) = (engine.inputs, engine.initialState, engine.initialOutputs)
    let contacts = engine.behaviour.inputs.filter { if case .contact = $0.kind { true } else { false } }.map(\.id)
    let choices = engine.behaviour.inputs.filter { if case .choice = $0.kind { true } else { false } }.map(\.id)
    let interval = readings.interval.baseValue.doubleValue
    guard let start = readings.points.first?.time.doubleValue, let end = readings.points.last?.time.doubleValue else {
      return
    }
    // Each time is a multiple of the interval: a running sum would accumulate errors.
    var (next, sample) = (0, 0)
    while case let time = start + Double(sample) * interval, time <= end {
      while next < readings.points.count, readings.points[next].time.doubleValue <= time { next += 1 }
      let (from, to) = (readings.points[next - 1], readings.points[min(next, readings.points.count - 1)])
      let (early, late) = (from.time.doubleValue, to.time.doubleValue)
      let share = late > early ? (time - early) / (late - early) : 0
      for (number, input) in readings.inputs.enumerated() {
        let (a, b) = (from.values[number].doubleValue, to.values[number].doubleValue)
        inputs[input] = a + (b - a) * share
      }
      for choice in choices { inputs[choice] = engine.behaviour.value(of: choice, in: from.states[choice]) }
      for contact in contacts { inputs.setContact(contact, closed: from.closed.contains(contact)) }
      engine.advance(&state, inputs, after: sample == 0 ? 0 : interval, into: &outputs)
      add(inputs, outputs, at: time)
      sample += 1
    }
  }
}

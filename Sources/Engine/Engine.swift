import SpecModel

/// Runs the behaviour of any product: a pure function from the state and the inputs to the next state and the outputs.
///
/// An engine has no clock: the caller says how many seconds have passed since the last sample. Of a product with timers
/// every instant counts at which one runs out, whether there is a sample or not; the inputs of a sample hold until the
/// next one. `Simulator` runs it by the
/// keys of a product, `Simulation` over the rows of a file.
public struct Engine: Sendable {
  let program: Program
  /// The instants that batches have met, for those that follow.
  let automata = AutomatonPool()

  /// Compiles a product's behaviour.
  public init(_ specification: Specification, _ settings: Settings = Settings()) throws(EngineError) {
    try self.init(specification.behaviour, specification.facts, settings)
  }

  /// Compiles a behaviour that refers to `facts`.
  public init(_ behaviour: Behaviour, _ facts: FactIndex, _ settings: Settings = Settings()) throws(EngineError) {
    if let fault = behaviour.faults.first { throw EngineError(.wiring(fault.place), .wiring(fault.reason)) }
    try ParameterCheck(behaviour: behaviour, facts: facts).run()
    do throws(UnknownName) {
      choices = try behaviour.completed(settings.choices)
    } catch {
      throw EngineError(.settings, .unknownName(error))
    }
    var compiler = Compiler(behaviour.resolved(choices), facts.resolved(choices))
    try compiler.compile(settings)
    program = Program(compiler)
  }

  /// What is chosen for the product's parameters, each of them.
  public let choices: Choices

  /// What the engine runs, the choices being made.
  public var behaviour: Behaviour { program.behaviour }

  /// The facts that the behaviour refers to.
  public var facts: FactIndex { program.facts }

  /// The limits that a protection works with; nil if there is none of this name.
  package func limits(of protection: ProtectionID) -> ProtectionLimits? {
    program.behaviour.protections.firstIndex { $0.id == protection }.map { program.limits[$0] }
  }

  /// Inputs of which none has a value yet.
  package var inputs: Inputs { Inputs(ids: program.behaviour.inputs.map(\.id)) }

  /// The state before the first sample: nothing has tripped.
  package var initialState: State {
    State(
      protections: Array(repeating: State.Protection(), count: program.protections.count),
      memory: program.remembers ? Memory(program) : nil)
  }

  /// What holds before the first sample, when no input has a value: every output floats.
  package var initialOutputs: Outputs {
    var outputs = Outputs(program)
    var state = initialState
    advance(&state, inputs, after: 0, into: &outputs)
    return outputs
  }

  /// The codes of all diagnostics: those of the rules, then those of the outputs.
  public var diagnosticCodes: [String] {
    program.behaviour.diagnostics.map(\.code) + program.behaviour.outputs.compactMap(\.limit?.code)
  }

  /// The state and the outputs with these inputs, `seconds` after the sample that led to `state`.
  ///
  /// Delays have elapsed to the microsecond; a negative number of seconds counts as none.
  package func step(_ state: State, _ inputs: Inputs, after seconds: Double) -> (state: State, outputs: Outputs) {
    var (state, outputs) = (state, Outputs(program))
    advance(&state, inputs, after: seconds, into: &outputs)
    return (state, outputs)
  }

  /// What each scan at the time of these inputs decides, before and after they are taken in; the electrical outputs follow
  /// from the last one, and are not worked out.
  package func scans(_ state: State, _ inputs: Inputs, after seconds: Double) -> [Outputs] {
    guard var memory = state.memory else { return [step(state, inputs, after: seconds).outputs] }
    var (state, outputs, scans) = (state, Outputs(program), [Outputs]())
    outputs.take(inputs)
    _ = program.advance(&state, &memory, after: seconds, into: &outputs) { scans.append($0) }
    return scans
  }

  /// The same as `step`, in place and without allocation; `outputs` start as `initialOutputs`.
  package func advance(_ state: inout State, _ inputs: Inputs, after seconds: Double, into outputs: inout Outputs) {
    precondition(outputs.program === program, "outputs of another engine")
    precondition(state.protections.count == program.protections.count, "a state of another product")
    outputs.take(inputs)
    if var memory = state.memory {
      // Taken out, so that it is changed in place.
      state.memory = nil
      outputs.isSettled = program.advance(&state, &memory, after: seconds, into: &outputs)
      state.memory = memory
    } else {
      program.decide(&outputs.values, &outputs.signals, &outputs.rows, &state.protections, after: seconds)
    }
    for (number, output) in program.outputs.enumerated() {
      let isSupplied = program.isSourcing(output, outputs.rows) && !outputs.values[output.supply].isNaN
      let (voltage, current, isOver) = isSupplied ? output.source(outputs.values) : (.nan, .nan, false)
      (outputs.voltages[number], outputs.currents[number]) = (voltage, current)
      outputs.overcurrents[number] = isOver
    }
  }
}

extension Outputs {
  /// Takes the inputs in; what is no finite number is absent.
  fileprivate mutating func take(_ inputs: Inputs) {
    for number in inputs.values.indices {
      let value = inputs.values[number]
      values[number] = value.isFinite ? value : .nan
    }
  }
}

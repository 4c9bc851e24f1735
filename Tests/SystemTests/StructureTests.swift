import Engine
import ReferenceModels
import SpecModel
import Testing

@Suite("A system of products is a product")
struct StructureTests {
  private let behaviour = SmallSystem.structure().behaviour()

  @Test("an input that a wire drives is not read, a shared one is read once")
  func inputs() {
    #expect(
      behaviour.inputs.map(\.id.name) == [
        "level", "watchdog.key", "lamp.current", "lamp.button", "lamp.early",
      ])
  }

  @Test("what only one component calls so keeps its name, equal names get the component's in front")
  func names() {
    #expect(behaviour.trace.map(\.name) == ["time", "watchdog_state", "lamp_state"])
    #expect(behaviour.parameters.map(\.option) == ["watchdog-model", "lamp-model"])
    #expect(behaviour.diagnostics.map(\.code) == ["watchdog-level-missing", "lamp-level-missing"])
    #expect(behaviour.inputs.map(\.column) == ["level", "key", "current", "button", "early"])
  }

  @Test("a component fails safe for its own reasons alone")
  func failSafe() throws {
    let structure = SmallSystem.structure(sharing: [])
    let engine = try Engine(SmallSystem.specification(structure))
    var inputs = engine.inputs
    inputs["watchdog.level"] = 12
    let outputs = engine.step(engine.initialState, inputs, after: 0).outputs
    #expect(outputs.state(of: "watchdog.output") == "high")
    #expect(outputs.state(of: "lamp.state") == "off")
  }

  @Test("the driven input has what its driver decides in the same instant", arguments: [(12.0, "on"), (9.0, "off")])
  func wire(_ level: Double, _ state: StateID) throws {
    let engine = try Engine(SmallSystem.specification(SmallSystem.structure()))
    var inputs = engine.inputs
    inputs["level"] = level
    #expect(engine.step(engine.initialState, inputs, after: 0).outputs.state(of: "lamp.state") == state)
  }

  @Test("a wire can drive a contact")
  func contact() throws {
    let wire = Connection(from: "watchdog.output", to: "lamp.button", ["high": "closed", "floating": "open"])
    let rows = SmallSystem.structure([wire]).behaviour().table("lamp.state")?.rows
    #expect(rows?.first { $0.id == "on" }?.conditions.contains(.not(.state("watchdog.output", "high"))) == true)
  }

  @Test("rows, timers and tables that a choice makes idle are gone, what a trace shows stays")
  func simplified() {
    let behaviour = SmallSystem.structure(watchdogModel: "b", lampModel: "b").behaviour()
    #expect(behaviour.table("lamp.state")?.rows.map(\.id.name) == ["failSafe", "late", "otherwise"])
    #expect(behaviour.table("watchdog.output")?.rows.map(\.id.name) == ["failSafe", "otherwise"])
    #expect(behaviour.table("watchdog.draw") == nil)
    #expect(behaviour.parameters.isEmpty)
  }
}

extension StructureTests {
  @Test("what never holds for a timer makes what asks for it idle as well")
  func idleTimer() {
    var lamp = SmallSystem.lamp
    lamp.behaviour.timers[0].condition = .chosen("model", "b")
    let structure = SystemStructure(components: [Component("lamp", lamp, choosing: Choices(["model": "a"]))])
    let behaviour = structure.behaviour()
    #expect(behaviour.timers.isEmpty)
    #expect(behaviour.table("lamp.state")?.rows.map(\.id.name) == ["failSafe", "on", "otherwise"])
  }

  @Test("a timer whose input a wire drives does what it does with a reading, instant by instant", arguments: [7, 8, 9])
  func drivenTimer(_ seed: UInt64) throws {
    let wire = Connection(from: "watchdog.output", to: "lamp.early", ["high": "closed", "floating": "open"])
    let system = try Engine(SmallSystem.specification(SmallSystem.structure([wire])))
    let parts = try (watchdog: Engine(SmallSystem.watchdog), lamp: Engine(SmallSystem.lamp))
    var random = SplitMix64(state: seed)
    var (state, watchdog, lamp) = (system.initialState, parts.watchdog.initialState, parts.lamp.initialState)
    var seen: Set<StateID> = []
    let (levels, pauses): ([Double], [Double]) = ([.nan, 9, 10, 11, 12], [0, 1, 2.5, 4.999, 5, 5.001])
    for _ in 0..<500 {
      let level: Double = levels.randomElement(using: &random) ?? .nan
      let pause: Double = pauses.randomElement(using: &random) ?? 0
      let driving = parts.watchdog.step(watchdog, inputs(["level": level], parts.watchdog), after: pause)
      watchdog = driving.state
      let isHigh = driving.outputs.state(of: "output") == "high"
      let driven = parts.lamp.step(
        lamp, inputs(["level": level, "early": isHigh ? Inputs.closed : .nan], parts.lamp), after: pause)
      lamp = driven.state
      let both = system.step(state, inputs(["level": level], system), after: pause)
      state = both.state
      let shown = both.outputs.state(of: "lamp.state")
      #expect(shown == driven.outputs.state(of: "state"))
      shown.map { _ = seen.insert($0) }
    }
    #expect(seen == ["late", "off"])
  }

  @Test("a counter whose input a wire drives counts from the state that the input has without a reading")
  func drivenCounter() throws {
    var lamp = SmallSystem.lamp
    lamp.facts = lamp.facts.adding("times", .count(2))
    lamp.behaviour.counters = [
      Counter("starts", counts: .closed("early"), to: "times", resets: .closed("button"))
    ]
    lamp.behaviour.tables[0].rows.insert(.init("often", when: .reached("starts"), then: .state("on")), at: 0)
    let structure = SystemStructure(
      components: [Component("watchdog", SmallSystem.watchdog), Component("lamp", lamp)],
      sharedInputs: [SmallSystem.level],
      connections: [
        Connection(from: "watchdog.output", to: "lamp.early", ["high": "closed", "floating": "open"])
      ])
    var facts = FactIndex(of: SystemFacts())
    facts = facts.adding("lamp.times", .count(2))
    let engine = try Engine(structure.behaviour(), facts)
    var state = engine.initialState
    let lamps = [12.0, 12, 9, 12, 9].map { level -> StateID? in
      let step = engine.step(state, inputs(["level": level], engine), after: 1)
      state = step.state
      return step.outputs.state(of: "lamp.state")
    }
    #expect(lamps == ["off", "off", "off", "on", "on"])
  }

  private func inputs(_ values: [InputID: Double], _ engine: Engine) -> Inputs {
    var inputs = engine.inputs
    for (input, value) in values { inputs[input] = value }
    return inputs
  }
}

import Engine
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
}

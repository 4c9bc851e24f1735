import Engine
import SpecModel
import Testing

@Suite("A system that can't be wired together is refused by the name of what is wrong")
struct FaultTests {
  @Test(
    "each fault names the wire and what was expected",
    arguments: [
      (
        SmallSystem.structure([Connection(from: "watchdog.outptu", to: "lamp.enable", [:])]),
        """
        connection from watchdog.outptu to lamp.enable: there is no output "watchdog.outptu"; did you mean \
        "watchdog.output"? Expected one of lamp.state, watchdog.draw, watchdog.output
        """
      ),
      (
        SmallSystem.structure([Connection(from: "watchdog.output", to: "lamp.enabled", [:])]),
        """
        connection from watchdog.output to lamp.enabled: there is no input "lamp.enabled"; did you mean "lamp.enable"? \
        Expected one of lamp.button, lamp.current, lamp.early, lamp.enable, lamp.level, watchdog.key, watchdog.level
        """
      ),
      (
        SmallSystem.structure([
          Connection(from: "watchdog.output", to: "lamp.current", ["high": "high", "floating": "floating"])
        ]),
        """
        connection from watchdog.output to lamp.current: a wire between unlike ends: watchdog.output has states, and \
        lamp.current takes a quantity in A (missingReading)
        """
      ),
      (
        SmallSystem.structure([Connection(from: "watchdog.draw", to: "lamp.enable", [:])]),
        """
        connection from watchdog.draw to lamp.enable: a wire between unlike ends: watchdog.draw does not always have a \
        state, and lamp.enable takes one
        """
      ),
      (
        SmallSystem.structure([Connection(from: "watchdog.output", to: "lamp.enable", ["high": "high"])]),
        """
        connection from watchdog.output to lamp.enable: the output can be floating, and nothing says what the input is \
        then; expected a state for each
        """
      ),
      (
        SmallSystem.structure([
          Connection(from: "watchdog.output", to: "lamp.enable", ["high": "on", "floating": "floating"])
        ]),
        """
        connection from watchdog.output to lamp.enable: a wire between unlike ends: the input can't be on; expected one \
        of off, high, floating
        """
      ),
      (
        SmallSystem.structure([
          SmallSystem.wire,
          Connection(from: "watchdog.output", to: "lamp.enable", ["high": "floating", "floating": "high"]),
        ]),
        """
        connection from watchdog.output to lamp.enable: the input is driven by watchdog.output already; expected one \
        driver
        """
      ),
      (
        SmallSystem.structure([Connection(from: "lamp.state", to: "watchdog.key", states)]),
        """
        connection from lamp.state to watchdog.key: the input is decided before the output; expected the component that \
        drives to come first
        """
      ),
      (
        SystemStructure(
          components: [Component("watchdog", SmallSystem.watchdog), Component("lamp", signalling)],
          sharedInputs: [SmallSystem.level],
          connections: [Connection(from: "watchdog.output", to: "lamp.early", contact)]),
        """
        connection from watchdog.output to lamp.early: diagnostic early of lamp asks for the input before any table is \
        decided; expected an input that only tables, timers and counters ask for
        """
      ),
      (
        SmallSystem.structure(sharing: [
          SharedInput("level", column: "level", for: ["watchdog.level", "lamp.current"])
        ]),
        """
        shared input level: a wire between unlike ends: watchdog.level takes a quantity in V (missingReading), and \
        lamp.current a quantity in A (missingReading)
        """
      ),
      (
        SmallSystem.structure(sharing: [SharedInput("enable", column: "enable", for: ["lamp.enable"])]),
        """
        connection from watchdog.output to lamp.enable: the input is driven by shared input enable already; expected one \
        driver
        """
      ),
      (
        SmallSystem.structure(lampModel: "c"),
        "component lamp: there is no model \"c\"; expected one of a, b"
      ),
      (
        SystemStructure(components: [
          Component("lamp", SmallSystem.lamp), Component("lamp", SmallSystem.lamp),
        ]), "component lamp: the name is used twice"
      ),
    ])
  func fault(_ structure: SystemStructure, _ message: String) throws {
    let error = #expect(throws: EngineError.self) { try Engine(SmallSystem.specification(structure)) }
    #expect(error?.description == message)
  }

  private static let states: [StateID: StateID] = ["on": "closed", "late": "closed", "off": "open"]
  /// The lamp with a diagnostic that asks what a wire would drive.
  private static let signalling: Specification = {
    var lamp = SmallSystem.lamp
    lamp.behaviour.diagnostics.append(DiagnosticRule("early", when: .closed("early"), failsSafe: false))
    return lamp
  }()
  private static let contact: [StateID: StateID] = ["high": "closed", "floating": "open"]
}

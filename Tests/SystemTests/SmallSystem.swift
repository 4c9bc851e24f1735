import Quantities
import SpecModel

/// Two products of the tests' own, and wires between them: a watchdog with an output, and a lamp that it drives.
enum SmallSystem {
  static let watchdog = Specification(
    id: "Watchdog", product: "Watchdog", revision: "1", facts: FactIndex(of: WatchdogFacts()),
    behaviour: Behaviour(
      parameters: [Parameter("model", option: "model", values: ["a", "b"], standard: "a")],
      inputs: [
        Input("level", column: "level", .quantity(unit: "V", ifAbsent: .missingReading)),
        Input("key", column: "key", .contact(closed: "1", open: "0")),
      ],
      diagnostics: [DiagnosticRule("level-missing", when: .missing("level"), failsSafe: true)],
      tables: [
        DecisionTable(
          "output",
          rows: [
            .init("failSafe", when: .failSafe, then: .state("floating")),
            .init(
              "low", when: .compare("level", .lessThan, .fact("limit")), .chosen("model", "a"),
              then: .state("floating")),
            .init("otherwise", then: .state("high")),
          ]),
        DecisionTable("draw", rows: [.init("otherwise", then: .fact("limit"))]),
      ],
      trace: [TraceColumn("time", .time), TraceColumn("state", .state("output"))]), chapters: [])

  static let lamp = Specification(
    id: "Lamp", product: "Lamp", revision: "1", facts: FactIndex(of: LampFacts()),
    behaviour: Behaviour(
      parameters: [Parameter("model", option: "model", values: ["a", "b"], standard: "a")],
      inputs: [
        Input("level", column: "level", .quantity(unit: "V", ifAbsent: .missingReading)),
        Input("current", column: "current", .quantity(unit: "A", ifAbsent: .missingReading)),
        Input("enable", column: "enable", .choice(["off", "high", "floating"], ifAbsent: "off")),
        Input("button", column: "button", .contact(closed: "1", open: "0")),
        Input("early", column: "early", .contact(closed: "1", open: "0")),
      ],
      diagnostics: [DiagnosticRule("level-missing", when: .missing("level"), failsSafe: true)],
      timers: [Timer("delay", while: .closed("early"), for: "delay")],
      tables: [
        DecisionTable(
          "state",
          rows: [
            .init("failSafe", when: .failSafe, then: .state("off")),
            .init(
              "on", when: .holds("enable", "high"), .not(.closed("button")), .not(.chosen("model", "b")),
              then: .state("on")),
            .init("late", when: .elapsed("delay"), then: .state("late")),
            .init("otherwise", then: .state("off")),
          ])
      ],
      trace: [TraceColumn("time", .time), TraceColumn("state", .state("state"))]), chapters: [])

  static let wire = Connection(
    from: "watchdog.output", to: "lamp.enable", ["high": "high", "floating": "floating"])

  static func structure(
    watchdogModel: ChoiceID? = nil, lampModel: ChoiceID? = nil,
    sharing sharedInputs: [SharedInput] = [level], _ connections: [Connection] = [wire]
  ) -> SystemStructure {
    SystemStructure(
      components: [
        Component("watchdog", watchdog, choosing: choices(watchdogModel)),
        Component("lamp", lamp, choosing: choices(lampModel)),
      ], sharedInputs: sharedInputs, connections: connections)
  }

  static let level = SharedInput("level", column: "level", for: ["watchdog.level", "lamp.level"])

  static func specification(_ structure: SystemStructure) -> Specification {
    Specification(
      id: "System", product: "System", revision: "1", facts: FactIndex(of: SystemFacts()), structure: structure,
      chapters: [])
  }

  private static func choices(_ model: ChoiceID?) -> Choices { Choices(model.map { ["model": $0] } ?? [:]) }
}

struct WatchdogFacts: FactGroup {
  var limit = Fact(Quantity.volts(10), from: .F(1))
}

struct LampFacts: FactGroup {
  var delay = Fact(Quantity.seconds(5), from: .F(2))
}

struct SystemFacts: FactGroup {
  var watchdog = WatchdogFacts()
  var lamp = LampFacts()
}
